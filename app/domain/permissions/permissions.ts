/**
 * Who may do what. House rule, not law: the law names offices, the town decides who sits at which desk.
 *
 * A permission implies everything below it in the tree, so a right to publish is never without the right to read.
 * An office duty counts in its whole body, a seat only in its organization.
 */
const TREE = {
  "paper.publish": { "paper.write": { "paper.readNonPublic": {}, "file.write": {} } },
  "meeting.publish": { "meeting.write": { "meeting.readNonPublic": {} } },
  "meeting.lead": {
    "meeting.readNonPublic": {},
    "item.call": {},
    "attendance.record": { "attendance.recordOwn": {} },
    "poll.announce": {},
    "poll.cancel": {},
    "poll.open": { "poll.watch": {} },
    "poll.close": { "poll.watch": {} },
  },
  "ballot.cast": {},
  "minutes.publish": { "minutes.write": { "minutes.readDraft": {} } },
  "council.write": {},
  "account.manage": {},
  "setting.write": {},
  "log.read": {},
} as const;

type Keys<T> = T extends object ? { [K in keyof T]: K | Keys<T[K]> }[keyof T] : never;
export type Permission = Keys<typeof TREE>;

export type Duty = "office" | "administrator";
export type SeatRole = "chair" | "deputyChair" | "member" | "substitute" | "advisory" | "clerk";

/** A duty that holds today, in one body. */
export type DutyHeld = { readonly bodyId: string; readonly duty: Duty };
/** A membership that holds today. */
export type Seat = { readonly organizationId: string; readonly role: SeatRole; readonly votingRight: boolean };

/** Plain data, so that a loader may hand it to the browser to hide what would be refused. */
export type Grants = {
  readonly bodies: Readonly<Record<string, readonly Permission[]>>;
  readonly organizations: Readonly<Record<string, readonly Permission[]>>;
};

/** Where something happens: always in a body, mostly in one of its organizations. */
export type Place = { readonly bodyId: string; readonly organizationId?: string | null };

/** The administrator keeps accounts and settings and, on purpose, reads nothing that is not public. */
const OF_DUTY = {
  office: [
    "paper.publish",
    "meeting.publish",
    "meeting.lead",
    "minutes.publish",
    "council.write",
    "setting.write",
    "log.read",
  ],
  administrator: ["account.manage", "council.write", "setting.write", "log.read"],
} as const satisfies Record<Duty, readonly Permission[]>;

const READ_AND_ATTEND = ["paper.readNonPublic", "meeting.readNonPublic", "attendance.recordOwn"] as const;

/** A deputy leads as the chair does: the law lets the deputy step in without a further act. */
const OF_ROLE = {
  chair: [...READ_AND_ATTEND, "meeting.lead", "minutes.readDraft"],
  deputyChair: [...READ_AND_ATTEND, "meeting.lead", "minutes.readDraft"],
  member: READ_AND_ATTEND,
  // why: whether a substitute stands in for somebody who is away is frozen with each vote; without that it is refused.
  substitute: [...READ_AND_ATTEND, "ballot.cast"],
  advisory: READ_AND_ATTEND,
  clerk: [...READ_AND_ATTEND, "attendance.record", "minutes.write"],
} as const satisfies Record<SeatRole, readonly Permission[]>;

const IMPLIED = impliedBy(TREE);
const BARE = Object.freeze([]) as readonly Permission[];

/** Every permission there is, for tests and for a table on a screen. */
export const PERMISSIONS: readonly Permission[] = [...IMPLIED.keys()].sort();

/** What the duties and seats of one person allow. Nobody's duties and seats allow nothing: that is the citizen. */
export function grants(duties: readonly DutyHeld[], seats: readonly Seat[]): Grants {
  const bodies = new Map<string, Set<Permission>>();
  for (const { bodyId, duty } of duties) add(bodies, bodyId, OF_DUTY[duty]);
  const organizations = new Map<string, Set<Permission>>();
  for (const { organizationId, role, votingRight } of seats) {
    add(organizations, organizationId, OF_ROLE[role]);
    if (votingRight) add(organizations, organizationId, ["ballot.cast"]);
  }
  return { bodies: plain(bodies), organizations: plain(organizations) };
}

/** True when the permission holds in the place, through a duty in the body or a seat in the organization. */
export function may(held: Grants, permission: Permission, place: Place): boolean {
  const { bodyId, organizationId } = place;
  if (of(held.bodies, bodyId).includes(permission)) return true;
  return typeof organizationId === "string" && of(held.organizations, organizationId).includes(permission);
}

/** For where-builders: the bodies and the organizations in which the permission holds. */
export function placesOf(held: Grants, permission: Permission): { bodyIds: string[]; organizationIds: string[] } {
  const idsIn = (all: Grants["bodies"]) => Object.keys(all).filter((id) => of(all, id).includes(permission));
  return { bodyIds: idsIn(held.bodies), organizationIds: idsIn(held.organizations) };
}

/** The permission and everything below it in the tree. */
export function implied(permission: Permission): readonly Permission[] {
  return [...(IMPLIED.get(permission) ?? BARE)];
}

function add(all: Map<string, Set<Permission>>, id: string, permissions: readonly Permission[]): void {
  const held = all.get(id) ?? new Set<Permission>();
  for (const permission of permissions) for (const below of implied(permission)) held.add(below);
  all.set(id, held);
}

function plain(all: Map<string, Set<Permission>>): Record<string, readonly Permission[]> {
  return Object.fromEntries([...all].map(([id, held]) => [id, [...held].sort()]));
}

function of(all: Grants["bodies"], id: string): readonly Permission[] {
  return Object.hasOwn(all, id) ? (all[id] ?? BARE) : BARE;
}

type Branch = { readonly [name: string]: Branch };

function impliedBy(tree: Branch): Map<Permission, Set<Permission>> {
  const found = new Map<Permission, Set<Permission>>();
  const visit = (branch: Branch, above: readonly Permission[]) => {
    for (const [name, below] of Object.entries(branch)) {
      const path = [...above, name as Permission];
      for (const holder of path) found.set(holder, (found.get(holder) ?? new Set()).add(name as Permission));
      visit(below, path);
    }
  };
  visit(tree, []);
  return found;
}
