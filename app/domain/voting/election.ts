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
  readonly secret?: boolean;
  /** Any member of the body has taken part by video in this session. */
  readonly anyMemberRemote?: boolean;
};

/**
 * § 67 NKomVG: in the first ballot whoever has the majority of the members is elected; otherwise a second ballot, in
 * which the most votes elect; equal votes are decided by lot, drawn by hand by the chair.
 * § 64 Abs. 3 S. 6 NKomVG: no secret election in a session in which a member takes part by video.
 */
export function elect({ statutory, round, votes, secret = false, anyMemberRemote = false }: Ballots): ElectionOutcome {
  const entries = Object.entries(votes);
  const cast = entries.reduce((sum, [, count]) => sum + count, 0);
  const whole = [statutory, ...Object.values(votes)].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!whole || statutory === 0 || cast > statutory || (round !== 1 && round !== 2)) return { outcome: "INPUT_ERROR" };
  if (secret && anyMemberRemote) return { outcome: "INADMISSIBLE" };
  const most = Math.max(0, ...Object.values(votes));
  const leading = entries.filter(([, count]) => count === most).map(([candidate]) => candidate);
  const [first] = leading;
  if (round === 1) {
    return first !== undefined && most >= Math.floor(statutory / 2) + 1
      ? { outcome: "ELECTED", candidate: first }
      : { outcome: "SECOND_BALLOT" };
  }
  if (first === undefined || most === 0) return { outcome: "NOBODY" };
  return leading.length === 1 ? { outcome: "ELECTED", candidate: first } : { outcome: "LOT", candidates: leading };
}
