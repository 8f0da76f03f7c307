import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { type CloseItemRefusal, closeItem } from "#app/domain/meetings/session.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { type Held, inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { sessionItems } from "./session-items.server.ts";
import { type CloseAgendaItemInput, closeAgendaItemSchema } from "./session-schema.ts";

/**
 * Ends the debate on the called item; afterwards none is called. Closing it again changes nothing.
 * @param viewer who asks; needs "item.call"
 */
export async function closeAgendaItem(
  viewer: Viewer,
  meetingId: string,
  input: CloseAgendaItemInput,
): Promise<Verdict<{ agendaItemId: string }, CloseItemRefusal>> {
  const { agendaItemId } = closeAgendaItemSchema.parse(input);
  return inLockedMeeting<{ agendaItemId: string }, CloseItemRefusal>(viewer, meetingId, "item.call", async (held) => {
    const item = (await sessionItems(held.tx, meetingId)).find(({ id }) => id === agendaItemId);
    const verdict = closeItem(held.meeting.state, item);
    if (!verdict.ok) return verdict;
    if (item && !verdict.value.again) await writeClosed(held, item);
    return accepted({ agendaItemId });
  });
}

/** Writes that an item is closed, and tells the diary. */
export async function writeClosed({ tx, person, meeting }: Held, item: { id: string; public: boolean }): Promise<void> {
  const data = { state: "closed" as const, closedAt: now() };
  await tx.agendaItem.update({ where: { id: item.id }, data, select: { id: true } });
  const place = { ...placeOfMeeting(meeting), agendaItemId: item.id, public: item.public };
  await record(tx, actorOf(person), { kind: "item.closed", ...place });
}
