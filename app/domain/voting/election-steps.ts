import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Procedure } from "#app/domain/law/procedure.ts";
import type { ElectionRule } from "./election-run-off.ts";
import { electBy } from "./election-run-off.ts";

/** As many names as fit on a slip that people can still read. */
export const MOST_NAMES = 20;

/** Written on slips, or by raised hands where only one person stands and nobody objects (§ 67 S. 1 NKomVG). */
export type ElectionCasting = "slips" | "hands";

export type ElectionOpening = {
  readonly names: readonly string[];
  readonly casting: ElectionCasting;
  /** One member demands it, or the law wants it always. */
  readonly secret: boolean;
  /** The chair has asked, and nobody objected to raised hands. */
  readonly noObjection: boolean;
};

export type NamesRefusal = "election-needs-names" | "election-too-many-names" | "election-name-twice";
export type ElectionOpeningRefusal =
  | NamesRefusal
  | "election-hands-one-name"
  | "election-hands-objection"
  | "election-secret-in-writing";

/** Whether an election can be opened in this way; § 67 S. 1 NKomVG. */
export function electionOpeningVerdict(opening: ElectionOpening): Verdict<"open", ElectionOpeningRefusal> {
  const names = namesVerdict(opening.names);
  if (!names.ok) return names;
  if (opening.casting === "slips") return accepted("open");
  if (opening.secret) return refused("election-secret-in-writing");
  if (opening.names.length > 1) return refused("election-hands-one-name");
  return opening.noObjection ? accepted("open") : refused("election-hands-objection");
}

/** One name at least, none twice: people who cannot be told apart could not be elected. */
export function namesVerdict(names: readonly string[]): Verdict<"names", NamesRefusal> {
  if (names.length === 0) return refused("election-needs-names");
  if (names.length > MOST_NAMES) return refused("election-too-many-names");
  const alike = new Set(names.map((name) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim()));
  return alike.size === names.length ? accepted("names") : refused("election-name-twice");
}

/** What a counted ballot comes to; candidates are ids. */
export type CountedBallot =
  | { readonly outcome: "ELECTED"; readonly electedId: string }
  | { readonly outcome: "SECOND_BALLOT" | "LOT" | "NOBODY" | "REPEAT"; readonly electedId: null };

export type BallotCount = {
  readonly statutory: number;
  readonly eligible: number;
  readonly round: number;
  readonly votes: Readonly<Record<string, number>>;
  readonly invalid: number;
  /** Votes against, where the Land's law counts them. */
  readonly no: number;
};
export type BallotCountRefusal = "election-too-many-votes" | "election-not-known";

/**
 * Counts one ballot by the Land's rule. More slips than people who may vote are refused. In Bavaria half of the slips
 * invalid means that the same ballot is held again; where a rule says nothing on what follows, nothing is guessed.
 */
export function countBallot(rule: ElectionRule, count: BallotCount): Verdict<CountedBallot, BallotCountRefusal> {
  const { eligible: present, invalid, no, votes, round, statutory } = count;
  const slips = Object.values(votes).reduce((sum, one) => sum + one, 0) + invalid + no;
  if (slips > present) return refused("election-too-many-votes");
  const result = electBy(rule, { statutory, round, votes, present, invalid, no });
  switch (result.outcome) {
    case "ELECTED":
      return accepted({ outcome: "ELECTED", electedId: result.candidate });
    case "SECOND_BALLOT":
    case "RUN_OFF":
      return accepted({ outcome: "SECOND_BALLOT", electedId: null });
    case "LOT":
    case "NOBODY":
    case "REPEAT":
      return accepted({ outcome: result.outcome, electedId: null });
    case "INPUT_ERROR":
      return refused("election-too-many-votes");
    case "INADMISSIBLE":
    case "NOT_KNOWN":
      return refused("election-not-known");
  }
}

/** Who drew or draws the lot between: those with the most votes of the ballot. */
export function lotAmong(votes: Readonly<Record<string, number>>): string[] {
  const most = Math.max(0, ...Object.values(votes));
  return Object.keys(votes).filter((candidate) => most > 0 && votes[candidate] === most);
}

export type SecondBallotRefusal = NamesRefusal | "election-new-names" | "election-run-off-names";

/**
 * Who may stand in the second ballot. Without a run-off: those of the first one and, only where the rules of procedure
 * allow it, new ones (§ 67 NKomVG says nothing on that). In a run-off: two of the first ballot, with nobody left out who
 * had more votes than one of them; among equals the lot has chosen.
 */
export function secondBallotVerdict(question: {
  readonly rule: ElectionRule;
  readonly newNames: Procedure["secondBallotNames"];
  readonly first: Readonly<Record<string, number>>;
  /** The chosen ones of the first ballot. */
  readonly standing: readonly string[];
  readonly added: readonly string[];
}): Verdict<"open", SecondBallotRefusal> {
  const { rule, newNames, first, standing, added } = question;
  if (standing.length + added.length === 0) return refused("election-needs-names");
  if (standing.length + added.length > MOST_NAMES) return refused("election-too-many-names");
  if (rule === "members-then-most-votes") {
    return added.length > 0 && newNames === "same" ? refused("election-new-names") : accepted("open");
  }
  const weakest = Math.min(...standing.map((candidate) => first[candidate] ?? 0));
  const leftOut = Object.keys(first).some((one) => !standing.includes(one) && (first[one] ?? 0) > weakest);
  return standing.length === 2 && added.length === 0 && !leftOut ? accepted("open") : refused("election-run-off-names");
}

export type ElectionAnnouncementRefusal =
  | "no-result-to-announce"
  | "election-second-ballot-first"
  | "election-lot-first"
  | "election-to-repeat";

/** The chair announces what came out; a second ballot, a lot and a ballot to be held again come first. */
export function electionAnnouncement(election: {
  readonly outcome: CountedBallot["outcome"] | null;
  readonly electedId: string | null;
}): Verdict<"announce", ElectionAnnouncementRefusal> {
  if (election.outcome === null) return refused("no-result-to-announce");
  if (election.outcome === "REPEAT") return refused("election-to-repeat");
  if (election.outcome === "SECOND_BALLOT") return refused("election-second-ballot-first");
  if (election.outcome === "LOT" && election.electedId === null) return refused("election-lot-first");
  return accepted("announce");
}

/** Reads an election rule as stored with a poll. */
export function findElectionRule(text: string): ElectionRule | null {
  return ELECTION_RULES.find((rule) => rule === text) ?? null;
}

const ELECTION_RULES = [
  "members-then-most-votes",
  "valid-half-then-runoff",
  "present-half-then-runoff",
  "valid-half-or-repeat-then-runoff",
] as const satisfies readonly ElectionRule[];
