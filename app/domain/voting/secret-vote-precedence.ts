import type { Procedure } from "#app/domain/law/procedure.ts";

/**
 * The kind of vote that is held when somebody asks for a roll call, a secret vote or both, each in the way the rules
 * want it. Which goes first is a point of the rules of procedure in Lower Saxony; in North Rhine-Westphalia the secret
 * vote does by law (§ 50 Abs. 1 GO NRW). Nobody asked: open.
 */
export function kindPrecedence(
  first: Procedure["kindPrecedence"],
  asked: { readonly secret: boolean; readonly rollCall: boolean },
): "secret" | "rollCall" | "open" {
  if (asked.secret && asked.rollCall) return first === "secret-first" ? "secret" : "rollCall";
  if (asked.secret) return "secret";
  return asked.rollCall ? "rollCall" : "open";
}
