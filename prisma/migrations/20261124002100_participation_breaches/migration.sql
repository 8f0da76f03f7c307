-- What was found after a vote: somebody took part although barred, or was barred wrongly (§ 41 NKomVG). Only ever added
-- to, and read by the office alone; what citizens read of it is a correction of the minutes.

-- CreateEnum
CREATE TYPE "breach_kind" AS ENUM ('tookPart', 'wronglyBarred');

-- CreateEnum
CREATE TYPE "breach_effect" AS ENUM ('decisive', 'possible', 'none');

-- CreateTable
CREATE TABLE "participation_breach" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "breach_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "effect" "breach_effect" NOT NULL,
    "norm" TEXT,
    "counted_from" DATE,
    "runs_out" DATE,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,

    CONSTRAINT "participation_breach_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "participation_breach_poll_id_person_id_key" ON "participation_breach"("poll_id", "person_id");

-- AddForeignKey
ALTER TABLE "participation_breach" ADD CONSTRAINT "participation_breach_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE participation_breach
  ADD CONSTRAINT participation_breach_reason CHECK (reason <> ''),
  ADD CONSTRAINT participation_breach_limit CHECK ((counted_from IS NULL) = (runs_out IS NULL) AND runs_out > counted_from);
CREATE TRIGGER participation_breach_append_only BEFORE UPDATE OR DELETE ON participation_breach
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER participation_breach_no_truncate BEFORE TRUNCATE ON participation_breach
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE participation_breach ENABLE ROW LEVEL SECURITY;
