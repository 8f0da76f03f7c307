-- What published minutes say of the course of a session: who stood in for whom, whose line was broken, who did not take
-- part in a public item where that member wants it public, and each statement of the quorum.

GRANT SELECT (id, agenda_item_id, person_id, starts_at, ends_at, by_body, disclosed) ON exclusion TO public_reader;
GRANT SELECT (id, meeting_id, substitute_id, member_id, starts_at, ends_at) ON substitution TO public_reader;
GRANT SELECT (id, meeting_id, person_id, starts_at, ends_at) ON disruption TO public_reader;

CREATE POLICY public_exclusion ON exclusion FOR SELECT TO public_reader
  USING (
    disclosed
    AND EXISTS (
      SELECT 1 FROM agenda_item i JOIN minutes n ON n.meeting_id = i.meeting_id WHERE i.id = exclusion.agenda_item_id
    )
    AND EXISTS (SELECT 1 FROM person p WHERE p.id = exclusion.person_id)
  );
CREATE POLICY public_substitution ON substitution FOR SELECT TO public_reader
  USING (
    EXISTS (SELECT 1 FROM minutes n WHERE n.meeting_id = substitution.meeting_id)
    AND EXISTS (SELECT 1 FROM person p WHERE p.id = substitution.substitute_id)
    AND EXISTS (SELECT 1 FROM person p WHERE p.id = substitution.member_id)
  );
CREATE POLICY public_disruption ON disruption FOR SELECT TO public_reader
  USING (
    EXISTS (SELECT 1 FROM minutes n WHERE n.meeting_id = disruption.meeting_id)
    AND EXISTS (SELECT 1 FROM person p WHERE p.id = disruption.person_id)
  );

-- The record itself stays closed; of a statement of the quorum come time and count, not those behind closed doors.
CREATE VIEW public_quorum_act WITH (security_barrier) AS
  SELECT l.meeting_id, l.number, l.at, (l.data->>'present')::int AS present, (l.data->>'members')::int AS members,
    l.data->>'outcome' AS outcome
  FROM session_log l
  JOIN meeting m ON m.id = l.meeting_id AND m.published_at IS NOT NULL
  JOIN organization o ON o.id = m.organization_id AND o.public
  JOIN minutes n ON n.meeting_id = l.meeting_id AND n.published_at IS NOT NULL
  WHERE l.kind = 'meeting.quorumStated'
    AND NOT EXISTS (
      SELECT 1 FROM agenda_item i
      WHERE i.meeting_id = l.meeting_id AND NOT i.public
        AND i.called_at <= l.at AND (i.closed_at IS NULL OR i.closed_at >= l.at)
    );
GRANT SELECT ON public_quorum_act TO public_reader;
