import type { Verdict } from "#app/domain/kernel/result.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { type ListRefusal, onList } from "./on-list.server.ts";
import { type PutRefusal, putOnList } from "./put-on-list.server.ts";
import { type AskForFloorInput, askForFloorSchema } from "./schema.ts";

/**
 * Somebody who is present asks for the floor on the called item, on the own device. One waiting request for a person,
 * item and kind: asking again gives that one. Whoever is barred on the item is refused (§ 41 NKomVG).
 * @param viewer who asks; needs "attendance.recordOwn" in the meeting's organization
 */
export async function askForFloor(
  viewer: Viewer,
  meetingId: string,
  input: AskForFloorInput,
): Promise<Verdict<{ requestId: string }, ListRefusal | PutRefusal>> {
  const { agendaItemId, kind, key } = askForFloorSchema.parse(input);
  return onList<{ requestId: string }, PutRefusal>(viewer, meetingId, "attendance.recordOwn", agendaItemId, (held) =>
    putOnList(held, { personId: held.person.personId, kind, key }),
  );
}
