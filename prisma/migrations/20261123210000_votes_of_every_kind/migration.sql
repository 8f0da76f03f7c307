-- CreateEnum
CREATE TYPE "disruption_sphere" AS ENUM ('municipality', 'member');

-- CreateEnum
CREATE TYPE "procedure_layer" AS ENUM ('bylaw', 'rulesOfProcedure');

-- AlterEnum
ALTER TYPE "poll_kind" ADD VALUE 'acclamation';
ALTER TYPE "poll_kind" ADD VALUE 'election';

-- CreateEnum
CREATE TYPE "election_outcome" AS ENUM ('ELECTED', 'SECOND_BALLOT', 'LOT', 'NOBODY');

-- DropForeignKey
ALTER TABLE "poll_event" DROP CONSTRAINT "poll_event_poll_id_fkey";

-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "second_session" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "exclusion" ADD COLUMN     "by_body" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "disclosed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "abstention_allowed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "box_root" TEXT,
ADD COLUMN     "change_allowed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "decisive" "choice"[] DEFAULT ARRAY[]::"choice"[],
ADD COLUMN     "elected_id" UUID,
ADD COLUMN     "election_outcome" "election_outcome",
ADD COLUMN     "lot_drawn_by" TEXT,
ADD COLUMN     "matter" TEXT NOT NULL DEFAULT 'resolution',
ADD COLUMN     "motion_id" UUID,
ADD COLUMN     "needs_approval" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "on_paper" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "public_key" BYTEA,
ADD COLUMN     "quorum" TEXT,
ADD COLUMN     "started_as" "poll_kind" NOT NULL DEFAULT 'open';

-- Its acts stand in the meeting's one record from now on; no release had it.
-- DropTable
DROP TABLE "poll_event";

-- CreateTable
CREATE TABLE "session_log" (
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "session_log_pkey" PRIMARY KEY ("meeting_id","number")
);

-- CreateTable
CREATE TABLE "disruption" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sphere" "disruption_sphere" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID,

    CONSTRAINT "disruption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "substitution" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "substitute_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID,

    CONSTRAINT "substitution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_rule" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "body_id" UUID NOT NULL,
    "organization_id" UUID,
    "layer" "procedure_layer" NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "procedure_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_candidate" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "poll_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,

    CONSTRAINT "poll_candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_votes" (
    "poll_id" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "candidate_id" UUID NOT NULL,
    "votes" INTEGER NOT NULL,

    CONSTRAINT "candidate_votes_pkey" PRIMARY KEY ("poll_id","epoch","candidate_id")
);

-- CreateTable
CREATE TABLE "named_vote" (
    "poll_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "choice" "choice" NOT NULL,
    "faction_id" UUID,
    "on_request" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "named_vote_pkey" PRIMARY KEY ("poll_id","person_id")
);

-- CreateTable
CREATE TABLE "poll_tracker" (
    "poll_id" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "tracker" TEXT NOT NULL,

    CONSTRAINT "poll_tracker_pkey" PRIMARY KEY ("poll_id","epoch","tracker")
);

-- CreateTable
CREATE TABLE "poll_approval" (
    "poll_id" UUID NOT NULL,
    "approved_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,

    CONSTRAINT "poll_approval_pkey" PRIMARY KEY ("poll_id")
);

-- CreateIndex
CREATE INDEX "disruption_meeting_id_person_id_idx" ON "disruption"("meeting_id", "person_id");

-- CreateIndex
CREATE INDEX "substitution_meeting_id_idx" ON "substitution"("meeting_id");

