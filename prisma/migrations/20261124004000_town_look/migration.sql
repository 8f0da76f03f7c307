-- The town's colour and arms on documents. Every page may show both, so the public reader keeps reading all of body.
ALTER TABLE "body" ADD COLUMN "colour" TEXT, ADD COLUMN "arms_sha256" CHAR(64);
ALTER TABLE "body" ADD CONSTRAINT "body_colour_form" CHECK ("colour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "body" ADD CONSTRAINT "body_arms_form" CHECK ("arms_sha256" ~ '^[0-9a-f]{64}$');
