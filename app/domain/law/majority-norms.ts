import type { MajorityRule } from "#app/domain/voting/majority.ts";

/** The norm printed with a result when the poll itself stored none: Lower Saxony's, where the rule has one there. */
const NORMS = {
  SIMPLE: "§ 66 Abs. 1 NKomVG",
  MEMBERS_HALF: "§ 45 Abs. 2 NKomVG",
  MEMBERS_2_3: "§ 45 Abs. 2 NKomVG",
  MEMBERS_3_4: "§ 45 Abs. 2 NKomVG",
  MEMBERS_4_5: "§ 182 Abs. 2 NKomVG",
  UNANIMOUS_CAST: "§ 71 Abs. 10 NKomVG",
  NO_OBJECTION: "§ 78 Abs. 3 NKomVG",
  MINORITY: "§ 45 Abs. 2 NKomVG",
  CAST_2_3: "§ 66 Abs. 1 S. 1 NKomVG",
  PRESENT_HALF: "§ 37 Abs. 7 GemO BW",
} as const satisfies Record<MajorityRule, string>;

/** The general norm of a majority rule. */
export function normOf(rule: MajorityRule): string {
  return NORMS[rule];
}
