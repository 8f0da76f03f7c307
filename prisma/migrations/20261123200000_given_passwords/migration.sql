-- A password that somebody else gave is known to two people until its owner has chosen another one.
ALTER TABLE "account" ADD COLUMN "password_given_at" TIMESTAMPTZ(3);