-- CreateIndex
CREATE INDEX "procedure_rule_body_id_key_idx" ON "procedure_rule"("body_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "poll_candidate_poll_id_position_key" ON "poll_candidate"("poll_id", "position");

-- AddForeignKey
ALTER TABLE "disruption" ADD CONSTRAINT "disruption_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disruption" ADD CONSTRAINT "disruption_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_rule" ADD CONSTRAINT "procedure_rule_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_rule" ADD CONSTRAINT "procedure_rule_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_candidate" ADD CONSTRAINT "poll_candidate_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_votes" ADD CONSTRAINT "candidate_votes_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_votes" ADD CONSTRAINT "candidate_votes_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "poll_candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_vote" ADD CONSTRAINT "named_vote_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_tracker" ADD CONSTRAINT "poll_tracker_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_approval" ADD CONSTRAINT "poll_approval_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 1. Walls ------------------------------------------------------------------------------------------------------------

ALTER TABLE session_log ADD CONSTRAINT session_log_number CHECK (number > 0);
CREATE UNIQUE INDEX session_log_one_chain ON session_log (meeting_id, prev_hash);
ALTER TABLE substitution
  ADD CONSTRAINT substitution_of_another CHECK (substitute_id <> member_id),
  ADD CONSTRAINT substitution_ends_after CHECK (ends_at IS NULL OR ends_at >= starts_at);
CREATE UNIQUE INDEX substitution_one_for_member ON substitution (meeting_id, member_id) WHERE ends_at IS NULL;
CREATE UNIQUE INDEX substitution_one_of_substitute ON substitution (meeting_id, substitute_id) WHERE ends_at IS NULL;
ALTER TABLE disruption ADD CONSTRAINT disruption_ends_after CHECK (ends_at IS NULL OR ends_at >= starts_at);
CREATE UNIQUE INDEX disruption_one_running ON disruption (meeting_id, person_id) WHERE ends_at IS NULL;
ALTER TABLE candidate_votes ADD CONSTRAINT candidate_votes_count CHECK (votes >= 0);
ALTER TABLE poll
  DROP CONSTRAINT poll_cast_sum,
  ADD CONSTRAINT poll_cast_sum CHECK (
    state IN ('draft', 'cancelled') OR kind::text = 'secret' AND state = 'open' OR kind::text = 'election'
    OR yes + no + abstain + invalid = "cast"
  ),
  DROP CONSTRAINT poll_closed_result,
  ADD CONSTRAINT poll_closed_result CHECK (
    state NOT IN ('closed', 'published') OR result IS NOT NULL OR kind::text = 'election' AND election_outcome IS NOT NULL
  ),
  DROP CONSTRAINT poll_announced,
  ADD CONSTRAINT poll_announced CHECK (
    state <> 'published' OR published_at IS NOT NULL
    AND (announced IS NOT NULL OR kind::text = 'election' AND election_outcome IS NOT NULL)
  ),
  ADD CONSTRAINT poll_on_paper CHECK (NOT on_paper OR kind::text IN ('secret', 'election')),
  ADD CONSTRAINT poll_election_numbers CHECK (kind::text <> 'election' OR yes = 0 AND no = 0 AND abstain = 0);

CREATE TRIGGER session_log_append_only BEFORE UPDATE OR DELETE ON session_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER session_log_no_truncate BEFORE TRUNCATE ON session_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER poll_tracker_append_only BEFORE UPDATE OR DELETE ON poll_tracker FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER poll_tracker_no_truncate BEFORE TRUNCATE ON poll_tracker FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER poll_approval_append_only BEFORE UPDATE OR DELETE ON poll_approval FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER poll_approval_no_truncate BEFORE TRUNCATE ON poll_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A procedure rule is only ever withdrawn.
CREATE TRIGGER procedure_rule_kept BEFORE DELETE ON procedure_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER procedure_rule_withdrawn BEFORE UPDATE ON procedure_rule FOR EACH ROW
  WHEN (to_jsonb(OLD) - 'withdrawn_at' <> to_jsonb(NEW) - 'withdrawn_at' OR OLD.withdrawn_at IS NOT NULL)
  EXECUTE FUNCTION refuse_change();

-- Who voted how in a secret vote or an election exists in no table, whatever the application does.
CREATE FUNCTION refuse_named_secret() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM fresh JOIN poll p ON p.id = fresh.poll_id WHERE p.kind::text IN ('secret', 'election')) THEN
    RAISE EXCEPTION 'a secret vote with a name' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ballot_not_secret AFTER INSERT ON ballot
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refuse_named_secret();
CREATE TRIGGER named_vote_not_secret AFTER INSERT ON named_vote
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refuse_named_secret();

-- 2. What citizens read -----------------------------------------------------------------------------------------------

GRANT SELECT (matter, on_paper, needs_approval, election_outcome, elected_id, lot_drawn_by, box_root) ON poll TO public_reader;
GRANT SELECT ON poll_candidate, candidate_votes, named_vote, poll_tracker, poll_approval TO public_reader;
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['session_log', 'disruption', 'substitution', 'procedure_rule', 'poll_candidate', 'candidate_votes',
    'named_vote', 'poll_tracker', 'poll_approval'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
CREATE POLICY public_poll_candidate ON poll_candidate FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM poll p WHERE p.id = poll_id));
CREATE POLICY public_candidate_votes ON candidate_votes FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM poll p WHERE p.id = poll_id));
CREATE POLICY public_poll_tracker ON poll_tracker FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM poll p WHERE p.id = poll_id));
CREATE POLICY public_poll_approval ON poll_approval FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM poll p WHERE p.id = poll_id));
-- A roll call is public with its result; what one member had recorded stands in the minutes and is public with them.
CREATE POLICY public_named_vote ON named_vote FOR SELECT TO public_reader
  USING (
    EXISTS (
      SELECT 1 FROM poll p WHERE p.id = poll_id
      AND (NOT on_request OR EXISTS (SELECT 1 FROM minutes n WHERE n.meeting_id = p.meeting_id))
    )
    AND EXISTS (SELECT 1 FROM person s WHERE s.id = person_id)
  );
