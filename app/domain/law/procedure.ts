import { compareDates, type LocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** For how long it is kept who voted how: gone when the item is closed, when the minutes are approved, or never gone. */
export type Retention = "never" | "untilMinutesApproved" | "always";

/** What the law leaves to by-law and rules of procedure, as far as votes and sessions ask for it. */
export type Procedure = {
  /** Open votes and roll calls on the members' own devices. */
  readonly deviceVoting: "allowed" | "forbidden";
  /** Changing the own vote until the chair closes. */
  readonly changeOfVote: "allowed" | "forbidden";
  readonly rollCall: "provided" | "not-provided";
  readonly secretVote: "provided" | "not-provided";
  /** Where a secret vote or an election is written: on slips, or sealed on devices. */
  readonly secretCasting: "paper" | "devices";
  /** Which request goes first when both a roll call and a secret vote are asked for. */
  readonly kindPrecedence: "secret-first" | "roll-call-first";
  readonly keepOpenVotes: Retention;
  readonly keepRollCalls: Retention;
  /** What "the majority of its members" means for the quorum, which § 65 NKomVG leaves open. */
  readonly quorumBase: "statutory" | "seated";
  /** Whether names may be added for the second ballot of an election, which § 67 NKomVG leaves open. */
  readonly secondBallotNames: "same" | "new-allowed";
  readonly speakingOrder: "arrival" | "factions-in-turn";
  /** Seconds for one speech, and for a faction on one item; 0 for no limit. */
  readonly speechSeconds: number;
  readonly factionSeconds: number;
  /** Seconds that a vote stays open when a countdown is wanted; 0 for none. */
  readonly countdownSeconds: number;
  /** Whether members get documents that are not public with their own name on every page. */
  readonly personalCopies: "none" | "non-public";
};
export type ProcedureKey = keyof Procedure;

type Point<Value> = { readonly fallback: Value } & ([Value] extends [number]
  ? { readonly most: number }
  : { readonly choices: readonly Value[] });

/** The highest number of seconds that makes sense in a session: ten hours. */
const TEN_HOURS = 36_000;

/**
 * Every point with its choices and what holds while nobody has entered a rule. The careful reading of the law: open
 * votes leave no names, roll calls do (law and rules of procedure); a secret vote only where the rules of procedure
 * provide it (§ 66 Abs. 2 NKomVG), and then in writing (§ 67 NKomVG). The rest is house rule.
 */
export const PROCEDURE = {
  deviceVoting: { fallback: "allowed", choices: ["allowed", "forbidden"] },
  changeOfVote: { fallback: "allowed", choices: ["allowed", "forbidden"] },
  rollCall: { fallback: "not-provided", choices: ["provided", "not-provided"] },
  secretVote: { fallback: "not-provided", choices: ["provided", "not-provided"] },
  secretCasting: { fallback: "paper", choices: ["paper", "devices"] },
  kindPrecedence: { fallback: "secret-first", choices: ["secret-first", "roll-call-first"] },
  keepOpenVotes: { fallback: "never", choices: ["never", "untilMinutesApproved", "always"] },
  keepRollCalls: { fallback: "always", choices: ["never", "untilMinutesApproved", "always"] },
  quorumBase: { fallback: "statutory", choices: ["statutory", "seated"] },
  secondBallotNames: { fallback: "same", choices: ["same", "new-allowed"] },
  speakingOrder: { fallback: "arrival", choices: ["arrival", "factions-in-turn"] },
  speechSeconds: { fallback: 0, most: TEN_HOURS },
  factionSeconds: { fallback: 0, most: TEN_HOURS },
  countdownSeconds: { fallback: 0, most: TEN_HOURS },
  personalCopies: { fallback: "none", choices: ["none", "non-public"] },
} as const satisfies { readonly [Key in ProcedureKey]: Point<Procedure[Key]> };

export const PROCEDURE_KEYS = Object.keys(PROCEDURE) as readonly ProcedureKey[];

/** By-law (Hauptsatzung) of the whole body, or rules of procedure (Geschäftsordnung) of the body or one organization. */
export type ProcedureLayer = "bylaw" | "rulesOfProcedure";

/** One entered rule as it is stored; a rule without an organization holds for all that have none of their own. */
export type RecordedRule = {
  readonly id: string;
  readonly organizationId: string | null;
  readonly layer: ProcedureLayer;
  readonly key: string;
  readonly value: string;
  readonly source: string;
  readonly validFrom: LocalDate;
  readonly withdrawn: boolean;
  /** Rises with each entry: of two rules from the same day the later entry applies. */
  readonly entered: number;
};

export type AppliedProcedure = {
  readonly values: Procedure;
  /** Where each point stands; a point that nobody has entered is missing. */
  readonly sources: { readonly [Key in ProcedureKey]?: string };
};

/**
 * What applies in an organization on a day. Rules of procedure fill in what the by-law leaves to them, so a rule of the
 * by-law goes first; within a layer the organization's own goes before the body's, and the latest that has begun before
 * all earlier ones. Source: the order of local law below the Act (NKomVG §§ 12, 69).
 */
export function procedureOn(
  rules: readonly RecordedRule[],
  on: { readonly organizationId: string | null; readonly date: LocalDate },
): AppliedProcedure {
  const values: Record<string, string | number> = {};
  const sources: Partial<Record<ProcedureKey, string>> = {};
  for (const key of PROCEDURE_KEYS) {
    values[key] = PROCEDURE[key].fallback;
    const applied = findAppliedRule(rules, key, on);
    if (!applied) continue;
    values[key] = applied.value;
    sources[key] = applied.rule.source;
  }
  return { values: values as unknown as Procedure, sources };
}

/** The rule that decides one point in an organization on a day, with its value as read; null for the fallback. */
export function findAppliedRule(
  rules: readonly RecordedRule[],
  key: ProcedureKey,
  on: { readonly organizationId: string | null; readonly date: LocalDate },
): { readonly rule: RecordedRule; readonly value: string | number } | null {
  const [rule] = rules
    .filter(
      (one) =>
        one.key === key &&
        !one.withdrawn &&
        (one.organizationId === null || one.organizationId === on.organizationId) &&
        compareDates(one.validFrom, on.date) <= 0,
    )
    .sort(before);
  const read = rule && parseProcedureValue(key, rule.value);
  return rule && read?.ok ? { rule, value: read.value } : null;
}

/**
 * Whether a rule can be entered: a value that the point knows, and a by-law's rule for the whole body only, because a
 * by-law is one for all organizations (§ 12 NKomVG).
 */
export function judgeProcedureEntry(entry: {
  readonly key: ProcedureKey;
  readonly value: string;
  readonly layer: ProcedureLayer;
  readonly organizationId: string | null;
}): Verdict<string, "not-a-choice" | "bylaw-for-whole-body"> {
  if (entry.layer === "bylaw" && entry.organizationId !== null) return refused("bylaw-for-whole-body");
  const read = parseProcedureValue(entry.key, entry.value);
  return read.ok ? accepted(String(read.value)) : refused("not-a-choice");
}

/** Reads a value as it was typed or stored; anything that the point does not know is refused. */
export function parseProcedureValue(key: ProcedureKey, text: string): Verdict<string | number, "not-a-choice"> {
  const point: { readonly choices?: readonly string[]; readonly most?: number } = PROCEDURE[key];
  if (point.choices) return point.choices.includes(text) ? accepted(text) : refused("not-a-choice");
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return number <= (point.most ?? 0) ? accepted(number) : refused("not-a-choice");
}

/** True for a point that this version knows. */
export function isProcedureKey(text: string): text is ProcedureKey {
  return Object.hasOwn(PROCEDURE, text);
}

function before(a: RecordedRule, b: RecordedRule): number {
  return (
    Number(b.layer === "bylaw") - Number(a.layer === "bylaw") ||
    Number(b.organizationId !== null) - Number(a.organizationId !== null) ||
    compareDates(b.validFrom, a.validFrom) ||
    b.entered - a.entered
  );
}
