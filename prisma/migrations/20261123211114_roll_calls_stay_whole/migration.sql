-- A roll call is public with its result, also the entry of somebody who asked to have it recorded; what one member had
-- recorded of another vote stands in the minutes and is public with them.
DROP POLICY public_named_vote ON named_vote;
CREATE POLICY public_named_vote ON named_vote FOR SELECT TO public_reader
  USING (
    EXISTS (
      SELECT 1 FROM poll p WHERE p.id = poll_id
      AND (NOT on_request OR p.kind::text = 'rollCall' OR EXISTS (SELECT 1 FROM minutes n WHERE n.meeting_id = p.meeting_id))
    )
    AND EXISTS (SELECT 1 FROM person s WHERE s.id = person_id)
  );
