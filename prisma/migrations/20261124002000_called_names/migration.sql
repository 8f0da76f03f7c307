-- A roll call in which the names are called out: devices do not vote. Answers are ballots like any others; who was called
-- and gave no answer stands here until the announcement. Nobody but those who lead reads it.

ALTER TABLE poll
  DROP CONSTRAINT poll_on_paper,
  ADD CONSTRAINT poll_on_paper CHECK (NOT on_paper OR kind::text IN ('secret', 'election', 'rollCall'));

-- CreateTable
CREATE TABLE "unanswered_call" (
    "poll_id" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,

    CONSTRAINT "unanswered_call_pkey" PRIMARY KEY ("poll_id","epoch","person_id")
);

-- AddForeignKey
ALTER TABLE "unanswered_call" ADD CONSTRAINT "unanswered_call_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE unanswered_call ENABLE ROW LEVEL SECURITY;
