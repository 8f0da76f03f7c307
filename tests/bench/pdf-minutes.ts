import type { MinutesEntry, MinutesView } from "#app/features/minutes/minutes-views.ts";
import type { PublishedResult } from "#app/features/voting/published-result.ts";

const AT = new Date("2026-09-22T16:00:00Z");
const UNTIL = new Date("2026-09-22T19:35:00Z");
const SUBJECTS = [
  "Beschaffung von Schulmöbeln für die Grundschule an der Aue",
  "Erneuerung der Straßenbeleuchtung „Am Mühlengraben“",
  "2. Änderung der Satzung über die Erhebung von Gebühren für die Straßenreinigung",
  "Bericht über die Ausführung des Haushaltsplans zum 30.06.2026",
  "Antrag: Fahrradabstellanlage am Bahnhof",
];
const RECORD = `Der Erste Stadtrat führt in die Vorlage ein. Die Mittel stehen im Haushalt 2026 bereit; die Ausschreibung ist nach § 3 Abs. 2 der Vergabeordnung vorbereitet. Auf Nachfrage erläutert die Verwaltung, dass die Lieferung in den Herbstferien erfolgen soll und die alten Möbel an Vereine abgegeben werden.

Aus der Mitte des Ausschusses wird angeregt,
- bei der Auswahl auf höhenverstellbare Tische zu achten,
- die Schulleitung und den Elternrat zu beteiligen,
- nach einem Jahr über die Erfahrungen zu berichten.

Die Vorsitzende stellt fest, dass keine weiteren Wortmeldungen vorliegen, und lässt über den Beschlussvorschlag abstimmen.`;
const RESOLUTION = `1. Der Ausschuss stimmt der Beschaffung mit einem Gesamtvolumen von 291.000,00 € zu.
2. Die Verwaltung wird beauftragt, das Vergabeverfahren durchzuführen und den Auftrag zu erteilen.
3. Über das Ergebnis ist in der nächsten Sitzung zu berichten.`;

/**
 * Minutes as a council of 31 members writes them: a record of three paragraphs, a resolution of three numbers and a
 * result on each item, a roll call on every twentieth.
 */
export function longMinutes(items: number): { minutes: MinutesView; results: PublishedResult[] } {
  const entries = Array.from({ length: items }, (_, at) => entryOf(at));
  return {
    minutes: {
      meeting: {
        id: "meeting",
        name: "14. Sitzung der Wahlperiode 2021–2026",
        state: "closed",
        organization: { id: "organization", name: "Rat der Stadt Lindenau an der Aue", shortName: "Rat" },
        startsAt: AT,
        endsAt: UNTIL,
        startedAt: AT,
        endedAt: UNTIL,
        room: "Ratssaal",
        place: "Rathaus, Markt 1, 31999 Lindenau an der Aue",
        published: true,
        minutesPublished: true,
        timeZone: "Europe/Berlin",
      },
      publishedAt: UNTIL,
      logHead: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      approval: { approvedOn: "2026-10-20", approvedIn: "15. Sitzung" },
      attendance: Array.from({ length: 31 }, (_, at) => ({
        personId: `person-${at}`,
        name: nameOf(at),
        stays: at % 7 === 3 ? [{ startsAt: AT, endsAt: new Date("2026-09-22T18:10:00Z") }] : [],
        byVideo: at % 11 === 5,
        stoodIn: [],
      })),
      entries,
      elections: [],
      course: {
        quorum: [{ at: AT, present: 31, members: 35, outcome: "QUORATE", public: true }],
        substitutes: [],
        items: {},
        norms: { exclusion: "§ 41 NKomVG", quorum: "§ 65 NKomVG" },
      },
    },
    results: entries.map((_, at) => resultOf(at)),
  };
}

function nameOf(at: number): string {
  return `Mitglied Nr. ${String(at + 1).padStart(2, "0")}`;
}

function entryOf(at: number): Extract<MinutesEntry, { kind: "section" }> {
  return {
    kind: "section",
    agendaItemId: `item-${at}`,
    number: `Ö ${at + 1}`,
    name: SUBJECTS[at % SUBJECTS.length] ?? "",
    public: true,
    record: RECORD,
    resolution: RESOLUTION,
    decisionType: at % 9 === 4 ? "rejected" : "adoptedUnchanged",
    corrections: [],
  };
}

function resultOf(at: number): PublishedResult {
  const byName = at % 20 === 2;
  return {
    pollId: `poll-${at}`,
    meetingId: "meeting",
    agendaItemId: `item-${at}`,
    kind: byName ? "rollCall" : "open",
    question: "Beschlussvorschlag der Vorlage",
    wording: null,
    round: 1,
    yes: 27,
    no: 3,
    abstain: 1,
    invalid: 0,
    eligible: 31,
    needed: 16,
    rule: "SIMPLE",
    norm: "§ 66 Abs. 1 NKomVG",
    announced: at % 9 === 4 ? "REJECTED" : "ADOPTED",
    computed: at % 9 === 4 ? "REJECTED" : "ADOPTED",
    note: null,
    votes: byName
      ? Array.from({ length: 31 }, (_, seat) => ({
          personId: `person-${seat}`,
          name: nameOf(seat),
          familyName: nameOf(seat),
          group: seat % 2 === 0 ? "Bürgerforum Lindenau" : "Aue-Liste",
          leads: seat === 0,
          standing: seat < 27 ? ("yes" as const) : seat < 30 ? ("no" as const) : ("abstain" as const),
          onRequest: false,
        }))
      : [],
    needsApproval: false,
    approval: null,
    hasReceipts: false,
    publishedAt: UNTIL,
  };
}
