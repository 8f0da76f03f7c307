-- Envelopes of secret votes: of one length, only while a secret vote runs on devices, and none left when it is counted.

ALTER TABLE sealed
  ADD CONSTRAINT sealed_envelope_length CHECK (octet_length(envelope) = 135),
  ADD CONSTRAINT sealed_envelope_key CHECK ((envelope IS NULL) = (key IS NULL));

CREATE FUNCTION refuse_sealed_elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM fresh JOIN poll p ON p.id = fresh.poll_id
    WHERE p.kind::text <> 'secret' OR fresh.envelope IS NOT NULL AND (p.state::text <> 'open' OR p.on_paper)
  ) THEN
    RAISE EXCEPTION 'an envelope without a secret vote that runs' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sealed_only_secret AFTER INSERT ON sealed
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_elsewhere();

-- Whatever ends a secret vote leaves no envelope behind; asked at the end of the transaction.
CREATE FUNCTION refuse_left_envelopes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM sealed s JOIN poll p ON p.id = s.poll_id
    WHERE s.poll_id = NEW.id AND s.envelope IS NOT NULL
    AND (p.state::text <> 'open' OR p.on_paper OR s.epoch <> p.epoch)
  ) THEN
    RAISE EXCEPTION 'envelopes are left of a secret vote that is over' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER poll_leaves_no_envelope AFTER UPDATE OF state, on_paper, epoch ON poll
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_left_envelopes();
