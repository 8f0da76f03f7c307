/** The roles in an organization in the order in which lists show them: who leads, who belongs, who helps. */
export const ROLES = ["chair", "deputyChair", "member", "substitute", "advisory", "clerk"] as const;

export type Role = (typeof ROLES)[number];

/** Roles that count as members; substitutes, advisers and clerks sit beside them. House rule. */
export const COUNTED_ROLES = ["chair", "deputyChair", "member"] as const satisfies readonly Role[];

/** Sort order of two roles: negative when a comes first. */
export function compareRoles(a: Role, b: Role): number {
  return ROLES.indexOf(a) - ROLES.indexOf(b);
}

/** The kinds of organization in the order in which lists show them: who decides, who prepares, who belongs together. */
export const ORGANIZATION_KINDS = [
  "council",
  "mainCommittee",
  "committee",
  "advisoryBoard",
  "faction",
  "group",
  "department",
  "external",
] as const;

export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
