import type { Subject } from "./subject.ts";

const affair = { committee: "finance", department: "area20", involved: ["division1"] } as const;

/** What the finance committee has before it today: nothing of it is decided yet. */
export const todaySubjects: readonly Subject[] = [
  {
    ...affair,
    key: "today-fees",
    today: true,
    department: "area32",
    involved: ["area20"],
    type: "resolution",
    reach: "council",
    title: "Gebührensatzung für die Nutzung der Dorfgemeinschaftshäuser",
    proposal:
      "Die Gebührensatzung für die Dorfgemeinschaftshäuser Wiesenbüttel, Hohenrade und Osterbeck wird in der anliegenden Fassung beschlossen. Gemeinnützige Vereine der Ortsteile zahlen keine Gebühr.",
    reasons: [
      "Die Gebühren wurden zuletzt 2014 angepasst und decken noch 18 Prozent der Betriebskosten. Private Feiern sollen künftig einen größeren Anteil tragen.",
      "Die Ortsräte haben der Freistellung der Vereine zugestimmt und bitten um eine Überprüfung nach zwei Jahren.",
    ],
    euros: [0, -14_200, -14_200],
    debate: [],
    attachments: [
      ["contract", "Entwurf der Gebührensatzung"],
      ["costs", "Kalkulation der Gebühren"],
    ],
  },
  {
    ...affair,
    key: "today-accessible",
    today: true,
    department: "area10",
    involved: ["area65", "area50"],
    type: "resolution",
    reach: "main",
    title: "Barrierefreier Umbau des Bürgerservice im Rathaus",
    proposal:
      "Dem Umbau des Bürgerservice nach der Entwurfsplanung wird zugestimmt. Die Mittel werden in den Haushalt der kommenden beiden Jahre eingestellt.",
    reasons: [
      "Die Tresen sind für Menschen im Rollstuhl nicht unterfahrbar, eine Hörschleife fehlt. Jährlich werden hier rund 38.000 Anliegen bearbeitet.",
      "Der Umbau schafft zwei geschlossene Beratungsräume, ein taktiles Leitsystem und einen Selbstbedienungsbereich. Gearbeitet wird in zwei Abschnitten bei laufendem Betrieb.",
    ],
    euros: [0, 286_000, 134_000],
    debate: [],
    attachments: [
      ["plan", "Grundriss des Bürgerservice"],
      ["costs", "Kostenberechnung"],
      ["statement", "Stellungnahme der Behindertenbeauftragten"],
    ],
  },
  {
    ...affair,
    key: "today-trainees",
    today: true,
    department: "area10",
    type: "motion",
    faction: "factionA",
    reach: "main",
    title: "Zwei zusätzliche Ausbildungsplätze in der Informationstechnik",
    proposal:
      "Die Verwaltung wird beauftragt, im kommenden Stellenplan zwei zusätzliche Ausbildungsplätze für Fachinformatik vorzusehen.",
    reasons: [
      "Drei von neun Stellen der Informationstechnik werden bis 2030 altersbedingt frei. Freie Stellen konnten zuletzt erst nach elf Monaten besetzt werden.",
      "Wer selbst ausbildet, kennt die eigenen Verfahren und bleibt erfahrungsgemäß länger.",
    ],
    euros: [0, 42_600, 44_100],
    debate: [],
    attachments: [["letter", "Antragsschreiben der Fraktion"]],
  },
  {
    ...affair,
    key: "today-outlook",
    today: true,
    type: "information",
    reach: "committee",
    title: "Eckwerte für den Haushalt des kommenden Jahres",
    proposal: "Der Ausschuss nimmt die Eckwerte zur Kenntnis.",
    reasons: [
      "Nach der Steuerschätzung ist mit einem Gemeindeanteil an der Einkommensteuer von 17,4 Millionen Euro zu rechnen. Die Kreisumlage steigt voraussichtlich um zwei Punkte.",
      "Ohne Gegensteuern ergibt sich ein Fehlbetrag von 1,3 Millionen Euro. Die Fachbereiche sind gebeten, Vorschläge in Höhe von zwei Prozent ihrer Budgets vorzulegen.",
    ],
    debate: [],
    attachments: [["costs", "Eckwerte nach Teilhaushalten"]],
  },
  {
    ...affair,
    key: "today-deferral",
    today: true,
    neutralTitle: "Abgabenangelegenheit",
    type: "resolution",
    reach: "main",
    title: "Stundung einer Gewerbesteuerforderung gegen die Auetal Beschlagtechnik GmbH",
    proposal:
      "Die Forderung wird bis Ende des kommenden Jahres in gleichen Monatsraten gestundet. Sicherheit leistet die Gesellschaft durch eine Bürgschaft.",
    reasons: [
      "Die Gesellschaft hat nach dem Ausfall eines Großkunden vorübergehend keine ausreichende Liquidität. Eine sofortige Vollstreckung würde 43 Arbeitsplätze gefährden.",
    ],
    euros: [-58_000, -58_000],
    debate: [],
    attachments: [["costs", "Zahlungsplan (nichtöffentlich)"]],
  },
];
