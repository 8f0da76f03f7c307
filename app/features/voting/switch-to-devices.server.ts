import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { type OpeningRefusal, openingVerdict } from "#app/domain/voting/opening.ts";
import { isCastOnDevices } from "#app/domain/voting/poll-kind.ts";
import { epochAfter, movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { freezeVoters, readElectorate } from "./freeze-electorate.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import { readPollTerms, type TermsRefusal } from "./poll-terms.server.ts";
import { type ClosePollInput, switchToDevicesSchema } from "./schema.ts";

export type SwitchBackRefusal = PollRefusal | OpeningRefusal | TermsRefusal | "stale-epoch" | "stays-on-paper";

/**
 * Goes back from raised hands to the devices inside the same running poll: as the kind it started as, or openly where
 * it never was on devices. A new epoch with a new list of who may vote, so that no earlier ballot counts.
 */
export async function switchToDevices(
  viewer: Viewer,
  input: ClosePollInput,
): Promise<Verdict<{ epoch: number }, SwitchBackRefusal>> {
  const { pollId, epoch } = switchToDevicesSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.close");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll({ state: poll.state, announced: poll.announced !== null }, "switchToDevices");
    if (!move.ok) return refused(move.refused);
    if (isCastOnDevices(poll)) return accepted({ epoch });
    if (poll.kind !== "handCount") return refused("stays-on-paper");
    const kind = poll.startedAs === "rollCall" ? "rollCall" : "open";
    const day = dateAt(poll.startsAt, poll.timeZone);
    const terms = await readPollTerms(tx, { ...poll, day }, { kind, onPaper: false, matter: poll.matter });
    if (!terms.ok) return refused(terms.refused);
    const electorate = await readElectorate(tx, poll);
    const { meetingRunning, itemCalled } = poll;
    const verdict = openingVerdict({ meetingRunning, itemCalled, others: [], numbers: electorate.numbers });
    if (!verdict.ok) return refused(verdict.refused);

    const next = epochAfter(epoch, "switchToDevices");
    const { eligible } = electorate.numbers;
    await tx.poll.update({
      where: { id: pollId },
      data: { ...electorate.numbers, kind, epoch: next, seq: { increment: 1 } },
      select: { id: true },
    });
    await freezeVoters(tx, pollId, next, electorate);
    const fact = { kind: "poll.onDevices", ...factOf(poll, next), eligible } as const;
    await record(tx, actorOf(person), fact, { pollKind: kind, ...electorate.numbers });
    return accepted({ epoch: next });
  });
}
