import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import { type OpeningRefusal, openingVerdict } from "#app/domain/voting/opening.ts";
import { record } from "#app/features/events/record.server.ts";
import { agendaItemsVisibleTo } from "#app/features/meetings/visible.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { freezeVoters, readElectorate } from "./freeze-electorate.server.ts";
import { appendPollEvent } from "./poll-chain.server.ts";
import { type OpenPollInput, openPollSchema } from "./schema.ts";

/**
 * Opens a vote on the item that is being dealt with: freezes who may vote and the numbers, and lets devices vote at
 * once. By hand count, only the numbers are frozen and the counts are typed in.
 * @returns the new poll's id and epoch
 */
export async function openPoll(
  viewer: Viewer,
  input: OpenPollInput,
): Promise<Verdict<{ pollId: string; epoch: number }, OpeningRefusal | "law-not-known">> {
  const { agendaItemId, question, kind } = openPollSchema.parse(input);
  return inTransaction(async (tx) => {
    const item = await lockItem(tx, viewer, agendaItemId);
    const { meeting } = item;
    const person = requireCan(viewer, "poll.open", meeting.organizationId);
    const electorate = await readElectorate(tx, {
      meetingId: meeting.id,
      agendaItemId,
      organizationId: meeting.organizationId,
      startsAt: meeting.startsAt,
      timeZone: meeting.body.timeZone,
      statutoryMembers: meeting.organization.statutoryMembers,
    });
    const { numbers } = electorate;
    const verdict = openingVerdict({
      meetingRunning: meeting.state === "running",
      itemCalled: item.state === "called",
      others: meeting.polls.map(({ state }) => state),
      numbers,
    });
    if (!verdict.ok) return refused(verdict.refused);
    const majority = majorityOf(meeting.body.land, dateAt(meeting.startsAt, meeting.body.timeZone));
    if (!majority.ok) return refused("law-not-known");

    const epoch = 1;
    const { value: rule, norm } = majority.value;
    const poll = await tx.poll.create({
      data: {
        ...numbers,
        meetingId: meeting.id,
        agendaItemId,
        question,
        kind,
        state: "open",
        rule,
        norm,
        epoch,
        openedAt: now(),
      },
      select: { id: true },
    });
    await freezeVoters(tx, poll.id, epoch, electorate);
    await appendPollEvent(tx, {
      pollId: poll.id,
      actorId: person.accountId,
      kind: "opened",
      data: { epoch, kind, question, rule, norm, ...numbers },
    });
    const { bodyId, organizationId } = meeting;
    const place = { bodyId, organizationId, meetingId: meeting.id, agendaItemId, public: item.public };
    await record(tx, actorOf(person), {
      kind: "poll.opened",
      ...place,
      pollId: poll.id,
      epoch,
      pollKind: kind,
      eligible: numbers.eligible,
    });
    return accepted({ pollId: poll.id, epoch });
  });
}

/** The majority that an ordinary resolution takes on that day in that Land, with its norm. */
function majorityOf(land: string, day: LocalDate) {
  const profile = profileFor(land, day);
  return profile.ok ? ruleOf(profile.value, "resolution") : profile;
}

/** The item with its meeting; the meeting's row is locked so that two votes cannot be opened side by side. */
async function lockItem(tx: Tx, viewer: Viewer, agendaItemId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM meeting m JOIN agenda_item i ON i.meeting_id = m.id WHERE i.id = ${agendaItemId}::uuid FOR UPDATE OF m`;
  const item = await tx.agendaItem.findFirst({
    where: { AND: [{ id: agendaItemId }, agendaItemsVisibleTo(viewer)] },
    select: {
      state: true,
      public: true,
      meeting: {
        select: {
          id: true,
          state: true,
          startsAt: true,
          bodyId: true,
          organizationId: true,
          organization: { select: { statutoryMembers: true } },
          body: { select: { timeZone: true, land: true } },
          polls: { select: { state: true } },
        },
      },
    },
  });
  if (!item) throw notFound();
  return item;
}
