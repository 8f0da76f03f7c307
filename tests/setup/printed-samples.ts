import { readFileSync } from "node:fs";
import { minutesWords } from "#app/features/printing/minutes-words.server.ts";
import { electionWords, resultWords } from "#app/features/printing/result-words.server.ts";
import { sectionWords } from "#app/features/printing/section-words.server.ts";
import type { SheetData, TemplateName } from "#app/features/printing/sheet.ts";
import { listed, textBlocks } from "#app/features/printing/text-blocks.ts";
import type { PublishedElection } from "#app/features/voting/published-election.ts";
import { longMinutes } from "#tests/bench/pdf-minutes.ts";

const TIME_ZONE = "Europe/Berlin";

const ELECTION: PublishedElection = {
  pollId: "election",
  meetingId: "meeting",
  agendaItemId: "item-0",
  question: "Wahl der stellvertretenden Vorsitzenden",
  rule: "members-then-most-votes",
  norm: "§ 67 NKomVG",
  secret: true,
  byHand: false,
  ballots: [
    {
      round: 1,
      candidates: [
        { id: "a", name: "Wiebke Harms", votes: 20 },
        { id: "b", name: "Folkert Brandt", votes: 9 },
      ],
    },
  ],
  cast: 31,
  invalid: 1,
  against: 1,
  needed: 17,
  outcome: "ELECTED",
  elected: { name: "Wiebke Harms", votes: 20 },
  lotDrawnBy: null,
  publishedAt: new Date("2026-09-22T18:00:00Z"),
};

/** What each template gets, with something in every field of it. */
export function printedSamples(): Record<TemplateName, SheetData> {
  const { minutes, results } = longMinutes(3);
  const words = minutesWords({ ...minutes, elections: [ELECTION] }, results, "de");
  const facts = [
    { term: "Datum", value: ["Dienstag, 22. September 2026"] },
    { term: "Beteiligt", value: ["Bereich 20", "Bereich 40"] },
  ];
  const [first] = minutes.entries;
  const text = first?.kind === "section" ? first : { record: "", resolution: "" };
  const entry = sectionWords(
    {
      record: text.record,
      resolution: text.resolution,
      decisionType: "adoptedChanged",
      corrections: [{ id: "c", text: "Es muss „Stühle“ heißen.", correctedAt: new Date("2026-10-01T08:00:00Z") }],
      results: results.slice(2, 3),
      elections: [ELECTION],
      before: ["18:20: Mitglied Nr. 04 geht"],
    },
    "de",
    TIME_ZONE,
  );
  const agenda = {
    nothing: "Die Tagesordnung steht noch nicht fest.",
    parts: ["Öffentlicher Teil", "Nichtöffentlicher Teil"].map((title) => ({
      title,
      head: ["TOP", "Beratungsgegenstand", "Vorlagen"],
      rows: [
        {
          number: "Ö 1",
          name: "Eröffnung der Sitzung",
          notes: "",
          sentence: "Zweite Beratung",
          sub: false,
          papers: [],
        },
        {
          number: "Ö 7",
          name: "Beschaffung von Schulmöbeln",
          notes: "Nachtrag",
          sentence: "",
          sub: false,
          papers: ["VO/10742/23"],
        },
        {
          number: "Ö 7.1",
          name: "Änderungsantrag",
          notes: "",
          sentence: "",
          sub: true,
          papers: ["AT/11/23", "AT/12/23"],
        },
      ],
    })),
  };
  const votes = {
    results: results.slice(1, 3).map((result) => resultWords({ ...result, wording: text.resolution, note: "n" }, "de")),
    elections: [electionWords(ELECTION, "de")],
  };
  const files = listed([{ name: "Lageplan" }, { name: "Angebot" }]);
  return {
    agenda: { ...agenda, facts, cancelled: "Die Sitzung ist abgesagt: Sturm" },
    invitation: {
      ...agenda,
      facts,
      salutation: "Sehr geehrte Damen und Herren,",
      sentence: "hiermit lade ich Sie ein.",
      regards: "Mit freundlichen Grüßen",
      chair: "Katinka Moorkamp",
      chairRole: "Vorsitz: Ausschuss für Finanzen",
    },
    folder: {
      ...{ facts, nothing: "", listTitle: "Inhalt", head: ["TOP", "Gegenstand", "Seite"] },
      rows: [
        { number: "Ö 7", name: "Beschaffung von Schulmöbeln", notes: "", sub: false, part: 0, page: "3" },
        { number: "", name: "Angebot", notes: "kein PDF", sub: true, part: null, page: "" },
      ],
    },
    "folder-item": {
      ...{ facts, listTitle: "Es folgen", head: ["Gegenstand", "Hinweis"] },
      rows: [{ name: "Angebot", notes: "3 Seiten" }],
      remarks: ["Was nicht in dieser Mappe steht, liegt in der ZIP-Datei."],
    },
    paper: {
      facts,
      steps: {
        title: "Beratungsfolge",
        head: ["Gremium", "Aufgabe", "Datum", "Beschlussart"],
        rows: [
          ["Ausschuss für Finanzen", "Vorberatung", "Mi., 05.07.2023, TOP Ö\u00a07", "ungeändert beschlossen"],
          ["Rat der Stadt", "Entscheidung", "Noch kein Termin", ""],
        ],
      },
      texts: [
        { title: "Beschlussvorschlag", blocks: textBlocks(text.resolution) },
        { title: "Begründung", blocks: textBlocks(text.record) },
      ],
      amounts: {
        title: "Beträge",
        head: ["Haushaltsjahr", "Wofür", "Betrag"],
        rows: [
          ["2026", "Möbel", "291.000,00 €"],
          ["Summe", "", "291.000,00 €"],
        ],
      },
      filesTitle: "Anlagen",
      files,
      correctionsTitle: "Verlauf",
      corrections: [{ title: "Di., 01.09.2026: Berichtigt (Fassung 2)", text: "Die Summe war falsch." }],
    },
    minutes: words,
    extract: {
      facts,
      paperTitle: "Vorlage",
      paper: facts,
      minutesTitle: "Niederschrift",
      entry,
      nothing: "Zu diesem Punkt wurde kein Beratungsinhalt festgehalten.",
      filesTitle: "Anlagen",
      files,
    },
    attendance: {
      facts,
      groups: [
        {
          title: "Stimmberechtigte Mitglieder",
          head: ["Name", "Funktion", "Anwesend", "Unterschrift"],
          rows: [
            ["Brandt, Dr. Folkert", "Vorsitz", "18:00–19:35 Uhr", ""],
            ["Harms, Wiebke", "Stellvertretung", "ab 18:20 Uhr, in Vertretung von Katinka Moorkamp", ""],
          ],
        },
      ],
    },
    result: { facts, resultTitle: "Abstimmungsergebnis", ...votes },
  };
}

/** A picture of invented arms, 240 by 300 pixels. */
export function sampleArms(): Uint8Array {
  return readFileSync("tests/setup/sample-arms.png");
}
