import {
  type CommitteeKey,
  committeeKeys,
  type DepartmentKey,
  type FactionKey,
  factionKeys,
  type OrganizationKey,
} from "./organizations.ts";
import { cast, type PersonKey } from "./people.ts";

export type MembershipRole = "chair" | "deputyChair" | "member" | "substitute" | "advisory" | "clerk";

export type CastMembership = {
  readonly person: PersonKey;
  readonly organization: OrganizationKey;
  readonly role: MembershipRole;
  /** A substitute has none of its own: it votes only in place of an absent member. */
  readonly votingRight: boolean;
  readonly onBehalfOf: FactionKey | null;
  /** First day. */
  readonly startDate: string;
  /** First day on which it no longer holds; null while it goes on. */
  readonly endDate: string | null;
};

const FIRST_TERM = "2021-11-01";
const SECOND_TERM = "2026-11-01";

/** The first of each faction leads it, the second is its deputy. */
const FACTIONS: Readonly<Record<FactionKey, readonly PersonKey[]>> = {
  factionA: [
    "cemal",
    "antje",
    "hedwig",
    "folkert",
    "marieluise",
    "ole",
    "tatjana",
    "henning",
    "wiebke",
    "joachim",
    "samira",
    "ludger",
  ],
  factionB: ["tjark", "adaeze", "katinka", "benedikt", "friederike", "kim", "svenja", "artur", "leyla"],
  factionC: ["gerrit", "ilse", "xaver", "gesine", "mateusz", "almut", "hinrich"],
  factionD: ["paula", "jonte", "nhung", "wolfram", "insa"],
};

/** Who sat on the seat before 2026-11-01. */
const PREDECESSORS: Partial<Readonly<Record<PersonKey, PersonKey>>> = {
  ludger: "reinhold",
  wiebke: "edeltraud",
  leyla: "norbert",
  hinrich: "birte",
  insa: "karsten",
};

type Seats = {
  readonly chair: PersonKey;
  readonly deputy: PersonKey;
  readonly members: readonly PersonKey[];
  readonly advisory: readonly PersonKey[];
  readonly clerk: PersonKey;
};

/** Nine seats each, by Sainte-Laguë from 12, 9, 7 and 5: three, three, two and one. */
const COMMITTEES: Readonly<Record<CommitteeKey, Seats>> = {
  finance: {
    chair: "katinka",
    deputy: "folkert",
    members: ["cemal", "samira", "tjark", "artur", "gerrit", "almut", "paula"],
    advisory: ["waltraud", "konrad"],
    clerk: "inken",
  },
  building: {
    chair: "henning",
    deputy: "benedikt",
    members: ["antje", "ludger", "leyla", "svenja", "xaver", "ilse", "wolfram"],
    advisory: ["hajo"],
    clerk: "dilara",
  },
  climate: {
    chair: "nhung",
    deputy: "mateusz",
    members: ["ole", "marieluise", "joachim", "adaeze", "kim", "leyla", "gesine"],
    advisory: ["lasse", "greta"],
    clerk: "dilara",
  },
  school: {
    chair: "friederike",
    deputy: "wiebke",
    members: ["tatjana", "marieluise", "katinka", "svenja", "gesine", "hinrich", "jonte"],
    advisory: ["brigitte", "oksana", "lasse"],
    clerk: "bastian",
  },
  culture: {
    chair: "ilse",
    deputy: "hedwig",
    members: ["wiebke", "ole", "kim", "artur", "adaeze", "almut", "insa"],
    advisory: ["greta", "emre"],
    clerk: "bastian",
  },
  safety: {
    chair: "joachim",
    deputy: "jonte",
    members: ["ludger", "henning", "benedikt", "friederike", "tjark", "mateusz", "hinrich"],
    advisory: ["hajo", "oksana"],
    clerk: "dilara",
  },
};

/** Eight members beside the mayor: three, two, two and one. */
const MAIN: readonly PersonKey[] = ["cemal", "antje", "hedwig", "tjark", "katinka", "gerrit", "ilse", "paula"];

/** Head first, then who works there and writes papers. */
const DEPARTMENTS: Readonly<Record<DepartmentKey, readonly [PersonKey, ...PersonKey[]]>> = {
  division1: ["juliane"],
  division3: ["cornelius"],
  division5: ["rosalie"],
  division6: ["ingmar"],
  area10: ["harald", "ruben", "inken", "dilara", "bastian"],
  area14: ["detlef"],
  area20: ["meike"],
  area32: ["silke"],
  area34: ["carlotta"],
  area37: ["arne"],
  area40: ["torben"],
  area41: ["yasemin"],
  area50: ["silke"],
  area51: ["torben"],
  area61: ["ingmar"],
  area65: ["arne"],
  area66: ["jasper"],
  area67: ["carlotta"],
};

