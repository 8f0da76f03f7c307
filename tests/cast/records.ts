import { type ItemKind, type PlannedEntry, varied } from "./agenda.ts";
import type { CalendarEntry } from "./calendar.ts";
import type { CastVotes, DecisionType, MinutedItem } from "./cast-meeting.ts";
import { chance } from "./chance.ts";
import { chairOn, votersOn } from "./memberships.ts";
import { cast, councilName, politeName } from "./people.ts";
import type { Outcome } from "./subjects/subject.ts";

/** What the minutes say about an item of a meeting that was held, with `voting` members in the room. */
export function minuted(item: PlannedEntry, entry: CalendarEntry, voting: number): MinutedItem {
  if (item.kind !== "paper" || !item.placed || !item.step) return standardItem(item.kind, entry, voting);
  const { paper } = item.placed;
  const first = item.placed.steps[0] === item.step;
  const luck = chance(`vote ${item.placed.key} ${entry.key}`);
  const record = [...opening(item, entry, first), ...(first ? paper.debate : [])].join("\n\n");
  if (paper.type === "information") return { record, resolution: paper.proposal, decisionType: "noted", votes: null };
  if (paper.type === "inquiry") return { record, resolution: "", decisionType: "noted", votes: null };
  const decisionType = DECISIONS[item.step.outcome ?? "adopted"];
  if (decisionType === "withdrawn") return { record, resolution: "", decisionType, votes: null };
  return {
    record,
    resolution: resolutionOf(paper.proposal, decisionType, entry),
    decisionType,
    votes: votesOf(decisionType, voting, luck.between(0, 99), luck.between(1, 3)),
  };
}

const DECISIONS: Readonly<Record<Outcome | "adopted", DecisionType>> = {
  adopted: "adoptedUnchanged",
  changed: "adoptedChanged",
  rejected: "rejected",
  postponed: "postponed",
  referred: "referred",
  withdrawn: "withdrawn",
};

function opening(item: PlannedEntry, entry: CalendarEntry, first: boolean): string[] {
  const reference = item.source?.reference ?? "";
  const author = item.source?.author ?? cast.mayor;
  if (!first) {
    return [
      varied(item.paper + entry.key, [
        "Auf die Vorberatung im Fachausschuss wird verwiesen. Das Wort wird nicht gewünscht.",
        `Der Vorsitz fasst die Vorberatung zu ${reference} zusammen. Neue Gesichtspunkte werden nicht vorgetragen.`,
        "Die Empfehlung des Fachausschusses liegt vor. Eine Aussprache findet nicht statt.",
      ]),
    ];
  }
  const asked = item.placed?.paper.type === "motion" || item.placed?.paper.type === "inquiry";
  if (asked) return [`${councilName(author)} begründet die Initiative der Fraktion.`];
  const speaker = politeName(author);
  return [
    varied(item.paper + entry.key, [
      `${speaker} erläutert die Vorlage ${reference} und beantwortet Verständnisfragen.`,
      `${speaker} führt in die Vorlage ein und geht auf die Kosten und den Zeitplan ein.`,
      `Die Vorlage wird von der Verwaltung, vertreten durch ${speaker}, vorgestellt.`,
    ]),
  ];
}

function resolutionOf(proposal: string, decisionType: DecisionType, entry: CalendarEntry): string {
  if (decisionType === "postponed") return "Die Beratung wird auf die nächste Sitzung vertagt.";
  if (decisionType === "referred") return "Der Punkt wird zur weiteren Beratung verwiesen.";
  if (decisionType !== "adoptedChanged") return proposal;
  return `${proposal}\n\n${varied(`change ${entry.key}`, [
    "Ergänzt wird: Über die Umsetzung ist nach einem Jahr zu berichten.",
    "Ergänzt wird: Die Ortsräte sind vor der Umsetzung zu hören.",
    "Ergänzt wird: Für bestehende Vereinbarungen gilt eine Übergangsfrist von sechs Monaten.",
  ])}`;
}

