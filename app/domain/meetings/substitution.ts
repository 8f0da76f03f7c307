import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** A member of the organization on the day, as far as standing in is concerned. */
export type SubstitutionMember = {
  readonly personId: string;
  readonly role: "chair" | "deputyChair" | "member" | "substitute" | "advisory" | "clerk";
  readonly votingRight: boolean;
};
export type RunningSubstitution = { readonly substituteId: string; readonly memberId: string };
export type SubstitutionRefusal =
  | "person-not-in-organization"
  | "not-a-substitute"
  | "not-a-voting-member"
  | "member-already-replaced";

/**
 * Whom a substitute stands in for, or nobody (null). One substitute for one member at a time; that it counts only while
 * the replaced member is away is decided with each vote. Naming another member ends what was before; saying it twice
 * changes nothing. House rule: the rules of procedure say who may stand in for whom, the chair applies them.
 */
export function moveSubstitution(
  members: readonly SubstitutionMember[],
  running: readonly RunningSubstitution[],
  wanted: { readonly substituteId: string; readonly memberId: string | null },
): Verdict<{ readonly end: boolean; readonly begin: boolean }, SubstitutionRefusal> {
  const { substituteId, memberId } = wanted;
  const before = running.find((one) => one.substituteId === substituteId)?.memberId ?? null;
  if (before === memberId) return accepted({ end: false, begin: false });
  if (memberId === null) return accepted({ end: true, begin: false });
  const substitute = members.find(({ personId }) => personId === substituteId);
  const member = members.find(({ personId }) => personId === memberId);
  if (!substitute || !member) return refused("person-not-in-organization");
  if (substitute.role !== "substitute") return refused("not-a-substitute");
  if (!holdsSeat(member)) return refused("not-a-voting-member");
  if (running.some((one) => one.memberId === memberId)) return refused("member-already-replaced");
  return accepted({ end: before !== null, begin: true });
}

/** True for somebody with a seat that can be taken over for a session. */
export function holdsSeat({ role, votingRight }: SubstitutionMember): boolean {
  return votingRight && (role === "chair" || role === "deputyChair" || role === "member");
}
