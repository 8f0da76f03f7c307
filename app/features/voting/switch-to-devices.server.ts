import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { type OpeningRefusal, openingVerdict } from "#app/domain/voting/opening.ts";
import { isCastOnDevices, type PollKind } from "#app/domain/voting/poll-kind.ts";
import { epochAfter, movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { boxKeyFingerprint, makeBoxKey } from "./box-key.server.ts";
import { forgetEnvelopes } from "./forget-envelopes.server.ts";
import { freezeVoters, readElectorate } from "./freeze-electorate.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import { readPollTerms, type TermsRefusal } from "./poll-terms.server.ts";
import { type ClosePollInput, switchToDevicesSchema } from "./schema.ts";

export type SwitchBackRefusal = PollRefusal | OpeningRefusal | TermsRefusal | "stale-epoch" | "stays-on-paper";

/**
 * Goes back to the devices inside the same running poll, before hands or slips were counted: as the kind it started as,
 * or openly where it never was on devices. A new epoch with a new list of who may vote, so that no earlier ballot
 * counts. A secret vote gets a new box, because its envelopes and their key were destroyed with the change to slips; the
 * slips handed in until now are never counted, as a poll is closed either by its box or by typed counts.
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
    if (poll.kind === "election") return refused("stays-on-paper");
    const kind = kindOnDevices(poll);
    const day = dateAt(poll.startsAt, poll.timeZone);
    const terms = await readPollTerms(tx, { ...poll, day }, { kind, onPaper: false, matter: poll.matter });
    if (!terms.ok) return refused(terms.refused);
    const electorate = await readElectorate(tx, { ...poll, kind });
    const { meetingRunning, itemCalled } = poll;
    const verdict = openingVerdict({ meetingRunning, itemCalled, others: [], numbers: electorate.numbers });
    if (!verdict.ok) return refused(verdict.refused);

    const next = epochAfter(epoch, "switchToDevices");
    const { eligible } = electorate.numbers;
    await forgetEnvelopes(tx, pollId);
    const publicKey = kind === "secret" ? await makeBoxKey() : null;
    await tx.poll.update({
      where: { id: pollId },
      data: { ...electorate.numbers, kind, onPaper: false, publicKey, epoch: next, seq: { increment: 1 } },
      select: { id: true },
    });
    await freezeVoters(tx, pollId, next, electorate);
    const fact = { kind: "poll.onDevices", ...factOf(poll, next), eligible } as const;
    const boxKey = publicKey && boxKeyFingerprint(publicKey);
    await record(tx, actorOf(person), fact, { pollKind: kind, fromSlips: poll.onPaper, boxKey, ...electorate.numbers });
    return accepted({ epoch: next });
  });
}

/** As what the vote goes on: what was secret or by name stays so. */
function kindOnDevices(poll: { kind: PollKind; startedAs: PollKind }): "open" | "rollCall" | "secret" {
  if (poll.kind === "secret") return "secret";
  return poll.startedAs === "rollCall" ? "rollCall" : "open";
}