/** Every membership of the town, former ones included. */
export const memberships: readonly CastMembership[] = [
  ...councilMemberships(),
  ...factionKeys.flatMap((faction) =>
    FACTIONS[faction].flatMap((person, index) =>
      seat(person, faction, index === 0 ? "chair" : index === 1 ? "deputyChair" : "member", false, null),
    ),
  ),
  ...mainMemberships(),
  ...committeeKeys.flatMap(committeeMemberships),
  ...(Object.keys(DEPARTMENTS) as DepartmentKey[]).flatMap(departmentMemberships),
];

/** Who belongs to the organization on that day ("YYYY-MM-DD"). */
export function membersOn(organization: OrganizationKey, date: string): readonly CastMembership[] {
  return memberships.filter(
    (entry) =>
      entry.organization === organization &&
      entry.startDate <= date &&
      (entry.endDate === null || date < entry.endDate),
  );
}

/** Who may vote in the organization on that day, substitutes not counted. */
export function votersOn(organization: OrganizationKey, date: string): readonly CastMembership[] {
  return membersOn(organization, date).filter((entry) => entry.votingRight);
}

/** The chair of the body on that day. */
export function chairOn(organization: OrganizationKey, date: string): PersonKey {
  const chair = membersOn(organization, date).find((entry) => entry.role === "chair");
  if (!chair) throw new RangeError(`${organization} has no chair on ${date}`);
  return chair.person;
}

/** The faction of a council member, or null for everybody else. */
export function factionOf(person: PersonKey): FactionKey | null {
  return (
    factionKeys.find((key) => FACTIONS[key].some((member) => member === person || PREDECESSORS[member] === person)) ??
    null
  );
}

function councilMemberships(): CastMembership[] {
  const members = factionKeys.flatMap((faction) =>
    FACTIONS[faction].flatMap((person) => seat(person, "council", councilRole(person), true, faction)),
  );
  return [plain(cast.mayor, "council", "member", true), ...members, plain(cast.office, "council", "clerk", false)];
}

function councilRole(person: PersonKey): MembershipRole {
  return person === cast.councilChair ? "chair" : person === "svenja" ? "deputyChair" : "member";
}

function mainMemberships(): CastMembership[] {
  const substitutes: readonly PersonKey[] = ["ole", "samira", "adaeze", "benedikt", "xaver", "nhung"];
  return [
    plain(cast.mayor, "main", "chair", true),
    ...MAIN.flatMap((person, index) =>
      seat(person, "main", index === 0 ? "deputyChair" : "member", true, factionOf(person)),
    ),
    ...substitutes.flatMap((person) => seat(person, "main", "substitute", false, factionOf(person))),
    plain(cast.office, "main", "clerk", false),
  ];
}

function committeeMemberships(committee: CommitteeKey): CastMembership[] {
  const seats = COMMITTEES[committee];
  const taken = new Set<PersonKey>([seats.chair, seats.deputy, ...seats.members]);
  const substitutes = factionKeys.flatMap((faction) =>
    FACTIONS[faction].filter((person) => !taken.has(person) && !(person in PREDECESSORS)).slice(-2),
  );
  return [
    ...seat(seats.chair, committee, "chair", true, factionOf(seats.chair)),
    ...seat(seats.deputy, committee, "deputyChair", true, factionOf(seats.deputy)),
    ...seats.members.flatMap((person) => seat(person, committee, "member", true, factionOf(person))),
    ...substitutes.flatMap((person) => seat(person, committee, "substitute", false, factionOf(person))),
    ...seats.advisory.map((person) => plain(person, committee, "advisory", false)),
    plain(seats.clerk, committee, "clerk", false),
  ];
}

function departmentMemberships(department: DepartmentKey): CastMembership[] {
  return DEPARTMENTS[department].map((person, index) => ({
    ...plain(person, department, index === 0 ? "chair" : "member", false),
    startDate: "2019-01-01",
  }));
}

/** A seat over both terms: of one person, or of a predecessor until the new term begins. */
function seat(
  person: PersonKey,
  organization: OrganizationKey,
  role: MembershipRole,
  votingRight: boolean,
  onBehalfOf: FactionKey | null,
): CastMembership[] {
  const predecessor = PREDECESSORS[person];
  const now = { ...plain(person, organization, role, votingRight), onBehalfOf };
  if (!predecessor) return [now];
  return [
    { ...now, person: predecessor, endDate: SECOND_TERM },
    { ...now, startDate: SECOND_TERM },
  ];
}

function plain(
  person: PersonKey,
  organization: OrganizationKey,
  role: MembershipRole,
  votingRight: boolean,
): CastMembership {
  return { person, organization, role, votingRight, onBehalfOf: null, startDate: FIRST_TERM, endDate: null };
}
