-- Votes against count in the elections of North Rhine-Westphalia (§ 50 Abs. 2 GO NRW) and nowhere else.
ALTER TABLE poll
  DROP CONSTRAINT poll_election_numbers,
  ADD CONSTRAINT poll_election_numbers CHECK (
    kind::text <> 'election' OR yes = 0 AND abstain = 0 AND (no = 0 OR rule = 'valid-half-then-runoff')
  );
