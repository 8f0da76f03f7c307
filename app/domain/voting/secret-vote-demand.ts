import type { LawMatters } from "#app/domain/law/matters.ts";
import { tally } from "./majority.ts";

/** How many members it takes for a secret vote, of how many. */
export type SecretVoteDemand = {
  readonly rule: "minority-demand" | "two-thirds-of-members";
  readonly needed: number;
  readonly members: number;
};

/**
 * The number of members that a secret vote takes where the law itself names a share: one fifth of the members in North
 * Rhine-Westphalia (§ 50 Abs. 1 GO NRW), two thirds of the number by law in Rhineland-Palatinate (§ 40 GemO RP). A
 * share is rounded up. Null where the law names none or the number of members is not known.
 */
export function secretVoteDemand(
  law: LawMatters["secretVote"] | null,
  members: { readonly seated: number; readonly statutory: number | null },
): SecretVoteDemand | null {
  if (law === "minority-demand") {
    const { needed } = tally({ rule: "MINORITY", statutory: members.seated, supporters: 0, fraction: [1, 5] });
    return needed === null ? null : { rule: law, needed, members: members.seated };
  }
  if (law === "two-thirds-of-members" && members.statutory !== null) {
    const { needed } = tally({ rule: "MEMBERS_2_3", statutory: members.statutory });
    return needed === null ? null : { rule: law, needed, members: members.statutory };
  }
  return null;
}
