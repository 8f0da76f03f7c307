-- 1. Motions: what the resolution shall read, and who moves ------------------------------------------------------------

ALTER TABLE "motion"
  ALTER COLUMN "moved_by" SET DEFAULT '',
  ADD COLUMN "wording" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "confirmed_wording" TEXT,
  ADD COLUMN "confirmed_for" UUID[] NOT NULL DEFAULT '{}',
  ADD COLUMN "mover_person_id" UUID,
  ADD COLUMN "mover_organization_id" UUID;

ALTER TABLE "motion" ADD CONSTRAINT "motion_mover_person_id_fkey" FOREIGN KEY ("mover_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "motion" ADD CONSTRAINT "motion_mover_organization_id_fkey" FOREIGN KEY ("mover_organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Exactly one mover: a person or an organization of the council, or somebody else by name.
ALTER TABLE motion
  DROP CONSTRAINT motion_in_writing,
  ADD CONSTRAINT motion_in_writing CHECK (
    text <> '' AND num_nonnulls(NULLIF(moved_by, ''), mover_person_id, mover_organization_id) = 1
  ),
  ADD CONSTRAINT motion_confirmed CHECK (
    (confirmed_wording IS NULL) = (confirmed_for = '{}') AND confirmed_wording <> ''
    AND (confirmed_wording IS NULL OR kind = 'MAIN')
  );

-- What has been decided on keeps its words.
CREATE TRIGGER motion_decided_stays BEFORE UPDATE ON motion FOR EACH ROW
  WHEN (
    OLD.state IN ('adopted', 'rejected')
    AND (OLD.text, OLD.wording, OLD.confirmed_wording) IS DISTINCT FROM (NEW.text, NEW.wording, NEW.confirmed_wording)
  )
  EXECUTE FUNCTION refuse_change();

-- 2. The words that were voted on --------------------------------------------------------------------------------------

ALTER TABLE "poll" ADD COLUMN "wording" TEXT;
CREATE TRIGGER poll_wording_stays BEFORE UPDATE ON poll FOR EACH ROW
  WHEN (OLD.wording IS DISTINCT FROM NEW.wording) EXECUTE FUNCTION refuse_change();
-- As open as the question of the vote.
GRANT SELECT (wording) ON poll TO public_reader;

-- 3. Speakers: questions, guests, interrupted speeches -----------------------------------------------------------------

ALTER TYPE "speaker_kind" ADD VALUE 'question';
CREATE TYPE "speaker_guest" AS ENUM ('administration', 'expert', 'resident');

ALTER TABLE "speaker_request"
  ALTER COLUMN "person_id" DROP NOT NULL,
  ADD COLUMN "guest_role" "speaker_guest",
  ADD COLUMN "guest_name" TEXT,
  ADD COLUMN "removed_for" TEXT,
  ADD COLUMN "continues_id" UUID;

-- A guest's name is deleted once the minutes are approved; the role and the times stay.
ALTER TABLE speaker_request
  ADD CONSTRAINT speaker_request_somebody CHECK (
    num_nonnulls(person_id, guest_role) = 1 AND (guest_name IS NULL OR guest_role IS NOT NULL AND guest_name <> '')
  ),
  ADD CONSTRAINT speaker_request_removed CHECK (removed_for IS NULL OR state = 'removed');
CREATE UNIQUE INDEX speaker_request_one_guest_waits ON speaker_request (agenda_item_id, guest_role, guest_name, kind)
  WHERE state = 'waiting' AND guest_role IS NOT NULL;
