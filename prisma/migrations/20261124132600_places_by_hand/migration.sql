-- What finds no place in a new version is placed by its owner, or left with its old page. Each choice is a row of its own.

ALTER TYPE "annotation_place_state" ADD VALUE 'byHand';
ALTER TYPE "annotation_place_state" ADD VALUE 'setAside';

ALTER TABLE "annotation_place" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "annotation_place" ADD COLUMN "write_id" UUID;
ALTER TABLE "annotation_place" DROP CONSTRAINT "annotation_place_pkey";
ALTER TABLE "annotation_place" ADD CONSTRAINT "annotation_place_pkey" PRIMARY KEY ("annotation_id", "version", "number");

-- The state as text, because a new value of a type is not usable before the end of the transaction that adds it.
ALTER TABLE "annotation_place" DROP CONSTRAINT "annotation_place_found";
ALTER TABLE "annotation_place" ADD CONSTRAINT "annotation_place_found" CHECK ((state::text IN ('notPlaced', 'setAside')) = (content IS NULL));
ALTER TABLE "annotation_place" ADD CONSTRAINT "annotation_place_number" CHECK (number BETWEEN 1 AND 1000);