/** Most votes are unanimous; § 66 I NKomVG: more yes than no adopts, a tie rejects. */
function votesOf(decisionType: DecisionType, voting: number, mood: number, few: number): CastVotes {
  if (decisionType === "rejected") {
    const yes = Math.floor(voting / 3);
    return { yes, no: voting - yes - 1, abstain: 1 };
  }
  if (mood < 62) return { yes: voting, no: 0, abstain: 0 };
  if (mood < 84) return { yes: voting - few, no: 0, abstain: few };
  const no = Math.max(1, Math.floor(voting / 5));
  return mood < 93 ? { yes: voting - no, no, abstain: 0 } : { yes: voting - no - 1, no, abstain: 1 };
}

function standardItem(kind: ItemKind, entry: CalendarEntry, voting: number): MinutedItem {
  const quiet = (record: string): MinutedItem => ({ record, resolution: "", decisionType: "noVote", votes: null });
  const agreed = (record: string, resolution: string, votes: CastVotes): MinutedItem => ({
    record,
    resolution,
    decisionType: "adoptedUnchanged",
    votes,
  });
  const all = { yes: voting, no: 0, abstain: 0 };
  const seats = votersOn(entry.organization, entry.date).length;
  const chair = chairOn(entry.organization, entry.date);
  const name = chair === cast.mayor ? `Bürgermeisterin ${politeName(chair).replace("Frau ", "")}` : councilName(chair);
  switch (kind) {
    case "opening":
      return quiet(
        `${name} eröffnet die Sitzung um ${entry.start.replace(":", ".")} Uhr. Die Ladung ist form- und fristgerecht ergangen. Anwesend sind ${voting} von ${seats} stimmberechtigten Mitgliedern; die Beschlussfähigkeit wird festgestellt.`,
      );
    case "agenda":
      return agreed(
        "Anträge zur Tagesordnung werden nicht gestellt.",
        "Die Tagesordnung wird in der vorliegenden Fassung festgestellt.",
        all,
      );
    case "minutes": {
      const abstain = Math.min(2, chance(`minutes ${entry.key}`).between(0, 3));
      return agreed("Einwendungen liegen nicht vor.", "Die Niederschrift wird genehmigt.", {
        yes: voting - abstain,
        no: 0,
        abstain,
      });
    }
    case "questions":
      return quiet(varied(`questions ${entry.key}`, QUESTIONS));
    case "reports":
      return quiet(varied(`reports ${entry.key}`, REPORTS));
    case "confidential":
      return quiet("Vertrauliche Mitteilungen liegen nicht vor.");
    default:
      return quiet(varied(`inquiries ${entry.key}`, INQUIRIES));
  }
}

const QUESTIONS: readonly string[] = [
  "Es werden keine Fragen gestellt.",
  "Eine Einwohnerin fragt nach dem Winterdienst auf dem Radweg nach Hohenrade. Die Verwaltung nennt die Reihenfolge der Räumung.",
  "Ein Einwohner erkundigt sich nach der Wartezeit auf einen Kleingarten. Die Verwaltung sagt eine schriftliche Antwort zu.",
  "Eine Einwohnerin bittet um eine Bank an der Haltestelle Postweg. Der Standort wird geprüft.",
  "Zwei Einwohner fragen nach dem Baubeginn in der Bahnhofstraße. Die Verwaltung verweist auf die Anliegerversammlung.",
];

const REPORTS: readonly string[] = [
  "Die Verwaltung berichtet über den Eingang eines Förderbescheids und die Besetzung von zwei Stellen im Bauhof.",
  "Mitgeteilt wird, dass das Bürgerbüro an Brückentagen mit verkürzten Zeiten öffnet.",
  "Es wird über die Zahl der Anmeldungen zum Ferienprogramm berichtet; 312 Kinder haben einen Platz erhalten.",
  "Die Verwaltung informiert über eine Sperrung des Uferwegs wegen Baumpflege.",
  "Mitteilungen liegen nicht vor.",
];

const INQUIRIES: readonly string[] = [
  "Anfragen werden nicht gestellt.",
  "Angeregt wird, die Beleuchtung am Bahnhofsvorplatz zu überprüfen. Die Verwaltung nimmt die Anregung auf.",
  "Nachgefragt wird der Stand der Ersatzpflanzungen am Deichweg. Die Antwort wird der Niederschrift beigefügt.",
  "Es wird um eine frühere Bereitstellung der Unterlagen gebeten. Die Verwaltung sagt dies zu.",
];
