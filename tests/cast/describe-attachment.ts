import type { AttachmentDescription, AttachmentSection } from "./attachments.ts";
import type { CastAmount } from "./cast-paper.ts";
import { chance } from "./chance.ts";
import { fullName, type PersonKey } from "./people.ts";
import type { AttachmentKind, SubjectPaper } from "./subjects/subject.ts";

export type AttachmentContext = {
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly paper: SubjectPaper;
  readonly reference: string;
  readonly date: string;
  readonly amounts: readonly CastAmount[];
  readonly sender: string;
  readonly author: PersonKey;
  readonly public: boolean;
};

/** What the document beside a paper says, made from the paper itself and from what such a document usually holds. */
export function describeAttachment(context: AttachmentContext): AttachmentDescription {
  const { paper, title, reference } = context;
  const background: AttachmentSection = { heading: "Anlass", paragraphs: paper.reasons };
  return {
    key: `${reference}-${title}`,
    title,
    fileName: `${fileNameOf(title)}.pdf`,
    sender: context.sender,
    subject: paper.title,
    reference,
    date: context.date,
    signedBy: fullName(context.author),
    public: context.public,
    sections: [
      background,
      ...SECTIONS[context.kind](context),
      { heading: paper.type === "inquiry" ? "Fragen" : "Vorgeschlagener Beschluss", paragraphs: [paper.proposal] },
      ...closingSections(context),
    ],
    amounts: rowsOf(context),
  };
}

const SECTIONS: Readonly<Record<AttachmentKind, (context: AttachmentContext) => AttachmentSection[]>> = {
  plan: () => [
    {
      heading: "Lage",
      paragraphs: [
        "Der betroffene Bereich ist im Amtlichen Stadtplan verzeichnet. Maßgeblich ist die Abgrenzung im Maßstab 1 : 1.000, die im Original bei der Verwaltung eingesehen werden kann.",
        "Angrenzende Grundstücke sind nur soweit dargestellt, wie sie für das Verständnis erforderlich sind.",
      ],
    },
    {
      heading: "Erläuterung der Darstellung",
      paragraphs: [
        "Vorhandener Bestand ist grau, Neues rot und Wegfallendes gelb gekennzeichnet. Höhen beziehen sich auf Normalhöhennull.",
        "Leitungen wurden bei den Versorgern abgefragt. Ihre Lage ist vor Beginn der Arbeiten durch Suchschachtungen zu prüfen.",
      ],
    },
  ],
  costs: () => [
    {
      heading: "Grundlagen der Ermittlung",
      paragraphs: [
        "Die Beträge beruhen auf Richtpreisen vergleichbarer Vorhaben der letzten drei Jahre und auf Angeboten, soweit sie schon vorliegen. Sie sind auf volle Euro gerundet.",
        "Für Unvorhergesehenes ist ein Zuschlag von acht Prozent enthalten. Die Umsatzsteuer ist eingerechnet.",
      ],
    },
    {
      heading: "Risiken",
      paragraphs: [
        "Abweichungen können sich aus der Marktlage zum Zeitpunkt der Vergabe ergeben. Überschreitungen von mehr als zehn Prozent werden dem Ausschuss vor der Beauftragung berichtet.",
      ],
    },
  ],
  schedule: ({ reference }) => {
    const weeks = chance(`schedule ${reference}`);
    const [first, second, third] = [weeks.between(4, 7), weeks.between(9, 14), weeks.between(18, 30)];
    return [
      {
        heading: "Schritte",
        paragraphs: [
          `Woche 1 bis ${first}: Abstimmung mit den Beteiligten und Vorbereitung der Unterlagen.`,
          `Woche ${first + 1} bis ${second}: Veröffentlichung, Rückfragen und Auswertung der Angebote.`,
          `Woche ${second + 1} bis ${third}: Ausführung mit einem Zwischenbericht zur Hälfte der Zeit.`,
          `Nach Woche ${third}: Abnahme, Dokumentation und Abrechnung.`,
        ],
      },
    ];
  },
  statement: () => [
    {
      heading: "Stellungnahme",
      paragraphs: [
        "Die Unterlagen wurden vollständig vorgelegt und geprüft. Grundsätzliche Bedenken bestehen nicht.",
        "Angeregt wird, die Betroffenen früh und in verständlicher Sprache zu informieren und die Ergebnisse nach einem Jahr gemeinsam auszuwerten.",
      ],
    },
  ],
  concept: () => [
    {
      heading: "Ziele",
      paragraphs: [
        "Das Vorhaben soll für die Menschen in der Stadt einen spürbaren Nutzen haben, mit dem vorhandenen Personal zu leisten sein und sich an überprüfbaren Zahlen messen lassen.",
        "Alle Ortsteile werden einbezogen. Barrierefreiheit wird von Beginn an mitgeplant.",
      ],
    },
    {
      heading: "Auswertung",
      paragraphs: [
        "Die Ergebnisse werden jährlich zusammengefasst und veröffentlicht. Weichen sie deutlich von den Annahmen ab, legt die Verwaltung einen Vorschlag zum Nachsteuern vor.",
      ],
    },
  ],
  letter: ({ sender }) => [
    {
      heading: "Schreiben an den Vorsitz",
      paragraphs: [
        `Die Fraktion ${sender} bittet, den Punkt auf die Tagesordnung der nächsten Sitzung zu setzen und die Verwaltung um eine schriftliche Äußerung zu ersuchen.`,
        "Eine mündliche Begründung erfolgt in der Sitzung.",
      ],
    },
  ],
  contract: () => [
    {
      heading: "Wesentliche Bestimmungen",
      paragraphs: [
        "§ 1 beschreibt den Gegenstand und den Geltungsbereich.",
        "§ 2 regelt Rechte und Pflichten der Beteiligten sowie Fristen.",
        "§ 3 enthält Ausnahmen und Härtefälle; über sie entscheidet die Verwaltung im Einzelfall und begründet dies schriftlich.",
        "§ 4 bestimmt das Inkrafttreten. Änderungen bedürfen der Schriftform.",
      ],
    },
  ],
  photos: () => [
    {
      heading: "Beschreibung der Aufnahmen",
      paragraphs: [
        "Die Aufnahmen entstanden an drei Werktagen zwischen 7.30 Uhr und 8.15 Uhr. Kennzeichen und Personen sind nicht erkennbar.",
        "Aufnahme 1 zeigt die Gesamtsituation, Aufnahme 2 die engste Stelle mit Maßband, Aufnahme 3 den Zustand der Oberfläche.",
      ],
    },
  ],
};

