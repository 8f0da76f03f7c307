-- What must never happen, and what the anonymous reader may see.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- 1. Values -----------------------------------------------------------------------------------------------------------

ALTER TABLE membership
  ADD CONSTRAINT membership_period CHECK (end_date IS NULL OR end_date > start_date),
  ADD CONSTRAINT membership_no_overlap EXCLUDE USING gist (
    person_id WITH =, organization_id WITH =, role WITH =, daterange(start_date, end_date) WITH &&
  );
ALTER TABLE office_duty
  ADD CONSTRAINT office_duty_period CHECK (end_date IS NULL OR end_date > start_date),
  ADD CONSTRAINT office_duty_no_overlap EXCLUDE USING gist (
    person_id WITH =, body_id WITH =, duty WITH =, daterange(start_date, end_date) WITH &&
  );
ALTER TABLE legislative_term
  ADD CONSTRAINT legislative_term_no_overlap EXCLUDE USING gist (body_id WITH =, daterange(start_date, end_date) WITH &&);
ALTER TABLE attendance
  ADD CONSTRAINT attendance_period CHECK (ends_at IS NULL OR ends_at > starts_at),
  ADD CONSTRAINT attendance_no_overlap EXCLUDE USING gist (
    meeting_id WITH =, person_id WITH =, tstzrange(starts_at, ends_at) WITH &&
  );
ALTER TABLE account ADD CONSTRAINT account_email_lower CHECK (email = lower(email));
ALTER TABLE meeting
  ADD CONSTRAINT meeting_ends_after_start CHECK (ends_at IS NULL OR ends_at > starts_at),
  ADD CONSTRAINT meeting_published_not_draft CHECK (published_at IS NULL OR state <> 'draft'),
  ADD CONSTRAINT meeting_running_started CHECK (state NOT IN ('running', 'closed') OR started_at IS NOT NULL),
  ADD CONSTRAINT meeting_closed_ended CHECK (state <> 'closed' OR ended_at IS NOT NULL);
ALTER TABLE paper ADD CONSTRAINT paper_published_state CHECK (
  (published_at IS NULL) = (state IN ('draft', 'released'))
  OR (state = 'withdrawn')
);
ALTER TABLE file_version
  ADD CONSTRAINT file_version_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT file_version_size CHECK (byte_size >= 0),
  ADD CONSTRAINT file_version_number CHECK (version > 0);
ALTER TABLE poll
  ADD CONSTRAINT poll_counts CHECK (yes >= 0 AND no >= 0 AND abstain >= 0 AND invalid >= 0),
  ADD CONSTRAINT poll_cast_sum CHECK (state IN ('draft', 'cancelled') OR kind = 'secret' AND state = 'open' OR yes + no + abstain + invalid = "cast"),
  ADD CONSTRAINT poll_never_more_than_eligible CHECK (eligible IS NULL OR "cast" <= eligible),
  ADD CONSTRAINT poll_opened_frozen CHECK (state IN ('draft', 'cancelled') OR eligible IS NOT NULL),
  ADD CONSTRAINT poll_closed_result CHECK (state NOT IN ('closed', 'published') OR result IS NOT NULL),
  ADD CONSTRAINT poll_announced CHECK (state <> 'published' OR announced IS NOT NULL AND published_at IS NOT NULL),
  ADD CONSTRAINT poll_announced_differs CHECK (announced IS NULL OR announced = result OR coalesce(announced_note, '') <> '');
ALTER TABLE poll_voter ADD CONSTRAINT poll_voter_reason CHECK (entitled = (reason IS NULL));

-- One vote runs at a time in a meeting, one item is called at a time.
CREATE UNIQUE INDEX poll_one_running ON poll (meeting_id) WHERE state = 'open';
CREATE UNIQUE INDEX agenda_item_one_called ON agenda_item (meeting_id) WHERE state = 'called';

-- Checked at commit, so that a whole agenda can be renumbered in one transaction.
ALTER TABLE agenda_item
  ADD CONSTRAINT agenda_item_number UNIQUE (meeting_id, public, number) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT agenda_item_position UNIQUE (meeting_id, position) DEFERRABLE INITIALLY DEFERRED;

-- A ballot can only stand for somebody who was frozen as a voter of that epoch.
ALTER TABLE ballot ADD CONSTRAINT ballot_voter FOREIGN KEY (poll_id, epoch, person_id) REFERENCES poll_voter (poll_id, epoch, person_id);
ALTER TABLE sealed ADD CONSTRAINT sealed_voter FOREIGN KEY (poll_id, epoch, person_id) REFERENCES poll_voter (poll_id, epoch, person_id);

