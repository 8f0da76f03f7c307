/** What somebody may do. Reading is not here: what a viewer sees is said by each feature's where-builder. */
export type Permission =
  | "account.manage"
  | "masterData.write"
  | "paper.write"
  | "paper.publish"
  | "meeting.write"
  | "meeting.publish"
  | "meeting.lead"
  | "attendance.record"
  | "poll.lead"
  | "minutes.write"
  | "minutes.publish"
  | "presence.declare"
  | "ballot.cast";

export type Duty = "office" | "administrator";

export type SeatRole = "chair" | "deputyChair" | "member" | "substitute" | "advisory" | "clerk";

/** A seat in one organization, as far as permissions depend on it. */
export type SeatGrant = { organizationId: string; role: SeatRole; votingRight: boolean };

/** Which permissions follow from which; a permission implies all below it. */
const implied = {
  "account.manage": [],
  "masterData.write": [],
  "paper.write": [],
  "paper.publish": ["paper.write"],
  "meeting.write": [],
  "meeting.publish": ["meeting.write"],
  "meeting.lead": ["attendance.record", "poll.lead"],
  "attendance.record": [],
  "poll.lead": [],
  "minutes.write": [],
  "minutes.publish": ["minutes.write"],
  "presence.declare": [],
  "ballot.cast": ["presence.declare"],
} as const satisfies Record<Permission, readonly Permission[]>;

/** What an office duty gives in the whole body (house rule). */
const byDuty = {
  office: ["masterData.write", "paper.publish", "meeting.publish", "meeting.lead", "minutes.publish"],
  administrator: ["account.manage", "masterData.write"],
} as const satisfies Record<Duty, readonly Permission[]>;

/** What a seat gives in its own organization (house rule; the chair leads: § 63 NKomVG). */
const byRole = {
  chair: ["meeting.lead"],
  deputyChair: ["meeting.lead"],
  member: [],
  substitute: [],
  advisory: ["presence.declare"],
  clerk: ["attendance.record", "minutes.write"],
} as const satisfies Record<SeatRole, readonly Permission[]>;

/**
 * Whether duties and seats give a permission.
 * @param asker current duties and seats
 * @param permission what is to be done
 * @param organizationId the organization it is done in; null for a deed that belongs to no organization
 */
export function grants(
  asker: { duties: readonly Duty[]; seats: readonly SeatGrant[] },
  permission: Permission,
  organizationId: string | null,
): boolean {
  const ofDuties = asker.duties.flatMap((duty): readonly Permission[] => byDuty[duty]);
  const ofSeats = asker.seats
    .filter((seat) => seat.organizationId === organizationId)
    .flatMap((seat): readonly Permission[] =>
      seat.votingRight ? [...byRole[seat.role], "ballot.cast"] : byRole[seat.role],
    );
  return [...ofDuties, ...ofSeats].some((held) => covers(held, permission));
}

function covers(held: Permission, wanted: Permission): boolean {
  return held === wanted || implied[held].some((below) => covers(below, wanted));
}
