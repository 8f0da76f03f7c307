/**
 * The law of votes, elections, the quorum and seats read a second time, in the slowest and plainest way there is: people
 * are paired off, numbers are tried one after the other, every quotient is written down. It shares no line with the
 * rules that count in a session and is only there to be compared with them.
 */

export type VoteCase = {
  readonly rule: string;
  readonly statutory?: number;
  readonly present?: number;
  readonly excluded?: number;
  readonly yes?: number;
  readonly no?: number;
  readonly abstain?: number;
  readonly invalid?: number;
  readonly supporters?: number;
  readonly fraction?: readonly [number, number];
  readonly objections?: number;
};

const ERROR = { expected: "INPUT_ERROR", needed: null };

/** Outcome and number needed; numbers are whole and small here. */
export function readVote(one: VoteCase): { expected: string; needed: number | null } {
  const { rule, statutory, present, excluded = 0, yes = 0, no = 0, abstain = 0, invalid = 0 } = one;
  const numbers = [statutory, present, one.supporters, one.objections].map((number) => number ?? 0);
  if ([...numbers, excluded, yes, no, abstain, invalid].some((number) => number < 0)) return ERROR;
  if (statutory !== undefined && (excluded > statutory || (present ?? 0) > statutory)) return ERROR;
  if (present !== undefined && yes + no + abstain + invalid + excluded > present) return ERROR;
  if (rule === "NO_OBJECTION") {
    const { objections } = one;
    if (objections === undefined || objections > (statutory ?? objections)) return ERROR;
    if (present !== undefined && objections + excluded > present) return ERROR;
    return { expected: objections > 0 ? "REJECTED" : "ADOPTED", needed: null };
  }
  const byYes = !["NO_OBJECTION", "MINORITY"].includes(rule);
  const byNo = ["SIMPLE", "CAST_2_3", "UNANIMOUS_CAST"].includes(rule);
  if ((byYes && one.yes === undefined) || (byNo && one.no === undefined)) return ERROR;
  if (rule === "UNANIMOUS_CAST") return { expected: no > 0 || yes < 1 ? "REJECTED" : "ADOPTED", needed: null };
  if (rule === "MINORITY") {
    const { supporters, fraction } = one;
    if (supporters === undefined || !fraction || !statutory || supporters > statutory) return ERROR;
    const [part, whole] = fraction;
    if (part < 1 || whole < part) return ERROR;
    const needed = firstNumber((people) => people * whole >= statutory * part);
    return { expected: supporters < needed ? "NOT_REACHED" : "REACHED", needed };
  }
  const others = present === undefined ? undefined : present - excluded;
  const carries = carrying(rule, { members: statutory, eligible: others, no });
  if (!carries) return ERROR;
  const needed = firstNumber(carries);
  return { expected: carries(yes) ? "ADOPTED" : "REJECTED", needed };
}

/** Whether so many yes votes carry: those for it against those who are not, seat by seat. */
function carrying(
  rule: string,
  { members = 0, eligible = 0, no }: { members: number | undefined; eligible: number | undefined; no: number },
): ((yes: number) => boolean) | null {
  switch (rule) {
    case "SIMPLE":
      return (yes) => yes - no >= 1;
    case "CAST_2_3":
      return (yes) => yes >= 1 && yes >= no + no;
    case "PRESENT_HALF":
      return eligible < 1 ? null : (yes) => yes > eligible - yes;
    case "MEMBERS_HALF":
      return members < 1 ? null : (yes) => yes > members - yes;
    case "MEMBERS_2_3":
      return members < 1 ? null : (yes) => yes >= 2 * (members - yes);
    case "MEMBERS_3_4":
      return members < 1 ? null : (yes) => yes >= 3 * (members - yes);
    case "MEMBERS_4_5":
      return members < 1 ? null : (yes) => yes >= 4 * (members - yes);
    default:
      return null;
  }
}

function firstNumber(fits: (number: number) => boolean): number {
  let number = 0;
  while (!fits(number)) number += 1;
  return number;
}

export type ElectionCase = {
  readonly statutory: number;
  readonly round: number;
  readonly votes: Readonly<Record<string, number>>;
  readonly secret?: boolean;
  readonly anyMemberRemote?: boolean;
};

/** § 67 NKomVG: the ballots are put on heaps, the heaps compared with each other. */
export function readElection({ statutory, round, votes, secret, anyMemberRemote }: ElectionCase): string {
  if (secret && anyMemberRemote) return "INADMISSIBLE";
  const heaps = Object.entries(votes);
  const slips = heaps.reduce((sum, [, heap]) => sum + heap, 0);
  if (statutory < 1 || slips > statutory || ![1, 2].includes(round)) return "INPUT_ERROR";
  if (heaps.some(([, heap]) => heap < 0)) return "INPUT_ERROR";
  if (round === 1) {
    const [winner] = heaps.filter(([, heap]) => heap > statutory - heap);
    return winner ? `ELECTED:${winner[0]}` : "SECOND_BALLOT";
  }
  const top = heaps.filter(([, heap]) => heap > 0 && heaps.every(([, other]) => other <= heap));
  const names = top.map(([name]) => name);
  if (names.length === 0) return "NOBODY";
  return names.length > 1 ? `LOT:${names.join(",")}` : `ELECTED:${names[0]}`;
}

