-- What the first walls left open.

-- 1. The public reader ------------------------------------------------------------------------------------------------

-- why: pg_temp comes last, or a temporary table named "file" would answer for the real one.
ALTER FUNCTION file_is_public(uuid) SET search_path = public, pg_temp;

-- Earlier versions may be drafts from before the publication: the public reader gets the newest of a public document.
CREATE FUNCTION newest_file_version(target uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT max(v.version) FROM file_version v WHERE v.file_id = target $$;
DROP POLICY public_file_version ON file_version;
CREATE POLICY public_file_version ON file_version FOR SELECT TO public_reader USING (
  EXISTS (SELECT 1 FROM file f WHERE f.id = file_id) AND version = newest_file_version(file_id)
);

-- Who uploaded a document is the office's own matter.
REVOKE SELECT ON file, file_version FROM public_reader;
GRANT SELECT (id, body_id, name, public, created_at, updated_at) ON file TO public_reader;
GRANT SELECT (id, file_id, version, file_name, sha256, byte_size, media_type, page_count, created_at) ON file_version TO public_reader;

-- A meeting that the public reader does not see lists no closed items either.
CREATE OR REPLACE VIEW public_closed_item WITH (security_barrier) AS
  SELECT i.meeting_id, i.number, i.position
  FROM agenda_item i
  JOIN meeting m ON m.id = i.meeting_id AND m.published_at IS NOT NULL
  JOIN organization o ON o.id = m.organization_id AND o.public
  JOIN body b ON b.id = m.body_id AND b.list_non_public_items
  WHERE NOT i.public;

-- 2. Things that belong together --------------------------------------------------------------------------------------

ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_in_meeting UNIQUE (id, meeting_id);
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_parent_in_meeting
  FOREIGN KEY (parent_id, meeting_id) REFERENCES agenda_item (id, meeting_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE poll ADD CONSTRAINT poll_item_in_meeting
  FOREIGN KEY (agenda_item_id, meeting_id) REFERENCES agenda_item (id, meeting_id);

-- why the locks: two transactions that each see the world before the other would both pass. One waits for the other here
-- and then reads what it has done.
CREATE OR REPLACE FUNCTION check_meeting_references(target uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM meeting m WHERE m.id = target FOR NO KEY UPDATE;
  PERFORM 1 FROM paper p WHERE p.id IN (
    SELECT c.paper_id FROM consultation c JOIN agenda_item i ON i.id = c.agenda_item_id WHERE i.meeting_id = target
  ) ORDER BY p.id FOR SHARE;
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
  IF EXISTS (
    SELECT 1 FROM agenda_item i JOIN minutes_section s ON s.agenda_item_id = i.id
    JOIN minutes n ON n.id = s.minutes_id
    WHERE (i.meeting_id = target OR n.meeting_id = target) AND n.meeting_id <> i.meeting_id
  ) THEN
    RAISE EXCEPTION 'a section of an item of another meeting' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM agenda_item i JOIN consultation c ON c.agenda_item_id = i.id
    WHERE i.meeting_id = target AND c.public AND NOT i.public
  ) THEN
    RAISE EXCEPTION 'a public consultation on a non-public item' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM agenda_item i JOIN agenda_item parent ON parent.id = i.parent_id
    WHERE i.meeting_id = target AND i.public AND NOT parent.public
  ) THEN
    RAISE EXCEPTION 'a public item below a non-public one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM meeting m JOIN organization o ON o.id = m.organization_id
    WHERE m.id = target AND m.published_at IS NOT NULL AND NOT o.public
  ) THEN
    RAISE EXCEPTION 'a published meeting of a non-public organization' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $$;

CREATE FUNCTION check_meetings_of_organization() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_meeting_references(m.id) FROM meeting m WHERE m.organization_id = NEW.id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER organization_references AFTER UPDATE OF public ON organization
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_meetings_of_organization();

-- Looked at only when one of the columns in question is written, so that other changes wait for nobody.
DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
    ('meeting', 'published_at, organization_id'),
    ('agenda_item', 'public, meeting_id, parent_id'),
    ('consultation', 'public, paper_id, agenda_item_id'),
    ('paper', 'public, published_at'),
    ('minutes', 'published_at, meeting_id'),
    ('minutes_section', 'public, agenda_item_id, minutes_id')
  ) AS list (name, columns) LOOP
    EXECUTE format('DROP TRIGGER %I ON %I', watched.name || '_references', watched.name);
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OF %s ON %I DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION check_references()',
      watched.name || '_references', watched.columns, watched.name
    );
  END LOOP;
END $$;

-- Frozen as present but not entitled is no voter. One look at each batch, not one at each ballot.
CREATE FUNCTION refuse_unentitled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM fresh JOIN poll_voter v USING (poll_id, epoch, person_id) WHERE NOT v.entitled
  ) THEN
    RAISE EXCEPTION 'a ballot of somebody who is not entitled' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ballot_entitled AFTER INSERT ON ballot
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refuse_unentitled();
CREATE TRIGGER sealed_entitled AFTER INSERT ON sealed
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refuse_unentitled();

-- 3. What is published stays ------------------------------------------------------------------------------------------

-- A whole table is not emptied either.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['event', 'poll_event', 'paper_version', 'paper_correction', 'minutes_correction', 'file_version'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_no_truncate', name);
  END LOOP;
END $$;

-- Sections neither leave published minutes nor come to them later; those of the same transaction are part of the publication.
CREATE OR REPLACE FUNCTION refuse_published_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM minutes m WHERE m.id = OLD.minutes_id AND m.published_at IS NOT NULL)
    OR TG_OP <> 'DELETE' AND EXISTS (
      SELECT 1 FROM minutes m
      WHERE m.id = NEW.minutes_id AND m.published_at IS NOT NULL AND m.xmin <> pg_current_xact_id()::xid
    )
  THEN
    RAISE EXCEPTION 'published minutes are corrected, not edited' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DROP TRIGGER minutes_section_published ON minutes_section;
CREATE TRIGGER minutes_section_published BEFORE INSERT OR UPDATE OR DELETE ON minutes_section
  FOR EACH ROW EXECUTE FUNCTION refuse_published_section();

CREATE FUNCTION refuse_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is published', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Taken back and edited would be an edit in place by another way.
CREATE TRIGGER minutes_stay_published BEFORE UPDATE ON minutes FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL AND (NEW.published_at IS NULL OR NEW.meeting_id <> OLD.meeting_id))
  EXECUTE FUNCTION refuse_published();
CREATE TRIGGER minutes_published_kept BEFORE DELETE ON minutes FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_published();
CREATE TRIGGER meeting_published_kept BEFORE DELETE ON meeting FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_published();
CREATE TRIGGER paper_published_kept BEFORE DELETE ON paper FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_published();

-- An announced result is final.
CREATE TRIGGER poll_published_final BEFORE UPDATE OR DELETE ON poll FOR EACH ROW
  WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_published();
