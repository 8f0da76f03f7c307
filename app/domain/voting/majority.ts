/**
 * Whether a vote carries, under the rule that applies to it. Only integers are compared, by cross-multiplication:
 * no percentage and no division that rounds. Source: NKomVG where no other Act is named.
 */
export type MajorityRule =
  | "SIMPLE"
  | "MEMBERS_HALF"
  | "MEMBERS_2_3"
  | "MEMBERS_3_4"
  | "MEMBERS_4_5"
  | "UNANIMOUS_CAST"
  | "NO_OBJECTION"
  | "MINORITY"
  | "CAST_2_3"
  | "PRESENT_HALF";

export type Outcome = "ADOPTED" | "REJECTED" | "REACHED" | "NOT_REACHED" | "INPUT_ERROR";

/** What was counted. Numbers are people; what a rule does not look at may be left out. */
export type Count = {
  readonly rule: MajorityRule;
  /** Members set by law or by-law including the mayor, vacant seats too (§ 45 Abs. 2 NKomVG). */
  readonly statutory?: number | null;
  /** Members with a vote who are there, those barred from the item included. Left out: the sum is not checked. */
  readonly present?: number | null;
  /** Members barred under § 41 NKomVG among those present. */
  readonly excluded?: number;
  readonly yes?: number;
  readonly no?: number;
  readonly abstain?: number;
  readonly invalid?: number;
  /** For MINORITY: who supports the demand, and the share [1, 3] of the members that it takes. */
  readonly supporters?: number;
  readonly fraction?: readonly [number, number];
  /** For NO_OBJECTION. */
  readonly objections?: number;
};

/**
 * `needed`: the smallest number of yes votes (supporters) that carries, with these noes and this base, whether or not so
 * many people are there; null where no number decides (unanimity, no objection) and for impossible numbers.
 */
export type Tally = { readonly outcome: Outcome; readonly needed: number | null };

const INPUT_ERROR: Tally = { outcome: "INPUT_ERROR", needed: null };

type Votes = { yes: number; no: number };

/**
 * Computes the outcome. Impossible numbers (negative, more votes than eligible, a number the rule needs missing) give
 * INPUT_ERROR, never a guess.
 */
export function tally(count: Count): Tally {
  const { rule, statutory, present, excluded = 0, yes = 0, no = 0, abstain = 0, invalid = 0 } = count;
  const numbers = [statutory ?? 0, present ?? 0, excluded, yes, no, abstain, invalid];
  if (!numbers.every(isCount)) return INPUT_ERROR;
  if (isCount(statutory) && excluded > statutory) return INPUT_ERROR;
  if (isCount(present)) {
    if (excluded > present || yes + no + abstain + invalid > present - excluded) return INPUT_ERROR;
    if (isCount(statutory) && present > statutory) return INPUT_ERROR;
  }
  const votes = { yes, no };
  switch (rule) {
    case "SIMPLE":
      return simple(votes);
    case "MEMBERS_HALF":
      return half(votes, statutory);
    case "MEMBERS_2_3":
      return share(votes, statutory, 2, 3);
    case "MEMBERS_3_4":
      return share(votes, statutory, 3, 4);
    case "MEMBERS_4_5":
      return share(votes, statutory, 4, 5);
    case "UNANIMOUS_CAST":
      return { outcome: adopted(no === 0 && yes > 0), needed: null };
    case "NO_OBJECTION":
      return noObjection(count);
    case "MINORITY":
      return minority(count.supporters, statutory, count.fraction);
    case "CAST_2_3":
      return twoThirdsOfCast(votes);
    case "PRESENT_HALF":
      return half(votes, isCount(present) ? present - excluded : null);
    default:
      // why: files and databases hold text; a rule of another version must not pass as undefined.
      return INPUT_ERROR;
  }
}

/**
 * § 66 Abs. 1 NKomVG: the majority of the votes reading yes or no; a tie rejects. Abstentions, invalid and missing
 * votes do not count, and nobody's vote decides a tie.
 */
function simple({ yes, no }: Votes): Tally {
  return { outcome: adopted(yes > no), needed: no + 1 };
}

/**
 * More than half of the base. Base members: by-law § 12 Abs. 2, recall of the council's chair § 61 Abs. 2 NKomVG.
 * Base present and entitled: election in Baden-Württemberg, § 37 Abs. 7 GemO. An even base takes half plus one.
 */
function half({ yes }: Votes, base: number | null | undefined): Tally {
  if (!isBase(base)) return INPUT_ERROR;
  const needed = Math.floor(base / 2) + 1;
  return { outcome: adopted(yes >= needed), needed };
}

/**
 * A share of the members (§ 45 Abs. 2 NKomVG): 2/3 urgent extension of the agenda § 59 Abs. 3 S. 5, video by-law
 * § 64 Abs. 3 S. 4; 3/4 removal of the mayor § 82; 4/5 council by circulation in an emergency § 182 Abs. 2.
 */
function share({ yes }: Votes, base: number | null | undefined, part: number, whole: number): Tally {
  if (!isBase(base)) return INPUT_ERROR;
  const needed = shareOf(base, part, whole);
  return { outcome: adopted(yes >= needed), needed };
}

/** Nobody objects: main committee by circulation § 78 Abs. 3, election by show of hands § 67 S. 1 NKomVG. */
function noObjection({ objections, statutory, present, excluded = 0 }: Count): Tally {
  if (!isCount(objections)) return INPUT_ERROR;
  if (isCount(statutory) && objections > statutory) return INPUT_ERROR;
  if (isCount(present) && objections > present - excluded) return INPUT_ERROR;
  return { outcome: adopted(objections === 0), needed: null };
}

/** A right of a minority of the members: 1/3 demands a session § 59 Abs. 2, 1/4 file inspection § 58 Abs. 4 NKomVG. */
function minority(
  supporters: number | undefined,
  base: number | null | undefined,
  fraction: readonly [number, number] | undefined,
): Tally {
  if (!isCount(supporters) || !isBase(base) || fraction === undefined) return INPUT_ERROR;
  const [part, whole] = fraction;
  if (!isBase(part) || !isBase(whole) || part > whole || supporters > base) return INPUT_ERROR;
  const needed = shareOf(base, part, whole);
  return { outcome: supporters >= needed ? "REACHED" : "NOT_REACHED", needed };
}

/** Two thirds of the yes and no votes, only where the rules of procedure say so (§ 66 Abs. 1 S. 1 NKomVG). */
function twoThirdsOfCast({ yes, no }: Votes): Tally {
  // 3 yes >= 2 (yes + no) says the same as yes >= 2 no.
  const needed = Math.max(1, 2 * no);
  return { outcome: adopted(yes >= needed), needed };
}

/**
 * The smallest whole number n with whole * n >= part * base. In BigInt, so that no product rounds, however large. A
 * share is at most one (part <= whole), so the answer is a number that counts people.
 */
function shareOf(base: number, part: number, whole: number): number {
  return Number((BigInt(part) * BigInt(base) + BigInt(whole) - 1n) / BigInt(whole));
}

function adopted(carries: boolean): Outcome {
  return carries ? "ADOPTED" : "REJECTED";
}

function isCount(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isBase(value: number | null | undefined): value is number {
  return isCount(value) && value > 0;
}
