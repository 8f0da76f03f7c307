import { aboveHalf, areCountable, type Ballots, type ElectionOutcome, elect, mostVotes, sumOf } from "./election.ts";

/**
 * How a Land elects. Lower Saxony § 67 NKomVG: majority of the members, then most votes. North Rhine-Westphalia § 50
 * Abs. 2 GO: more than half of the valid votes, then a run-off. Baden-Württemberg § 37 Abs. 7 GemO: more than half of the
 * entitled who are there, then a run-off. Bavaria: more than half of the valid votes, repeated when half or more are
 * invalid, then a run-off.
 */
export type ElectionRule =
  | "members-then-most-votes"
  | "valid-half-then-runoff"
  | "present-half-then-runoff"
  | "valid-half-or-repeat-then-runoff";

/** What a run-off rule counts besides the names. */
export type CountedElection = Ballots & {
  /** Votes against: valid in North Rhine-Westphalia, invalid in Bavaria. */
  readonly no?: number;
  readonly abstain?: number;
  /** Blank and invalid ballots. */
  readonly invalid?: number;
};

export type RunOffOutcome =
  /** The next ballot is between two: `candidates` are certain, `lotAmong` draw for the places that are left of the two. */
  | { readonly outcome: "RUN_OFF"; readonly candidates: readonly string[]; readonly lotAmong: readonly string[] }
  | { readonly outcome: "REPEAT" }
  /** A single candidate without the majority: what follows was not read for these Länder. */
  | { readonly outcome: "NOT_KNOWN" };

const INPUT_ERROR = { outcome: "INPUT_ERROR" } as const;

/** The outcome under the election rule of a Land's law profile. */
export function electBy(rule: ElectionRule, election: CountedElection): ElectionOutcome | RunOffOutcome {
  if (rule === "members-then-most-votes") return elect(election);
  const { votes, round, present, no = 0, abstain = 0, invalid = 0 } = election;
  const parts = [no, abstain, invalid];
  if (!parts.every((part) => Number.isSafeInteger(part) && part >= 0)) return INPUT_ERROR;
  if (!areCountable(election, no + abstain + invalid)) return INPUT_ERROR;
  if (round === 2) return runOff(votes);
  switch (rule) {
    case "valid-half-then-runoff":
      return firstBallot(votes, sumOf(votes) + no);
    case "present-half-then-runoff":
      return present === undefined || present === 0 ? INPUT_ERROR : firstBallot(votes, present);
    case "valid-half-or-repeat-then-runoff": {
      const valid = sumOf(votes);
      return no + invalid >= valid ? { outcome: "REPEAT" } : firstBallot(votes, valid);
    }
  }
}

function firstBallot(votes: Ballots["votes"], base: number): ElectionOutcome | RunOffOutcome {
  const elected = aboveHalf(votes, base);
  if (elected !== null) return { outcome: "ELECTED", candidate: elected };
  const entries = Object.entries(votes).sort(([, a], [, b]) => b - a);
  if (sumOf(votes) === 0) return { outcome: "NOBODY" };
  if (entries.length < 2) return { outcome: "NOT_KNOWN" };
  const line = entries[1]?.[1] ?? 0;
  const certain = entries.filter(([, count]) => count > line);
  const equal = entries.filter(([, count]) => count === line);
  const named = (list: typeof entries) => list.map(([candidate]) => candidate);
  // why: three equal ones for two places leave nobody certain; the lot brings the number down to two.
  if (certain.length + equal.length === 2) {
    return { outcome: "RUN_OFF", candidates: named([...certain, ...equal]), lotAmong: [] };
  }
  return { outcome: "RUN_OFF", candidates: named(certain), lotAmong: named(equal) };
}

/** Between two; more votes elect, equal ones go to the lot. Of a ballot on one name alone nothing was read. */
function runOff(votes: Ballots["votes"]): ElectionOutcome | RunOffOutcome {
  const names = Object.keys(votes).length;
  if (names > 2) return INPUT_ERROR;
  return names === 1 && sumOf(votes) > 0 ? { outcome: "NOT_KNOWN" } : mostVotes(votes);
}
