import { type LocalDate, localDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { PollKind } from "./poll-kind.ts";
import { type CountedPoll, resultOf } from "./poll-result.ts";

/** Found after a vote: somebody took part although barred, or was barred wrongly. */
export type BreachKind = "tookPart" | "wronglyBarred";
/** decisive: the outcome would be another; possible: it hangs on how that person voted; none: it stays either way. */
export type BreachEffect = "decisive" | "possible" | "none";
export type BreachRefusal =
  | "breach-not-announced"
  | "breach-not-for-elections"
  | "breach-not-for-bylaws"
  | "breach-did-not-take-part"
  | "breach-was-not-barred";

const CHOICES = ["yes", "no", "abstain"] as const;

/**
 * Whether such a finding can be noted. Elections and legal norms such as by-laws know no bar (§ 41 Abs. 3 NKomVG); the
 * person must have been on the list of the vote, or have been kept off it as barred.
 */
export function breachVerdict(question: {
  readonly kind: BreachKind;
  readonly poll: { readonly kind: PollKind; readonly matter: string; readonly announced: boolean };
  readonly voter: { readonly entitled: boolean; readonly reason: string | null } | null;
}): Verdict<BreachKind, BreachRefusal> {
  const { kind, poll, voter } = question;
  if (poll.kind === "election") return refused("breach-not-for-elections");
  if (!poll.announced) return refused("breach-not-announced");
  if (BYLAWS.has(poll.matter)) return refused("breach-not-for-bylaws");
  if (kind === "tookPart") return voter?.entitled ? accepted(kind) : refused("breach-did-not-take-part");
  return voter?.reason === "EXCLUDED" ? accepted(kind) : refused("breach-was-not-barred");
}

const BYLAWS = new Set(["bylaw", "videoBylaw", "publicVideoBylaw"]);

/**
 * What the outcome would have been with so many votes less and so many more, each way of them tried: nobody is asked how
 * somebody voted, so that the secret of the vote and the ballots of others stay untouched.
 * @param without people who took part although barred
 * @param added people who were barred wrongly
 */
export function breachEffect(poll: CountedPoll, without: number, added: number): BreachEffect {
  const { outcome } = resultOf(poll);
  const excluded = (poll.excluded ?? 0) + without - added;
  const changed = [...ways(without)].flatMap((less) =>
    [...ways(added)].flatMap((more) => {
      const counts = CHOICES.map((choice, at) => poll[choice] - (less[at] ?? 0) + (more[at] ?? 0));
      const [yes = 0, no = 0, abstain = 0] = counts;
      if (CHOICES.some((choice, at) => poll[choice] < (less[at] ?? 0))) return [];
      const other = resultOf({ ...poll, yes, no, abstain, excluded }).outcome;
      return other === "INPUT_ERROR" ? [] : [other !== outcome];
    }),
  );
  if (changed.length > 0 && changed.every(Boolean)) return "decisive";
  return changed.some(Boolean) ? "possible" : "none";
}

/** Every way in which so many people can have voted yes, no, with an abstention or not at all. */
function* ways(people: number): Generator<readonly [number, number, number]> {
  for (let yes = 0; yes <= people; yes++) {
    for (let no = 0; yes + no <= people; no++) {
      for (let abstain = 0; yes + no + abstain <= people; abstain++) yield [yes, no, abstain];
    }
  }
}

/**
 * The last day of the year in which a breach can be raised (§ 41 Abs. 6 NKomVG, wording not checked): the same day one
 * year later, at the end of February its last day.
 * @param from the day of the resolution, or of its public notice where it needs one
 */
export function yearRunsOut(from: LocalDate): LocalDate {
  const next = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  return localDate(next.endsWith("-02-29") ? `${next.slice(0, 4)}-02-28` : next);
}