-- 2. Append-only ------------------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER poll_event_append_only BEFORE UPDATE OR DELETE ON poll_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER paper_version_append_only BEFORE UPDATE OR DELETE ON paper_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER paper_correction_append_only BEFORE UPDATE OR DELETE ON paper_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER minutes_correction_append_only BEFORE UPDATE OR DELETE ON minutes_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER file_version_append_only BEFORE UPDATE OR DELETE ON file_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A published section keeps its words; corrections stand beside it.
CREATE FUNCTION refuse_published_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM minutes m WHERE m.id = OLD.minutes_id AND m.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'published minutes are corrected, not edited' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER minutes_section_published BEFORE UPDATE OR DELETE ON minutes_section
  FOR EACH ROW EXECUTE FUNCTION refuse_published_section();

-- 3. Nothing published refers to something unpublished -----------------------------------------------------------------

CREATE FUNCTION check_meeting_references(target uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM meeting m
    JOIN agenda_item i ON i.meeting_id = m.id AND i.public
    JOIN consultation c ON c.agenda_item_id = i.id
    JOIN paper p ON p.id = c.paper_id
    WHERE m.id = target AND m.published_at IS NOT NULL AND (NOT p.public OR p.published_at IS NULL)
  ) THEN
    RAISE EXCEPTION 'a published meeting has a public item with an unpublished paper' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM meeting m JOIN minutes n ON n.meeting_id = m.id
    WHERE m.id = target AND m.published_at IS NULL AND n.published_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'published minutes of an unpublished meeting' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM agenda_item i JOIN minutes_section s ON s.agenda_item_id = i.id
    WHERE i.meeting_id = target AND s.public AND NOT i.public
  ) THEN
    RAISE EXCEPTION 'a public section of a non-public item' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $$;

CREATE FUNCTION check_references() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target uuid;
BEGIN
  FOR target IN
    SELECT DISTINCT touched.meeting_id FROM (
      SELECT NEW.id AS meeting_id WHERE TG_TABLE_NAME = 'meeting'
      UNION ALL SELECT (to_jsonb(NEW) ->> 'meeting_id')::uuid WHERE TG_TABLE_NAME IN ('agenda_item', 'minutes')
      UNION ALL SELECT i.meeting_id FROM agenda_item i
        WHERE TG_TABLE_NAME IN ('consultation', 'minutes_section') AND i.id = (to_jsonb(NEW) ->> 'agenda_item_id')::uuid
      UNION ALL SELECT i.meeting_id FROM consultation c JOIN agenda_item i ON i.id = c.agenda_item_id
        WHERE TG_TABLE_NAME = 'paper' AND c.paper_id = NEW.id
    ) AS touched WHERE touched.meeting_id IS NOT NULL
  LOOP
    PERFORM check_meeting_references(target);
  END LOOP;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER meeting_references AFTER INSERT OR UPDATE ON meeting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_references();
CREATE CONSTRAINT TRIGGER agenda_item_references AFTER INSERT OR UPDATE ON agenda_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_references();
CREATE CONSTRAINT TRIGGER consultation_references AFTER INSERT OR UPDATE ON consultation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_references();
CREATE CONSTRAINT TRIGGER paper_references AFTER INSERT OR UPDATE ON paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_references();
CREATE CONSTRAINT TRIGGER minutes_references AFTER INSERT OR UPDATE ON minutes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_references();
CREATE CONSTRAINT TRIGGER minutes_section_references AFTER INSERT OR UPDATE ON minutes_section DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_references();

-- 4. The public reader ------------------------------------------------------------------------------------------------

DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'public_reader') THEN
    CREATE ROLE public_reader NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('GRANT public_reader TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
  IF SQLERRM NOT LIKE '%circular%' THEN RAISE; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO public_reader;

-- Every table has row security on; a table without a policy gives the public reader nothing.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

GRANT SELECT ON body, legislative_term, organization, file, file_version, paper_participation, paper_amount,
  consultation, paper_file, paper_correction, agenda_item, agenda_item_file, minutes, minutes_section TO public_reader;
GRANT SELECT (id, body_id, form_of_address, title, given_name, family_name, created_at, updated_at) ON person TO public_reader;
GRANT SELECT (id, person_id, organization_id, role, voting_right, on_behalf_of_id, start_date, end_date, created_at, updated_at) ON membership TO public_reader;
GRANT SELECT (id, body_id, reference, type, name, state, public, published_at, date, author_id, editor_id, under_direction_of_id,
  proposal, reasons, financial_effects, version, created_at, updated_at) ON paper TO public_reader;
GRANT SELECT (id, body_id, organization_id, name, state, starts_at, ends_at, started_at, ended_at, room, place, published_at,
  cancel_reason, version, created_at, updated_at) ON meeting TO public_reader;
GRANT SELECT (id, meeting_id, person_id, mode, starts_at, ends_at) ON attendance TO public_reader;
GRANT SELECT (id, meeting_id, agenda_item_id, kind, state, question, round, rule, norm, statutory, seated, present, eligible,
  "cast", yes, no, abstain, invalid, result, needed, announced, announced_note, result_hash, closed_at, published_at,
  created_at, updated_at) ON poll TO public_reader;
GRANT SELECT (id, section_id, text, corrected_at) ON minutes_correction TO public_reader;

-- Tells one flag of a row the caller may not read yet; without it the policies of files and links would need each other.
CREATE FUNCTION file_is_public(target uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT coalesce((SELECT f.public FROM file f WHERE f.id = target), false) $$;

-- A policy also asks for the rows that a row points at, so that no visible row refers to a hidden one.
CREATE POLICY public_body ON body FOR SELECT TO public_reader USING (true);
CREATE POLICY public_legislative_term ON legislative_term FOR SELECT TO public_reader USING (true);
CREATE POLICY public_organization ON organization FOR SELECT TO public_reader USING (public);
CREATE POLICY public_meeting ON meeting FOR SELECT TO public_reader USING (
  published_at IS NOT NULL AND EXISTS (SELECT 1 FROM organization o WHERE o.id = organization_id)
);
CREATE POLICY public_agenda_item ON agenda_item FOR SELECT TO public_reader
  USING (public AND EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_id));
CREATE POLICY public_paper ON paper FOR SELECT TO public_reader USING (public AND published_at IS NOT NULL);
CREATE POLICY public_paper_participation ON paper_participation FOR SELECT TO public_reader USING (
  EXISTS (SELECT 1 FROM paper p WHERE p.id = paper_id) AND EXISTS (SELECT 1 FROM organization o WHERE o.id = organization_id)
);
CREATE POLICY public_paper_amount ON paper_amount FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM paper p WHERE p.id = paper_id));
CREATE POLICY public_paper_correction ON paper_correction FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM paper p WHERE p.id = paper_id));
CREATE POLICY public_consultation ON consultation FOR SELECT TO public_reader
  USING (
    public AND EXISTS (SELECT 1 FROM paper p WHERE p.id = paper_id)
    AND EXISTS (SELECT 1 FROM organization o WHERE o.id = organization_id)
  );
