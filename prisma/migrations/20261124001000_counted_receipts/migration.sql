-- Citizens read the list of the envelopes that make up an announced result: the box that was counted, not a round that
-- was repeated and not a vote that went on with slips. A fingerprint says neither who nor how.

GRANT SELECT (epoch) ON poll TO public_reader;
DROP POLICY public_poll_tracker ON poll_tracker;
CREATE POLICY public_poll_tracker ON poll_tracker FOR SELECT TO public_reader
  USING (
    EXISTS (SELECT 1 FROM poll p WHERE p.id = poll_id AND p.box_root IS NOT NULL AND p.epoch = poll_tracker.epoch)
  );
