/** An election has names on its ballots; yes-no arithmetic never applies to it. */
export type ElectionOutcome =
  | { readonly outcome: "ELECTED"; readonly candidate: string }
  | { readonly outcome: "SECOND_BALLOT" }
  | { readonly outcome: "LOT"; readonly candidates: readonly string[] }
  | { readonly outcome: "NOBODY" }
  | { readonly outcome: "INADMISSIBLE" }
  | { readonly outcome: "INPUT_ERROR" };

export type Ballots = {
  /** Members set by law or by-law (§ 45 Abs. 2 NKomVG). */
  readonly statutory: number;
  readonly round: number;
  /** Votes by candidate; votes against and abstentions have no meaning here. */
  readonly votes: Readonly<Record<string, number>>;
  /** Members with a vote who are there; nobody is barred from an election (§ 41 Abs. 3 NKomVG). */
  readonly present?: number;
  readonly secret?: boolean;
  /** Any member of the body has taken part by video in this session. */
  readonly anyMemberRemote?: boolean;
};

/**
 * § 67 NKomVG: in the first ballot whoever has the majority of the members is elected; otherwise a second ballot, in
 * which the most votes elect; equal votes are decided by lot, drawn by hand by the chair. Votes against a single
 * candidate mean nothing (VG Hannover, 23.06.2016, 1 A 4130/15).
 * § 64 Abs. 3 S. 6 NKomVG: no secret election in a session in which a member takes part by video.
 */
export function elect(ballots: Ballots): ElectionOutcome {
  const { statutory, round, votes, secret = false, anyMemberRemote = false } = ballots;
  if (secret && anyMemberRemote) return { outcome: "INADMISSIBLE" };
  if (!areCountable(ballots)) return { outcome: "INPUT_ERROR" };
  if (round === 2) return mostVotes(votes);
  const elected = aboveHalf(votes, statutory);
  return elected === null ? { outcome: "SECOND_BALLOT" } : { outcome: "ELECTED", candidate: elected };
}

/** Whole numbers, the first or second ballot, and never more ballots than members, nor than are there. */
export function areCountable({ statutory, present, round, votes }: Ballots, besides = 0): boolean {
  const numbers = [statutory, present ?? 0, besides, ...Object.values(votes)];
  if (!numbers.every((value) => Number.isSafeInteger(value) && value >= 0)) return false;
  if (statutory === 0 || (present ?? 0) > statutory) return false;
  return sumOf(votes) + besides <= (present ?? statutory) && (round === 1 || round === 2);
}

/** All votes given to somebody. */
export function sumOf(votes: Ballots["votes"]): number {
  return Object.values(votes).reduce((sum, count) => sum + count, 0);
}

/** Who has more than half of the base; at most one can. */
export function aboveHalf(votes: Ballots["votes"], base: number): string | null {
  const [elected] = Object.entries(votes).find(([, count]) => count >= Math.floor(base / 2) + 1) ?? [];
  return elected ?? null;
}

/** The most votes elect; equal ones go to the lot; without a single vote nobody is elected. */
export function mostVotes(
  votes: Ballots["votes"],
): Extract<ElectionOutcome, { outcome: "ELECTED" | "LOT" | "NOBODY" }> {
  const most = Math.max(0, ...Object.values(votes));
  const [first, ...equal] = Object.entries(votes)
    .filter(([, count]) => count === most)
    .map(([candidate]) => candidate);
  if (first === undefined || most === 0) return { outcome: "NOBODY" };
  return equal.length === 0
    ? { outcome: "ELECTED", candidate: first }
    : { outcome: "LOT", candidates: [first, ...equal] };
}
