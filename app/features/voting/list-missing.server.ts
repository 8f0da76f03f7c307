import { database } from "#app/platform/db/clients.server.ts";

type Row = { person_id: string; given_name: string; family_name: string };

/**
 * Who may vote in the running epoch and has not, by name, for the chair alone. Whether a device is connected is known
 * to the sockets only; here everybody counts as reachable until they say otherwise.
 */
export async function listMissing(
  pollId: string,
  isReachable: (personId: string) => boolean = () => true,
): Promise<{ personId: string; name: string; reachable: boolean }[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT v.person_id, s.given_name, s.family_name
    FROM poll p
    JOIN poll_voter v ON v.poll_id = p.id AND v.epoch = p.epoch AND v.entitled
    JOIN person s ON s.id = v.person_id
    LEFT JOIN ballot b ON b.poll_id = v.poll_id AND b.epoch = v.epoch AND b.person_id = v.person_id
    LEFT JOIN sealed e ON e.poll_id = v.poll_id AND e.epoch = v.epoch AND e.person_id = v.person_id
    WHERE p.id = ${pollId}::uuid AND p.state = 'open' AND b.person_id IS NULL AND e.person_id IS NULL
    ORDER BY s.family_name, s.given_name`;
  return rows.map(({ person_id: personId, given_name, family_name }) => ({
    personId,
    name: `${given_name} ${family_name}`,
    reachable: isReachable(personId),
  }));
}