CREATE POLICY public_paper_file ON paper_file FOR SELECT TO public_reader
  USING (file_is_public(file_id) AND EXISTS (SELECT 1 FROM paper p WHERE p.id = paper_id));
CREATE POLICY public_agenda_item_file ON agenda_item_file FOR SELECT TO public_reader
  USING (file_is_public(file_id) AND EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = agenda_item_id));
CREATE POLICY public_file ON file FOR SELECT TO public_reader USING (
  public AND (
    EXISTS (SELECT 1 FROM paper_file l WHERE l.file_id = id) OR EXISTS (SELECT 1 FROM agenda_item_file l WHERE l.file_id = id)
  )
);
CREATE POLICY public_file_version ON file_version FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM file f WHERE f.id = file_id));
CREATE POLICY public_membership ON membership FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM organization o WHERE o.id = organization_id AND o.kind <> 'department'));
CREATE POLICY public_person ON person FOR SELECT TO public_reader USING (
  EXISTS (SELECT 1 FROM membership s WHERE s.person_id = person.id)
  OR EXISTS (SELECT 1 FROM paper p WHERE p.author_id = person.id OR p.editor_id = person.id)
);
CREATE POLICY public_minutes ON minutes FOR SELECT TO public_reader
  USING (published_at IS NOT NULL AND EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_id));
CREATE POLICY public_minutes_section ON minutes_section FOR SELECT TO public_reader USING (
  public AND EXISTS (SELECT 1 FROM minutes n WHERE n.id = minutes_id)
  AND EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = agenda_item_id)
);
CREATE POLICY public_minutes_correction ON minutes_correction FOR SELECT TO public_reader
  USING (EXISTS (SELECT 1 FROM minutes_section s WHERE s.id = section_id));
CREATE POLICY public_attendance ON attendance FOR SELECT TO public_reader
  USING (
    EXISTS (SELECT 1 FROM minutes n WHERE n.meeting_id = attendance.meeting_id)
    AND EXISTS (SELECT 1 FROM person p WHERE p.id = attendance.person_id)
  );
CREATE POLICY public_poll ON poll FOR SELECT TO public_reader
  USING (state = 'published' AND EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = agenda_item_id));

-- Where the body wants it, a non-public item shows its number and nothing more.
CREATE VIEW public_closed_item WITH (security_barrier) AS
  SELECT i.meeting_id, i.number, i.position
  FROM agenda_item i
  JOIN meeting m ON m.id = i.meeting_id AND m.published_at IS NOT NULL
  JOIN body b ON b.id = m.body_id AND b.list_non_public_items
  WHERE NOT i.public;
GRANT SELECT ON public_closed_item TO public_reader;

-- 5. Finding ----------------------------------------------------------------------------------------------------------

CREATE INDEX paper_words ON paper USING gin (to_tsvector('german', name || ' ' || proposal || ' ' || reasons));
CREATE INDEX paper_reference_trgm ON paper USING gin (reference gin_trgm_ops);
CREATE INDEX paper_name_trgm ON paper USING gin (name gin_trgm_ops);
CREATE INDEX agenda_item_words ON agenda_item USING gin (to_tsvector('german', name));
CREATE INDEX minutes_section_words ON minutes_section USING gin (to_tsvector('german', record || ' ' || resolution));
