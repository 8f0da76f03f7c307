import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { Duty } from "#app/domain/permissions/permissions.ts";
import { now } from "#app/platform/clock.server.ts";
import { pool } from "#app/platform/db/clients.server.ts";
import { gather } from "#app/platform/gather.server.ts";
import { once } from "#app/platform/once.server.ts";
import type { PersonViewer, Seat } from "./viewer.ts";

type Period = { from: LocalDate; to: LocalDate | null };
type Row = {
  id: string;
  name: string;
  bodyId: string;
  timeZone: string;
  passwordGiven: boolean;
  duties: (Period & { duty: Duty })[];
  seats: (Period & Seat)[];
};

const PEOPLE = `
  SELECT p.id, p.given_name || ' ' || p.family_name AS name, p.body_id AS "bodyId", b.time_zone AS "timeZone",
    COALESCE(a.password_given_at IS NOT NULL, false) AS "passwordGiven",
    COALESCE((
      SELECT json_agg(json_build_object('duty', d.duty, 'from', d.start_date, 'to', d.end_date))
      FROM office_duty d WHERE d.person_id = p.id), '[]') AS duties,
    COALESCE((
      SELECT json_agg(json_build_object('organizationId', m.organization_id, 'kind', o.kind, 'role', m.role,
        'votingRight', m.voting_right, 'from', m.start_date, 'to', m.end_date))
      FROM membership m JOIN organization o ON o.id = m.organization_id WHERE m.person_id = p.id), '[]') AS seats
  FROM person p JOIN body b ON b.id = p.body_id LEFT JOIN account a ON a.person_id = p.id
  WHERE p.id = ANY($1::uuid[])`;

/**
 * The asker with today's duties and seats, read afresh at each request so that a lost mandate ends at once. A hall
 * whose devices all ask in the same second is read in a few queries.
 * @returns null when the person does not exist
 */
export async function loadPersonViewer(ids: { accountId: string; personId: string }): Promise<PersonViewer | null> {
  const person = await once("permissions.people", () => gather(readPeople))(ids.personId);
  return person && { kind: "person", accountId: ids.accountId, personId: ids.personId, ...person };
}

type Person = Omit<PersonViewer, "kind" | "accountId" | "personId">;

async function readPeople(personIds: string[]): Promise<Map<string, Person>> {
  const { rows } = await pool().query<Row>({ name: "viewer-people", text: PEOPLE, values: [personIds] });
  const days = new Map<string, LocalDate>();
  return new Map(
    rows.map((row) => {
      const today = days.get(row.timeZone) ?? dateAt(now(), row.timeZone);
      days.set(row.timeZone, today);
      return [row.id, personOn(today, row)];
    }),
  );
}

function personOn(today: LocalDate, { bodyId, name, passwordGiven, duties, seats }: Row): Person {
  const holds = ({ from, to }: Period) => from <= today && (to === null || today < to);
  return {
    bodyId,
    name,
    passwordGiven,
    duties: duties.filter(holds).map(({ duty }) => duty),
    seats: seats.filter(holds).map(({ organizationId, kind, role, votingRight }) => {
      return { organizationId, kind, role, votingRight };
    }),
  };
}
