import type { Choice } from "./ballot.ts";

/** How somebody stands in a roll call: voted, was there without voting, or was not there or did not take part. */
export type Standing = Choice | "notVoted" | "absent";

export const STANDINGS = ["yes", "no", "abstain", "notVoted", "absent"] as const satisfies readonly Standing[];

export type Called = { readonly familyName: string; readonly name: string; readonly group: string | null };
export type GroupTotals = { readonly group: string | null; readonly totals: { readonly [One in Standing]: number } };

/** In the order in which names are called: by family name, then by the whole name, as German sorts them (DIN 5007-1). */
export function inCallingOrder<One extends Called>(people: readonly One[]): One[] {
  return [...people].sort(
    (a, b) => a.familyName.localeCompare(b.familyName, "de") || a.name.localeCompare(b.name, "de"),
  );
}

/** How each faction or group voted, the largest first, those of no group last. */
export function byGroup(people: readonly (Called & { readonly standing: Standing })[]): GroupTotals[] {
  const groups = new Map<string | null, { [One in Standing]: number }>();
  for (const { group, standing } of people) {
    const totals = groups.get(group) ?? { yes: 0, no: 0, abstain: 0, notVoted: 0, absent: 0 };
    totals[standing] += 1;
    groups.set(group, totals);
  }
  return [...groups]
    .map(([group, totals]) => ({ group, totals }))
    .sort(
      (a, b) =>
        Number(a.group === null) - Number(b.group === null) ||
        seatsOf(b) - seatsOf(a) ||
        (a.group ?? "").localeCompare(b.group ?? "", "de"),
    );
}

function seatsOf({ totals }: GroupTotals): number {
  return STANDINGS.reduce((sum, standing) => sum + totals[standing], 0);
}
