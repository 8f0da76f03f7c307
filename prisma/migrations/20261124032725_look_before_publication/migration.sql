-- What was found in documents before they become public, and who decided to publish them nevertheless. Nothing of it is
-- for the public reader: an excerpt may hold exactly what must not be read.

CREATE TYPE "guard_look_state" AS ENUM ('waiting', 'done', 'encrypted', 'damaged', 'tooLarge');

CREATE TABLE "guard_look" (
    "sha256" CHAR(64) NOT NULL,
    "state" "guard_look_state" NOT NULL DEFAULT 'waiting',
    "found" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "looked_at" TIMESTAMPTZ(3),

    CONSTRAINT "guard_look_pkey" PRIMARY KEY ("sha256"),
    CONSTRAINT "guard_look_found" CHECK (found >= 0),
    CONSTRAINT "guard_look_looked" CHECK ((state = 'waiting') = (looked_at IS NULL))
);

CREATE TABLE "guard_finding" (
    "sha256" CHAR(64) NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "page" INTEGER,
    "x" REAL,
    "y" REAL,
    "width" REAL,
    "height" REAL,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "guard_finding_pkey" PRIMARY KEY ("sha256","position"),
    CONSTRAINT "guard_finding_excerpt" CHECK (length(excerpt) <= 200)
);

CREATE TABLE "guard_decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "file_version_id" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "keys" TEXT[],
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guard_decision_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "guard_decision_deed" CHECK (deed IN ('paper', 'meeting', 'file')),
    CONSTRAINT "guard_decision_reason" CHECK (length(btrim(reason)) > 0)
);

CREATE INDEX "guard_decision_file_version_id_idx" ON "guard_decision"("file_version_id");
ALTER TABLE "guard_finding" ADD CONSTRAINT "guard_finding_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "guard_look"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "guard_decision" ADD CONSTRAINT "guard_decision_file_version_id_fkey" FOREIGN KEY ("file_version_id") REFERENCES "file_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every content that a version carries waits for its look, whoever stored the version.
INSERT INTO guard_look (sha256) SELECT DISTINCT sha256 FROM file_version;

CREATE FUNCTION await_guard_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO guard_look (sha256) VALUES (NEW.sha256) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER file_version_awaits_look AFTER INSERT ON file_version FOR EACH ROW EXECUTE FUNCTION await_guard_look();

ALTER TABLE guard_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard_decision ENABLE ROW LEVEL SECURITY;
