import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { LawMatters } from "#app/domain/law/matters.ts";
import type { Procedure } from "#app/domain/law/procedure.ts";
import type { PollKind } from "./poll-kind.ts";

type Precedence = Procedure["kindPrecedence"];
type Demanded = { readonly secret: boolean; readonly rollCall: boolean };
export type DemandRefusal = "secret-vote-first" | "roll-call-first" | "precedence-not-known";

/**
 * The kind of vote that is held when somebody asks for a roll call, a secret vote or both, each in the way the rules
 * want it. Which goes first is a point of the rules of procedure in Lower Saxony; in North Rhine-Westphalia the secret
 * vote does by law (§ 50 Abs. 1 GO NRW). Nobody asked: open.
 */
export function kindPrecedence(first: Precedence, asked: Demanded): "secret" | "rollCall" | "open" {
  if (asked.secret && asked.rollCall) return first === "secret-first" ? "secret" : "rollCall";
  if (asked.secret) return "secret";
  return asked.rollCall ? "rollCall" : "open";
}

/** Which kind goes first: by law, or where the law leaves it to them by the rules of procedure; null: not known. */
export function precedenceOf(law: LawMatters["kindPrecedence"] | null, procedure: Precedence): Precedence | null {
  return law === "rules-of-procedure" ? procedure : law;
}

/**
 * Whether a vote of this kind answers what was demanded. A kind that is not admissible here cannot be had by demanding
 * it, and gives way to the other one. Demanded nothing: the chair chooses. Both demanded where nothing is known of the
 * precedence: refused, not guessed.
 */
export function demandVerdict(question: {
  readonly kind: PollKind;
  readonly demanded: Demanded;
  readonly admissible: Demanded;
  readonly first: Precedence | null;
}): Verdict<PollKind, DemandRefusal> {
  const { kind, demanded, admissible, first } = question;
  const asked = {
    secret: demanded.secret && admissible.secret,
    rollCall: demanded.rollCall && admissible.rollCall,
  };
  if (first === null && asked.secret && asked.rollCall) return refused("precedence-not-known");
  const due = kindPrecedence(first ?? "secret-first", asked);
  if (due === "open" || kind === due) return accepted(kind);
  return refused(due === "secret" ? "secret-vote-first" : "roll-call-first");
}
