-- CreateEnum
CREATE TYPE "motion_kind" AS ENUM ('REMOVE_FROM_AGENDA', 'ADJOURN', 'REFER', 'CLOSE_DEBATE', 'OTHER', 'AMENDMENT', 'MAIN');

-- CreateEnum
CREATE TYPE "motion_state" AS ENUM ('pending', 'adopted', 'rejected', 'moot', 'withdrawn');

-- CreateTable
CREATE TABLE "motion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agenda_item_id" UUID NOT NULL,
    "kind" "motion_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "reach" INTEGER NOT NULL DEFAULT 0,
    "submitted" INTEGER NOT NULL,
    "moved_by" TEXT NOT NULL,
    "state" "motion_state" NOT NULL DEFAULT 'pending',
    "position" INTEGER NOT NULL,
    "contradicts" UUID[],
    "moot_because_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "motion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "motion_agenda_item_id_submitted_key" ON "motion"("agenda_item_id", "submitted");

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- 1. Walls ------------------------------------------------------------------------------------------------------------

-- Only what is fixed in writing can be voted on (§ 39 Abs. 3 GO SH; a good rule everywhere).
ALTER TABLE motion
  ADD CONSTRAINT motion_in_writing CHECK (text <> '' AND moved_by <> ''),
  ADD CONSTRAINT motion_reach CHECK (reach BETWEEN 0 AND 9),
  ADD CONSTRAINT motion_numbers CHECK (submitted > 0 AND position > 0),
  ADD CONSTRAINT motion_moot CHECK (moot_because_id IS NULL OR state = 'moot');

-- 2. What citizens read: nothing --------------------------------------------------------------------------------------

ALTER TABLE motion ENABLE ROW LEVEL SECURITY;
