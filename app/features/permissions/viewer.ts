import { type Duty, grants, may, type Permission, type SeatRole } from "#app/domain/permissions/permissions.ts";

export type OrganizationKind =
  | "council"
  | "mainCommittee"
  | "committee"
  | "advisoryBoard"
  | "faction"
  | "group"
  | "department"
  | "external";

/** A current membership of the asker. */
export type Seat = { organizationId: string; kind: OrganizationKind; role: SeatRole; votingRight: boolean };

/** Somebody without an account: the citizen. */
export type AnonymousViewer = { kind: "anonymous"; bodyId: string };

/** The hall display of one meeting; sees what the hall may see. */
export type DisplayViewer = { kind: "display"; bodyId: string; meetingId: string };

/** Somebody signed in with both factors. */
export type PersonViewer = {
  kind: "person";
  bodyId: string;
  accountId: string;
  personId: string;
  name: string;
  /** True while the password is one that somebody else has given; a new one is owed before anything else. */
  passwordGiven?: boolean;
  duties: Duty[];
  seats: Seat[];
};

/** Who is asking; the first argument of every query and command. */
export type Viewer = AnonymousViewer | DisplayViewer | PersonViewer;

/** True for the council office. */
export function isOffice(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.duties.includes("office");
}

/** True for whoever keeps the accounts of the installation. */
export function isAdministrator(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.duties.includes("administrator");
}

/** True for somebody who holds a seat in an organization other than a department. */
export function isMember(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.seats.some((seat) => seat.kind !== "department");
}

/** The organizations in which the asker sits now, whatever the role. */
export function organizationsOf(viewer: Viewer): string[] {
  return viewer.kind === "person" ? viewer.seats.map((seat) => seat.organizationId) : [];
}

/**
 * Whether the asker may do something.
 * @param viewer who asks
 * @param permission what is to be done
 * @param organizationId in which organization; null for a deed that belongs to none
 */
export function can(viewer: Viewer, permission: Permission, organizationId: string | null = null): boolean {
  if (viewer.kind !== "person") return false;
  const { bodyId, duties, seats } = viewer;
  const held = grants(
    duties.map((duty) => ({ bodyId, duty })),
    seats,
  );
  return may(held, permission, { bodyId, organizationId });
}

/** The asker as the diary's actor. */
export function actorOf(viewer: PersonViewer): { bodyId: string; accountId: string } {
  return { bodyId: viewer.bodyId, accountId: viewer.accountId };
}