export type QuorumCase = {
  readonly land: string;
  readonly members: number;
  readonly present: number;
  readonly establishedAtStart?: boolean;
  readonly challenged?: boolean;
  readonly secondMeetingWithNotice?: boolean;
  readonly dulyConvened?: boolean;
  readonly excluded?: number;
  readonly excludedPresent?: number;
};

/** § 65 NKomVG and § 37 GemO, sentence by sentence; null for what the other Länder leave unread. */
export function readQuorumCase(one: QuorumCase): string | null {
  const { members, present, excludedPresent = 0, excluded = excludedPresent, dulyConvened = true } = one;
  if (members < 1 || present > members || excluded > members) return "INPUT_ERROR";
  if (excludedPresent > excluded || excludedPresent > present) return "INPUT_ERROR";
  const free = present - excludedPresent;
  if (one.land === "BW") {
    const many = excluded > members - excluded && free * 4 >= members;
    const enough = free + free >= members || (one.secondMeetingWithNotice && free > 2) || many;
    if (dulyConvened) return enough ? "QUORATE" : "NOT_QUORATE";
    // Whether full attendance heals a wrong convening was not read; without it, or with a complaint, nothing can.
    return enough && present === members && !one.challenged ? null : "NOT_QUORATE";
  }
  if (one.land !== "NI") return null;
  const presumed = one.establishedAtStart && !one.challenged ? "QUORATE_PRESUMED" : "NOT_QUORATE";
  if (!dulyConvened && (one.challenged || present < members)) return presumed;
  if (excluded > members - excluded) return free > 0 ? "QUORATE_NEEDS_APPROVAL" : "NOT_QUORATE";
  if (present > members - present || (one.secondMeetingWithNotice && present > 0)) return "QUORATE";
  return presumed;
}

type ListedMotion = { id: string; kind: string; reach?: number; submitted?: number };
const KINDS = ["REMOVE_FROM_AGENDA", "ADJOURN", "REFER", "CLOSE_DEBATE", "OTHER", "AMENDMENT", "MAIN"];

/** Takes the motion before which no other goes, again and again. */
export function readMotions(motions: readonly ListedMotion[]): string[] {
  const left = [...motions];
  const order: string[] = [];
  while (left.length > 0) {
    const at = left.findIndex((one) => left.every((other) => other === one || !goesBefore(other, one)));
    order.push(...left.splice(at, 1).map(({ id }) => id));
  }
  return order;
}

function goesBefore(one: ListedMotion, other: ListedMotion): boolean {
  if (one.kind !== other.kind) return KINDS.indexOf(one.kind) < KINDS.indexOf(other.kind);
  const [reach, otherReach] = [one.reach ?? 0, other.reach ?? 0];
  if (reach !== otherReach) return reach > otherReach;
  if (one.submitted === undefined) return false;
  return other.submitted === undefined || one.submitted < other.submitted;
}

export type SeatsCase = { readonly method: string; readonly factions: readonly number[]; readonly seats: number };
type Claim = { faction: number; over: bigint; under: bigint };

/** Writes every claim to a seat down, best first; those on the line draw the lot when they are too many. */
export function readSeats({ method, factions, seats }: SeatsCase) {
  const given = factions.map(() => 0);
  if (seats === 0) return { expected: given, lot: null };
  if (factions.every((strength) => strength === 0)) return { expected: "INPUT_ERROR", lot: null };
  const total = factions.reduce((sum, strength) => sum + strength, 0);
  const claims: Claim[] = [];
  for (const [faction, strength] of factions.entries()) {
    if (method === "HARE_NIEMEYER") {
      let share = strength * seats;
      for (; share >= total; share -= total) given[faction] = (given[faction] ?? 0) + 1;
      if (share > 0) claims.push({ faction, over: BigInt(share), under: BigInt(total) });
    } else if (strength > 0) {
      for (let seat = 0; seat < seats; seat++) {
        const under = BigInt(method === "DHONDT" ? seat + 1 : seat + seat + 1);
        claims.push({ faction, over: BigInt(strength), under });
      }
    }
  }
  const left = seats - given.reduce((sum, one) => sum + one, 0);
  const better = (one: Claim, other: Claim) => one.over * other.under > other.over * one.under;
  const lotFor: number[] = [];
  let open = left;
  for (const claim of claims) {
    const ahead = claims.filter((other) => better(other, claim)).length;
    const behind = claims.filter((other) => better(claim, other)).length;
    if (claims.length - behind <= left) {
      given[claim.faction] = (given[claim.faction] ?? 0) + 1;
      open -= 1;
    } else if (ahead < left) lotFor.push(claim.faction);
  }
  return { expected: given, lot: lotFor.length > 0 ? { lotFor, seats: open } : null };
}
