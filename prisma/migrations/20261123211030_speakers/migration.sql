-- CreateEnum
CREATE TYPE "speaker_kind" AS ENUM ('speech', 'pointOfOrder');

-- CreateEnum
CREATE TYPE "speaker_state" AS ENUM ('waiting', 'speaking', 'ended', 'withdrawn', 'removed', 'lapsed');

-- CreateTable
CREATE TABLE "speaker_request" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "faction_id" UUID,
    "kind" "speaker_kind" NOT NULL,
    "state" "speaker_state" NOT NULL DEFAULT 'waiting',
    "number" INTEGER NOT NULL,
    "rank" INTEGER,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "added_by_id" UUID,

    CONSTRAINT "speaker_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_list" (
    "agenda_item_id" UUID NOT NULL,
    "closed" BOOLEAN NOT NULL,

    CONSTRAINT "speaker_list_pkey" PRIMARY KEY ("agenda_item_id")
);

-- CreateIndex
CREATE INDEX "speaker_request_agenda_item_id_idx" ON "speaker_request"("agenda_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_request_meeting_id_number_key" ON "speaker_request"("meeting_id", "number");

-- AddForeignKey
ALTER TABLE "speaker_request" ADD CONSTRAINT "speaker_request_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_request" ADD CONSTRAINT "speaker_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_request" ADD CONSTRAINT "speaker_request_faction_id_fkey" FOREIGN KEY ("faction_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_list" ADD CONSTRAINT "speaker_list_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- 1. Walls ------------------------------------------------------------------------------------------------------------

-- One speech at a time; one waiting request for a person, item and kind.
CREATE UNIQUE INDEX speaker_request_one_speaks ON speaker_request (meeting_id) WHERE state = 'speaking';
CREATE UNIQUE INDEX speaker_request_one_waits ON speaker_request (agenda_item_id, person_id, kind) WHERE state = 'waiting';
ALTER TABLE speaker_request
  ADD CONSTRAINT speaker_request_numbers CHECK (number > 0 AND (rank IS NULL OR rank > 0)),
  ADD CONSTRAINT speaker_request_times CHECK (
    CASE state
      WHEN 'speaking' THEN started_at IS NOT NULL AND ended_at IS NULL
      WHEN 'ended' THEN started_at IS NOT NULL AND ended_at IS NOT NULL AND ended_at >= started_at
      ELSE started_at IS NULL AND ended_at IS NULL
    END
  );

-- The list of speakers lives as long as its item is called: whoever closes the item, or calls another one, ends the
-- speech that runs and the waiting requests in the same transaction.
CREATE FUNCTION end_speakers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE speaker_request
  SET state = 'ended', ended_at = GREATEST(started_at, COALESCE(NEW.closed_at, clock_timestamp()))
  WHERE agenda_item_id = NEW.id AND state = 'speaking';
  UPDATE speaker_request SET state = 'lapsed' WHERE agenda_item_id = NEW.id AND state = 'waiting';
  RETURN NULL;
END $$;
CREATE TRIGGER agenda_item_ends_speakers AFTER UPDATE OF state ON agenda_item FOR EACH ROW
  WHEN (OLD.state = 'called' AND NEW.state <> 'called') EXECUTE FUNCTION end_speakers();

-- 2. What citizens read: nothing --------------------------------------------------------------------------------------

ALTER TABLE speaker_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_list ENABLE ROW LEVEL SECURITY;
