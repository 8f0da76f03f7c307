/**
 * The people of Lindenau an der Aue. All of them are invented.
 *
 * One line each: form of address ("" where none is wished), title, given name, family name.
 */
const ROLL = {
  // Bürgerforum Lindenau
  hedwig: ["Frau", "", "Hedwig", "Achterberg"],
  cemal: ["Herr", "", "Cemal", "Yurtseven"],
  antje: ["Frau", "", "Antje", "Brinkhorst"],
  folkert: ["Herr", "", "Folkert", "Dirksmeier"],
  marieluise: ["Frau", "Dr.", "Marie-Luise", "Eickenjäger"],
  ole: ["Herr", "", "Ole", "Fehnkamp"],
  tatjana: ["Frau", "", "Tatjana", "Gorelik"],
  henning: ["Herr", "", "Henning", "Haselhorst"],
  wiebke: ["Frau", "", "Wiebke", "Immenroth"],
  joachim: ["Herr", "", "Joachim", "Jördening"],
  samira: ["Frau", "", "Samira", "Khalidi"],
  ludger: ["Herr", "", "Ludger", "Lünsmann"],
  // Zukunft Aue
  katinka: ["Frau", "", "Katinka", "Moorkamp"],
  tjark: ["Herr", "", "Tjark", "Nordhues"],
  adaeze: ["Frau", "", "Adaeze", "Okonjo"],
  benedikt: ["Herr", "", "Benedikt", "Pottgießer"],
  friederike: ["Frau", "", "Friederike", "Quakenbusch"],
  kim: ["", "", "Kim", "Rodewaldt"],
  svenja: ["Frau", "", "Svenja", "Sellschopp"],
  artur: ["Herr", "", "Artur", "Tschirner"],
  leyla: ["Frau", "", "Leyla", "Ucar-Behnsen"],
  // Stadt und Dörfer gemeinsam
  gerrit: ["Herr", "", "Gerrit", "Vossgrön"],
  ilse: ["Frau", "", "Ilse", "Wübbenhorst"],
  xaver: ["Herr", "", "Xaver", "Zumbusch"],
  gesine: ["Frau", "", "Gesine", "Aschoff-Rehm"],
  mateusz: ["Herr", "", "Mateusz", "Borowczyk"],
  almut: ["Frau", "Dr.", "Almut", "Cordshagen"],
  hinrich: ["Herr", "", "Hinrich", "Dammeyer"],
  // Auenliste
  paula: ["Frau", "", "Paula", "Ellerkamp"],
  jonte: ["Herr", "", "Jonte", "Frerichsen"],
  nhung: ["Frau", "", "Nhung", "Gia-Petersen"],
  wolfram: ["Herr", "", "Wolfram", "Hunteburg"],
  insa: ["Frau", "", "Insa", "Jelden"],
  // left the council in 2026
  reinhold: ["Herr", "", "Reinhold", "Kattenstroth"],
  edeltraud: ["Frau", "", "Edeltraud", "Lohrberg"],
  norbert: ["Herr", "", "Norbert", "Meyenburgh"],
  birte: ["Frau", "", "Birte", "Nienstedten"],
  karsten: ["Herr", "", "Karsten", "Ohlrogge"],
  // town hall
  frauke: ["Frau", "", "Frauke", "Lindhorst"],
  inken: ["Frau", "", "Inken", "Sottmar"],
  dilara: ["Frau", "", "Dilara", "Aksoy-Wendt"],
  bastian: ["Herr", "", "Bastian", "Thölke"],
  ruben: ["Herr", "", "Ruben", "Kesselhut"],
  harald: ["Herr", "", "Harald", "Bredenkötter"],
  juliane: ["Frau", "", "Juliane", "Wegeleben"],
  cornelius: ["Herr", "", "Cornelius", "Stapenhorst"],
  rosalie: ["Frau", "", "Rosalie", "Dallmeyer"],
  ingmar: ["Herr", "Dr.", "Ingmar", "Sudbrack"],
  meike: ["Frau", "", "Meike", "Reepschläger"],
  torben: ["Herr", "", "Torben", "Hollenstedt"],
  yasemin: ["Frau", "", "Yasemin", "Demirkan"],
  detlef: ["Herr", "", "Detlef", "Oetjengerdes"],
  carlotta: ["Frau", "", "Carlotta", "Vienenburg"],
  arne: ["Herr", "", "Arne", "Kleinschmidt-Roth"],
  silke: ["Frau", "", "Silke", "Harmsdorf"],
  jasper: ["Herr", "", "Jasper", "Ritterbusch"],
  // advisory members
  waltraud: ["Frau", "", "Waltraud", "Piepenbrink"],
  emre: ["Herr", "", "Emre", "Kılıçaslan"],
  greta: ["Frau", "", "Greta", "Osterloh-Kamp"],
  lasse: ["Herr", "", "Lasse", "Uphoff"],
  brigitte: ["Frau", "", "Brigitte", "Schlüterbusch"],
  konrad: ["Herr", "", "Konrad", "Weidenhöfer"],
  oksana: ["Frau", "", "Oksana", "Melnitschuk"],
  hajo: ["Herr", "", "Hajo", "Tebbenjohanns"],
} as const satisfies Record<string, readonly ["Frau" | "Herr" | "", string, string, string]>;

