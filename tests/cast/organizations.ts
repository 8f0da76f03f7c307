/** The bodies, factions and departments of Lindenau an der Aue. The town and its factions are invented. */

export const body = {
  name: "Stadt Lindenau an der Aue",
  shortName: "Lindenau",
  land: "NI",
  timeZone: "Europe/Berlin",
  inhabitants: 31_240,
  website: "https://www.lindenau.example",
  contactEmail: "ratsbuero@lindenau.example",
} as const;

/** Both dates are days of the term. */
export const legislativeTerms = [
  { key: "term2021", name: "Wahlperiode 2021 bis 2026", startDate: "2021-11-01", endDate: "2026-10-31" },
  { key: "term2026", name: "Wahlperiode 2026 bis 2031", startDate: "2026-11-01", endDate: "2031-10-31" },
] as const;

export type OrganizationKind = "council" | "mainCommittee" | "committee" | "faction" | "department";

type Entry = {
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly shortName: string;
  /** Voting members set by law or by-law, the mayor included; null where nobody votes. */
  readonly statutoryMembers: number | null;
  /** False for the main committee: § 78 II NKomVG. */
  readonly meetsInPublic: boolean;
};

const ENTRIES = {
  council: voting("council", "Rat der Stadt Lindenau an der Aue", "Rat", 34),
  main: { ...voting("mainCommittee", "Verwaltungsausschuss", "VA", 9), meetsInPublic: false },
  finance: voting("committee", "Ausschuss für Finanzen und Interne Services", "AFIS", 9),
  building: voting("committee", "Ausschuss für Stadtentwicklung und Bauen", "ASB", 9),
  climate: voting("committee", "Ausschuss für Klimaschutz, Umwelt und Mobilität", "AKUM", 9),
  school: voting("committee", "Ausschuss für Schule, Kinder und Jugend", "ASKJ", 9),
  culture: voting("committee", "Ausschuss für Kultur, Sport und Ehrenamt", "AKSE", 9),
  safety: voting("committee", "Ausschuss für Soziales, Ordnung und Feuerwehr", "ASOF", 9),
  factionA: quiet("faction", "Bürgerforum Lindenau", "BFL"),
  factionB: quiet("faction", "Zukunft Aue", "ZA"),
  factionC: quiet("faction", "Stadt und Dörfer gemeinsam", "SDg"),
  factionD: quiet("faction", "Auenliste Lindenau", "AL"),
  division1: quiet("department", "Fachbereich 1 - Innere Verwaltung", "FB 1"),
  division3: quiet("department", "Fachbereich 3 - Umwelt, Klima und Ordnung", "FB 3"),
  division5: quiet("department", "Fachbereich 5 - Bildung, Jugend und Soziales", "FB 5"),
  division6: quiet("department", "Fachbereich 6 - Stadtentwicklung und Bauen", "FB 6"),
  area10: quiet("department", "Bereich 10 - Organisationssteuerung und Interner Service", "B 10"),
  area14: quiet("department", "Bereich 14 - Rechnungsprüfung", "B 14"),
  area20: quiet("department", "Bereich 20 - Kämmerei, Stadtkasse und Stiftungen", "B 20"),
  area32: quiet("department", "Bereich 32 - Bürgerservice und Ordnung", "B 32"),
  area34: quiet("department", "Bereich 34 - Klimaschutz und Nachhaltigkeit", "B 34"),
  area37: quiet("department", "Bereich 37 - Brand- und Bevölkerungsschutz", "B 37"),
  area40: quiet("department", "Bereich 40 - Schulen und Sport", "B 40"),
  area41: quiet("department", "Bereich 41 - Kultur, Archiv und Bücherei", "B 41"),
  area50: quiet("department", "Bereich 50 - Soziales, Integration und Ehrenamt", "B 50"),
  area51: quiet("department", "Bereich 51 - Kindertagesstätten und Jugend", "B 51"),
  area61: quiet("department", "Bereich 61 - Stadtplanung und Bauaufsicht", "B 61"),
  area65: quiet("department", "Bereich 65 - Gebäudewirtschaft", "B 65"),
  area66: quiet("department", "Bereich 66 - Straßen, Brücken und Mobilität", "B 66"),
  area67: quiet("department", "Bereich 67 - Stadtgrün und Friedhöfe", "B 67"),
} as const satisfies Record<string, Entry>;

export type OrganizationKey = keyof typeof ENTRIES;
export type CommitteeKey = "finance" | "building" | "climate" | "school" | "culture" | "safety";
export type FactionKey = "factionA" | "factionB" | "factionC" | "factionD";
export type DepartmentKey = Extract<OrganizationKey, `area${string}` | `division${string}`>;
/** Bodies that hold meetings. */
export type MeetingBodyKey = "council" | "main" | CommitteeKey;

export type CastOrganization = Entry & { readonly key: OrganizationKey; readonly position: number };

/** Everything that people belong to, in the order in which lists show it. */
export const organizations: readonly CastOrganization[] = (Object.keys(ENTRIES) as OrganizationKey[]).map(
  (key, index) => ({ key, ...ENTRIES[key], position: index + 1 }),
);

export const committeeKeys: readonly CommitteeKey[] = ["finance", "building", "climate", "school", "culture", "safety"];
export const factionKeys: readonly FactionKey[] = ["factionA", "factionB", "factionC", "factionD"];

/** The organization of that key. */
export function getOrganization(key: OrganizationKey): CastOrganization {
  const found = organizations.find((organization) => organization.key === key);
  if (!found) throw new RangeError(`No organization is called ${key}`);
  return found;
}

function voting(kind: OrganizationKind, name: string, shortName: string, statutoryMembers: number): Entry {
  return { kind, name, shortName, statutoryMembers, meetsInPublic: true };
}

function quiet(kind: OrganizationKind, name: string, shortName: string): Entry {
  return { kind, name, shortName, statutoryMembers: null, meetsInPublic: false };
}
