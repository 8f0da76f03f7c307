import type { OrganizationKind, Role } from "#app/domain/council/roles.ts";

/** What pages show of bodies and people; nothing here is a way to reach a person. */
export type OrganizationName = { id: string; name: string; shortName: string };

export type OrganizationSummary = OrganizationName & {
  kind: OrganizationKind;
  public: boolean;
  /** Chair, deputies and members of today; null where the asker may not know who belongs to it. */
  memberCount: number | null;
};

/** All organizations of one kind, in their order. */
export type OrganizationGroup = { kind: OrganizationKind; organizations: OrganizationSummary[] };

/** One membership seen from the organization. Days are midnight UTC of a calendar day. */
export type MemberView = {
  membershipId: string;
  personId: string;
  name: string;
  role: Role;
  votingRight: boolean;
  faction: OrganizationName | null;
  startDate: Date;
  /** The last day; null while it goes on. */
  lastDay: Date | null;
};

export type OrganizationView = OrganizationName & {
  kind: OrganizationKind;
  public: boolean;
  meetsInPublic: boolean;
  statutoryMembers: number | null;
  term: string | null;
  startDate: Date | null;
  lastDay: Date | null;
  members: MemberView[];
  formerMembers: MemberView[];
  /** False where the asker is not told who belongs to it, so that an empty list says nothing. */
  membersShown: boolean;
};

export type PersonSummary = {
  id: string;
  name: string;
  faction: OrganizationName | null;
  /** What the person belongs to today, factions left out. */
  seats: { role: Role; organization: OrganizationName }[];
};

/** One membership seen from the person. */
export type SeatView = {
  membershipId: string;
  organization: OrganizationName & { kind: OrganizationKind };
  role: Role;
  votingRight: boolean;
  onBehalfOf: OrganizationName | null;
  startDate: Date;
  lastDay: Date | null;
};

export type PersonView = {
  id: string;
  formOfAddress: string | null;
  name: string;
  faction: OrganizationName | null;
  current: SeatView[];
  former: SeatView[];
};
