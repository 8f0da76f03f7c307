import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { type OpeningRefusal, openingVerdict } from "#app/domain/voting/opening.ts";
import { isCastOnDevices } from "#app/domain/voting/poll-kind.ts";
import { type DemandRefusal, demandVerdict } from "#app/domain/voting/secret-vote-precedence.ts";
import { record } from "#app/features/events/record.server.ts";
import { agendaItemsVisibleTo } from "#app/features/meetings/visible.server.ts";
import { readOpeningWording } from "#app/features/motions/settle-motion.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type PersonViewer, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { boxKeyFingerprint, makeBoxKey } from "./box-key.server.ts";
import { freezeVoters, readElectorate } from "./freeze-electorate.server.ts";
import { readFrozenQuorum } from "./freeze-quorum.server.ts";
import { factOf, takePoll } from "./lock-poll.server.ts";
import { readAdmissible } from "./poll-offers.server.ts";
import { readPollTerms, type TermsRefusal } from "./poll-terms.server.ts";
import { type OpenPollInput, openPollSchema } from "./schema.ts";
import { writeResult } from "./write-result.server.ts";

const SECOND_MS = 1_000;

export type OpenRefusal =
  | OpeningRefusal
  | TermsRefusal
  | DemandRefusal
  | "motion-not-pending"
  | "wording-not-confirmed";

/**
 * Opens a vote on the item that is being dealt with: freezes who may vote, the numbers and the terms, and lets devices
 * vote at once. By hand count or on paper, the counts are typed in; without an objection it is closed at once.
 * @returns the new poll's id and epoch
 */
export async function openPoll(
  viewer: Viewer,
  input: OpenPollInput,
): Promise<Verdict<{ pollId: string; epoch: number }, OpenRefusal>> {
  const { agendaItemId, question, kind, matter, seconds, motionId, ...given } = openPollSchema.parse(input);
  const onPaper = given.onPaper && (kind === "secret" || kind === "rollCall");
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
      land: meeting.body.land,
      kind,
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
    const { bodyId, organizationId } = meeting;
    const { land, timeZone } = meeting.body;
    const place = { bodyId, land, organizationId, meetingId: meeting.id, day: dateAt(meeting.startsAt, timeZone) };
    const terms = await readPollTerms(tx, place, { kind, onPaper, matter });
    if (!terms.ok) return refused(terms.refused);
    const demand = demandVerdict({
      ...{ kind, demanded: { secret: given.secretDemanded, rollCall: given.rollCallDemanded } },
      ...(await readAdmissible(tx, { ...place, timeZone, startsAt: meeting.startsAt })),
    });
    if (!demand.ok) return refused(demand.refused);
    const voted = motionId ? await readOpeningWording(tx, agendaItemId, motionId) : null;
    if (voted && !voted.ok) return refused(voted.refused);

    const epoch = 1;
    const openedAt = now();
    const { procedure: _procedure, ...law } = terms.value;
    const hasTime = seconds !== "" && isCastOnDevices({ kind, onPaper });
    const closesAt = !hasTime ? null : new Date(openedAt.getTime() + seconds * SECOND_MS);
    const quorum = await readFrozenQuorum(tx, meeting.id);
    const opened = {
      question,
      kind,
      motionId,
      wording: voted?.value.wording ?? null,
      startedAs: kind,
      onPaper,
      closesAt,
      epoch,
      ...law,
      ...numbers,
      ...quorum,
    };
    // why: a retry of this transaction makes another key; the one before opens nothing and is swept away.
    const publicKey = kind === "secret" && !onPaper ? await makeBoxKey() : null;
    const poll = await tx.poll.create({
      data: { ...opened, publicKey, meetingId: meeting.id, agendaItemId, state: "open", openedAt },
      select: { id: true },
    });
    await freezeVoters(tx, poll.id, epoch, electorate);
    const fact = {
      kind: "poll.opened",
      ...{ bodyId, organizationId, meetingId: meeting.id, agendaItemId, public: item.public },
      ...{ pollId: poll.id, epoch, pollKind: kind, eligible: numbers.eligible },
    } as const;
    const boxKey = publicKey && boxKeyFingerprint(publicKey);
    await record(tx, actorOf(person), fact, {
      ...opened,
      motionId: motionId ?? null,
      amendments: [...(voted?.value.amendments ?? [])],
      boxKey,
      closesAt: closesAt?.toISOString() ?? null,
    });
    if (kind === "acclamation") await closeUnanimous(tx, person, poll.id);
    return accepted({ pollId: poll.id, epoch });
  });
}

/**
 * The chair has asked for objections and nobody had one: everybody who may vote has voted yes, in the same act. Whoever
 * objects wants a real vote, and then the chair opens one instead.
 */
async function closeUnanimous(tx: Tx, person: PersonViewer, pollId: string): Promise<void> {
  const poll = await takePoll(tx, pollId);
  if (!poll) throw new Error(`poll ${pollId} vanished in its own transaction`);
  const counts = { yes: poll.eligible ?? 0, no: 0, abstain: 0, invalid: 0 };
  const { outcome, resultHash } = await writeResult(tx, poll, counts);
  const fact = { kind: "poll.closed", ...factOf(poll), outcome } as const;
  await record(tx, actorOf(person), fact, { ...counts, noObjection: true, resultHash });
}

/** The item with its meeting; the meeting's row is locked so that two votes cannot be opened side by side. */
export async function lockItem(tx: Tx, viewer: Viewer, agendaItemId: string) {
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
