-- What is read out of documents: once for each content, page by page.

CREATE TYPE "text_state" AS ENUM ('waiting', 'done', 'notText', 'encrypted', 'damaged', 'tooLarge');

CREATE TABLE "file_text" (
    "sha256" CHAR(64) NOT NULL,
    "state" "text_state" NOT NULL DEFAULT 'waiting',
    "page_count" INTEGER,
    "language" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "extracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_text_pkey" PRIMARY KEY ("sha256"),
    CONSTRAINT "file_text_page_count" CHECK (page_count >= 0),
    CONSTRAINT "file_text_language" CHECK (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$'),
    CONSTRAINT "file_text_extracted" CHECK ((state = 'waiting') = (extracted_at IS NULL))
);

CREATE TABLE "file_page" (
    "sha256" CHAR(64) NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "width" REAL,
    "height" REAL,

    CONSTRAINT "file_page_pkey" PRIMARY KEY ("sha256","number"),
    CONSTRAINT "file_page_number" CHECK (number > 0)
);

ALTER TABLE "file_page" ADD CONSTRAINT "file_page_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "file_text"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every content that a version carries has its row, whoever stored the version.
INSERT INTO file_text (sha256) SELECT DISTINCT sha256 FROM file_version;
ALTER TABLE "file_version" ADD CONSTRAINT "file_version_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "file_text"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION await_file_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- why: a name that is no SHA-256 is refused by the version's own constraint, under its own name.
  IF NEW.sha256 ~ '^[0-9a-f]{64}$' THEN
    INSERT INTO file_text (sha256) VALUES (NEW.sha256) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER file_version_awaits_text BEFORE INSERT ON file_version FOR EACH ROW EXECUTE FUNCTION await_file_text();

-- why: the expression is the one that the search asks for.
CREATE INDEX file_page_text ON file_page USING gin (to_tsvector('german', text));

-- The public reader gets the text of exactly those versions that it gets.
ALTER TABLE file_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_page ENABLE ROW LEVEL SECURITY;
GRANT SELECT (sha256, state, page_count, language) ON file_text TO public_reader;
GRANT SELECT ON file_page TO public_reader;
CREATE POLICY public_file_text ON file_text FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM file_version v WHERE v.sha256 = file_text.sha256));
CREATE POLICY public_file_page ON file_page FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM file_text t WHERE t.sha256 = file_page.sha256));
