import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { type CallRefusal, callItem } from "#app/domain/meetings/session.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { writeClosed } from "./close-agenda-item.server.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { sessionItems } from "./session-items.server.ts";
import { type CallAgendaItemInput, callAgendaItemSchema } from "./session-schema.ts";

/**
 * Calls an item of the running session and closes the one called before. Calling it again changes nothing; when
 * somebody else has called another one since the asker looked, nothing happens.
 * @param viewer who asks; needs "item.call"
 */
export async function callAgendaItem(
  viewer: Viewer,
  meetingId: string,
  input: CallAgendaItemInput,
): Promise<Verdict<{ agendaItemId: string }, CallRefusal>> {
  const { agendaItemId, seenId } = callAgendaItemSchema.parse(input);
  return inLockedMeeting<{ agendaItemId: string }, CallRefusal>(viewer, meetingId, "item.call", async (held) => {
    const { tx, person, meeting } = held;
    const items = await sessionItems(tx, meetingId);
    const seen = seenId === undefined ? {} : { seenId: seenId || null };
    const verdict = callItem(meeting.state, items, { itemId: agendaItemId, ...seen });
    if (!verdict.ok) return verdict;
    const { close, again } = verdict.value;
    if (again) return accepted({ agendaItemId });
    const before = items.find(({ id }) => id === close);
    if (before) await writeClosed(held, before);
    const item = items.find(({ id }) => id === agendaItemId);
    // why: an item taken up again keeps the time of its first call, since the minutes print it.
    const data = { state: "called" as const, calledAt: item?.calledAt ?? now(), closedAt: null };
    await tx.agendaItem.update({ where: { id: agendaItemId }, data, select: { id: true } });
    // why: a bar that was recorded beforehand covers deliberation and vote, so it begins with the call.
    const begins = { agendaItemId, endsAt: null, startsAt: { lt: data.calledAt } };
    await tx.exclusion.updateMany({ where: begins, data: { startsAt: data.calledAt } });
    const place = { ...placeOfMeeting(meeting), agendaItemId, public: item?.public ?? false };
    await record(tx, actorOf(person), { kind: "item.called", ...place });
    return accepted({ agendaItemId });
  });
}
