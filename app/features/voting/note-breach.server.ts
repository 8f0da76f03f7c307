import { localDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import {
  type BreachEffect,
  type BreachRefusal,
  breachEffect,
  breachVerdict,
  yearRunsOut,
} from "#app/domain/voting/breach.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { factOf, type LockedPoll, lockPoll } from "./lock-poll.server.ts";
import { type NoteBreachInput, noteBreachSchema } from "./schema.ts";

export type NoteBreachRefusal = BreachRefusal | "law-not-known" | "breach-noted" | "day-not-possible";
export type NotedBreach = { effect: BreachEffect; runsOut: string | null };

/**
 * Writes down what was found after a vote: somebody took part although barred, or was barred wrongly. It says whether
 * the outcome could have been another and, for taking part, until when it can be raised (§ 41 Abs. 6 NKomVG). Nothing is
 * changed and nothing taken away; the result stays as it was announced. Sent again it changes nothing. Where the Land's
 * law on it is not known it is refused; what follows from a wrong bar is known nowhere, so that no limit is named.
 * @param viewer who asks; needs "minutes.publish"
 */
export async function noteBreach(
  viewer: Viewer,
  input: NoteBreachInput,
): Promise<Verdict<NotedBreach, NoteBreachRefusal>> {
  const { breachId, pollId, personId, breach: kind, reason, noticedOn } = noteBreachSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "minutes.publish");
    const known = await tx.participationBreach.findMany({
      where: { OR: [{ id: breachId }, { pollId }] },
      select: { id: true, pollId: true, personId: true, kind: true, effect: true, runsOut: true },
    });
    const same = known.find((one) => one.id === breachId || one.personId === personId);
    if (same) {
      const isRetry = same.id === breachId && same.pollId === pollId && same.personId === personId;
      return isRetry ? accepted({ effect: same.effect, runsOut: dayOf(same.runsOut) }) : refused("breach-noted");
    }
    const voter = await tx.pollVoter.findUnique({
      where: { pollId_epoch_personId: { pollId, epoch: poll.epoch, personId } },
      select: { entitled: true, reason: true },
    });
    const terms = { kind: poll.kind, matter: poll.matter, announced: poll.state === "published" };
    const verdict = breachVerdict({ kind, poll: terms, voter });
    if (!verdict.ok) return refused(verdict.refused);
    const held = dateAt(poll.startsAt, poll.timeZone);
    const profile = profileFor(poll.land, held);
    const rule = profile.ok ? ruleOf(profile.value, "exclusionBreach") : profile;
    if (!rule.ok) return refused("law-not-known");
    if (noticedOn !== "" && (noticedOn < held || noticedOn > dateAt(now(), poll.timeZone))) {
      return refused("day-not-possible");
    }
    const effect = effectOf(poll, [...known.map((one) => one.kind), kind]);
    const from = noticedOn === "" ? held : localDate(noticedOn);
    const limit = kind === "tookPart" ? { countedFrom: dateOf(from), runsOut: dateOf(yearRunsOut(from)) } : {};
    const row = { kind, reason, effect, norm: kind === "tookPart" ? rule.value.norm : null, ...limit };
    await tx.participationBreach.create({
      data: { id: breachId, pollId, personId, ...row, foundAt: now(), recordedById: person.personId },
      select: { id: true },
    });
    const runsOut = kind === "tookPart" ? yearRunsOut(from) : null;
    const fact = { kind: "poll.breachNoted", ...factOf(poll), personId } as const;
    await record(tx, actorOf(person), fact, { breach: kind, reason, effect, runsOut });
    return accepted({ effect, runsOut });
  });
}

function effectOf(poll: LockedPoll, kinds: readonly ("tookPart" | "wronglyBarred")[]): BreachEffect {
  const took = kinds.filter((kind) => kind === "tookPart").length;
  return breachEffect(poll, took, kinds.length - took);
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
