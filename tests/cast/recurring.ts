import { addDays, type LocalDate, localDate } from "#app/domain/kernel/local-date.ts";
import { chance } from "./chance.ts";
import type { Subject } from "./subjects/subject.ts";

/** A report or resolution that comes back every quarter. `dueAfter` is the end of the quarter it speaks of. */
export type RecurringSubject = Subject & { readonly dueAfter: LocalDate };

const ENDS = ["03-31", "06-30", "09-30", "12-31"] as const;
const GIVERS = [
  "dem Förderverein der Stadtbücherei",
  "einer Wiesenbütteler Gärtnerei",
  "der Bürgerstiftung Auetal",
  "einem Lindenauer Handwerksbetrieb",
  "dem Verein der Freunde des Auebads",
];
const PURPOSES = [
  "die Leseecke der Grundschule Hohenrade",
  "neue Bänke am Uferweg",
  "Instrumente der Bläserklasse",
  "die Jugendfeuerwehr Brockhusen",
  "das Sommerfest der Kita Auenzwerge",
];

/** The quarterly papers of the quarters that ended between the two days. */
export function recurringSubjects(from: LocalDate, to: LocalDate): readonly RecurringSubject[] {
  const years = Array.from({ length: 4 }, (_, index) => Number(from.slice(0, 4)) + index - 1);
  return years
    .flatMap((year) =>
      ENDS.map((end, index) => ({ end: localDate(`${year}-${end}`), label: `${index + 1}. Quartal ${year}` })),
    )
    .filter(({ end }) => end >= addDays(from, -20) && end <= addDays(to, -40))
    .flatMap(({ end, label }) => [budgetReport(end, label), donations(end, label), fireStatistics(end, label)]);
}

function budgetReport(dueAfter: LocalDate, label: string): RecurringSubject {
  const luck = chance(`budget ${label}`);
  const trade = luck.between(88, 112);
  return {
    key: `budget-${dueAfter}`,
    dueAfter,
    committee: "finance",
    department: "area20",
    involved: ["division1"],
    type: "information",
    reach: "committee",
    title: `Bericht über die Haushaltsentwicklung im ${label}`,
    proposal: "Der Ausschuss nimmt den Bericht über die Haushaltsentwicklung zur Kenntnis.",
    reasons: [
      `Die Gewerbesteuer liegt bei ${trade} Prozent des anteiligen Ansatzes, die Personalaufwendungen bei ${luck.between(95, 101)} Prozent.`,
      `Von den Investitionsmitteln sind ${luck.between(31, 68)} Prozent beauftragt. Liquiditätskredite wurden an ${luck.between(0, 12)} Tagen benötigt.`,
    ],
    debate: [
      trade < 100
        ? "Der Ausschuss bittet, die Entwicklung der Gewerbesteuer eng zu beobachten."
        : "Die Entwicklung der Gewerbesteuer wird erfreut aufgenommen.",
    ],
    attachments: [["costs", `Ergebnisse nach Teilhaushalten, ${label}`]],
  };
}

function donations(dueAfter: LocalDate, label: string): RecurringSubject {
  const luck = chance(`donations ${label}`);
  const [first, second] = [luck.between(4, 30) * 100, luck.between(3, 24) * 100];
  const [giver, other] = luck.shuffle(GIVERS);
  const [purpose, another] = luck.shuffle(PURPOSES);
  return {
    key: `donations-${dueAfter}`,
    dueAfter,
    committee: "culture",
    department: "area20",
    involved: [],
    type: "resolution",
    reach: "council",
    title: `Annahme von Zuwendungen im ${label}`,
    proposal: `Die Zuwendungen von zusammen ${(first + second).toLocaleString("de-DE")} Euro werden angenommen.`,
    reasons: [
      `Eingegangen sind ${first.toLocaleString("de-DE")} Euro von ${giver} für ${purpose} und ${second.toLocaleString("de-DE")} Euro von ${other} für ${another}.`,
      "Über die Annahme von Zuwendungen oberhalb der Wertgrenze entscheidet der Rat.",
    ],
    euros: [-(first + second)],
    debate: ["Der Vorsitz spricht den Gebenden den Dank der Stadt aus."],
    attachments: [["costs", `Liste der Zuwendungen, ${label}`]],
  };
}

function fireStatistics(dueAfter: LocalDate, label: string): RecurringSubject {
  const luck = chance(`fire ${label}`);
  const [fires, help, false_] = [luck.between(9, 31), luck.between(38, 90), luck.between(6, 19)];
  return {
    key: `fire-${dueAfter}`,
    dueAfter,
    committee: "safety",
    department: "area37",
    involved: ["area32"],
    type: "information",
    reach: "committee",
    title: `Einsätze der Feuerwehr im ${label}`,
    proposal: "Der Ausschuss nimmt die Einsatzstatistik zur Kenntnis.",
    reasons: [
      `Die Ortsfeuerwehren wurden zu ${fires + help + false_} Einsätzen gerufen: ${fires} Brände, ${help} Hilfeleistungen und ${false_} Fehlalarme.`,
      `Die Hilfsfrist wurde in ${luck.between(89, 97)} von hundert Fällen eingehalten.`,
    ],
    debate: [
      help > 65
        ? "Die hohe Zahl der Hilfeleistungen geht auf zwei Sturmlagen zurück."
        : "Der Ausschuss dankt allen Einsatzkräften.",
    ],
    attachments: [["concept", `Einsatzstatistik, ${label}`]],
  };
}