/** The name under which tests and the demo know a person. */
export type PersonKey = keyof typeof ROLL;

export type CastPerson = {
  readonly key: PersonKey;
  /** null where the person wishes none. */
  readonly formOfAddress: "Frau" | "Herr" | null;
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
  /** Lower case, ASCII, at lindenau.example (a domain that never exists, RFC 2606). */
  readonly email: string;
};

const SPELLED: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ı: "i" };
const KEYS = Object.keys(ROLL) as PersonKey[];

/** Everybody, in a fixed order: council by faction, former members, town hall, advisory members. */
export const people: readonly CastPerson[] = KEYS.map((key) => {
  const [formOfAddress, title, givenName, familyName] = ROLL[key];
  return {
    key,
    formOfAddress: formOfAddress === "" ? null : formOfAddress,
    title: title === "" ? null : title,
    givenName,
    familyName,
    email: `${mailName(givenName)}.${mailName(familyName)}@lindenau.example`,
  };
});

const byKey = new Map(people.map((person) => [person.key, person]));

/** The person of that key. */
export function getPerson(key: PersonKey): CastPerson {
  const person = byKey.get(key);
  if (!person) throw new RangeError(`Nobody in the cast is called ${key}`);
  return person;
}

/** "Dr. Almut Cordshagen". */
export function fullName(key: PersonKey): string {
  const { title, givenName, familyName } = getPerson(key);
  return [title, givenName, familyName].filter((part) => part !== null).join(" ");
}

/** How the minutes name a council member: "Ratsfrau Dr. Cordshagen", "Ratsherr Nordhues", "Ratsmitglied Rodewaldt". */
export function councilName(key: PersonKey): string {
  const { formOfAddress, title, familyName } = getPerson(key);
  const noun = { Frau: "Ratsfrau", Herr: "Ratsherr", none: "Ratsmitglied" }[formOfAddress ?? "none"];
  return [noun, title, familyName].filter((part) => part !== null).join(" ");
}

/** How the minutes name anybody else: "Frau Wegeleben"; the full name where no form of address is wished. */
export function politeName(key: PersonKey): string {
  const { formOfAddress, title, familyName } = getPerson(key);
  if (formOfAddress === null) return fullName(key);
  return [formOfAddress, title, familyName].filter((part) => part !== null).join(" ");
}

/** The people that tests and the demo sign-in know by their part, not by their name. */
export const cast = {
  mayor: "frauke",
  /** Head of the council office; writes the minutes of finance committee, main committee and council. */
  office: "inken",
  officeDeputy: "dilara",
  officeAssistant: "bastian",
  administrator: "ruben",
  /** Leads the finance committee, which meets today. */
  chair: "katinka",
  deputyChair: "folkert",
  councilChair: "hedwig",
  /** One voting member of today's committee from each faction. */
  memberOfA: "cemal",
  memberOfB: "tjark",
  memberOfC: "gerrit",
  memberOfD: "paula",
  /** On the council, but not on today's committee. */
  outsider: "jonte",
  /** Advises today's committee, does not vote. */
  advisory: "waltraud",
  /** Writes papers, is on no committee. */
  headOfDepartment: "juliane",
  /** Left the council on 2026-11-01. */
  former: "reinhold",
} as const satisfies Record<string, PersonKey>;

/** Duties beside memberships: who may do what the council office and the administrator do. */
export const officeDuties: readonly { readonly person: PersonKey; readonly duty: "office" | "administrator" }[] = [
  { person: cast.office, duty: "office" },
  { person: cast.officeDeputy, duty: "office" },
  { person: cast.officeAssistant, duty: "office" },
  { person: cast.administrator, duty: "administrator" },
];

function mailName(name: string): string {
  const spelled = name.toLowerCase().replace(/[äöüßı]/g, (sign) => SPELLED[sign] ?? sign);
  return spelled.normalize("NFD").replace(/[^a-z-]/g, "");
}