/** What every document of the town hall ends with; a faction's letter does not. */
function closingSections({ kind, reference, title }: AttachmentContext): AttachmentSection[] {
  if (kind === "letter") return [];
  const luck = chance(`closing ${reference} ${title}`);
  const [first, second] = luck.shuffle(EFFECTS);
  return [
    { heading: "Prüfung der Auswirkungen", paragraphs: [first ?? "", second ?? ""] },
    {
      heading: "Beteiligung",
      paragraphs: [
        luck.pick(HEARD),
        "Die Äußerungen liegen der Verwaltung vor und können auf Wunsch eingesehen werden.",
      ],
    },
    {
      heading: "Weiteres Vorgehen",
      paragraphs: [
        luck.pick(NEXT),
        "Über Abweichungen vom Zeitplan wird im Ausschuss berichtet. Nach Abschluss werden Aufwand und Wirkung gegenübergestellt.",
      ],
    },
  ];
}

const EFFECTS: readonly string[] = [
  "Klima: Es entstehen keine zusätzlichen Emissionen. Wo Material beschafft wird, gelten die Vorgaben der Stadt für langlebige und wiederverwendbare Produkte.",
  "Barrierefreiheit: Die Anforderungen sind erfüllt oder werden mit der Ausführung hergestellt. Die Behindertenbeauftragte wurde um Hinweise gebeten.",
  "Familien und Kinder: Nachteile sind nicht zu erwarten. Wege zu Schulen und Kindertagesstätten bleiben während der Umsetzung sicher nutzbar.",
  "Personal: Die Aufgaben werden im Rahmen der vorhandenen Stellen erledigt. Eine Schulung von insgesamt zwei Tagen ist eingeplant.",
  "Datenschutz: Personenbezogene Daten werden nur verarbeitet, soweit sie für die Aufgabe nötig sind, und danach gelöscht.",
];

const HEARD: readonly string[] = [
  "Gehört wurden die Ortsräte der betroffenen Ortsteile und die fachlich berührten Bereiche der Verwaltung. Einwände wurden nicht erhoben.",
  "Die beteiligten Bereiche haben die Unterlagen mitgezeichnet. Zwei Hinweise zur Formulierung sind eingearbeitet.",
  "An einer öffentlichen Vorstellung nahmen 46 Personen teil. Ihre Fragen und die Antworten sind in einem Vermerk zusammengefasst.",
  "Der Seniorenbeirat und die Vertretung der Menschen mit Behinderung erhielten die Unterlagen vorab und haben sie zustimmend gesehen.",
];

const NEXT: readonly string[] = [
  "Nach der Entscheidung werden die nötigen Aufträge innerhalb von vier Wochen vorbereitet.",
  "Die Umsetzung beginnt, sobald die Mittel freigegeben sind und die Beteiligten unterrichtet wurden.",
  "Ein erster Zwischenstand wird nach einem halben Jahr vorgelegt.",
];

/** Only documents about money carry the table; its sum is the sum of the paper's amounts. */
function rowsOf({ kind, amounts }: AttachmentContext): AttachmentDescription["amounts"] {
  if (kind !== "costs" && kind !== "letter") return [];
  return amounts.map((amount) => ({
    label: `${amount.label} im Haushaltsjahr ${amount.budgetYear}`,
    cents: amount.cents,
  }));
}

function fileNameOf(title: string): string {
  return title.replaceAll(/[„“,().]/g, "").replaceAll(/\s+/g, "_");
}
