import { addDays } from "#app/domain/kernel/local-date.ts";
import { type CalendarEntry, meetingCalendar } from "./calendar.ts";
import type { AgendaEntry } from "./cast-meeting.ts";
import type { CastPaper } from "./cast-paper.ts";
import { chance } from "./chance.ts";
import { listPapers } from "./papers.ts";
import { type PlacedPaper, placedPapers, type Step } from "./placement.ts";

/** What kind of item it is; papers apart, these come back in every meeting. */
export type ItemKind =
  | "opening"
  | "agenda"
  | "minutes"
  | "questions"
  | "reports"
  | "confidential"
  | "paper"
  | "inquiries";

/** An agenda entry with what the minutes need to know to be written. */
export type PlannedEntry = AgendaEntry & {
  readonly kind: ItemKind;
  readonly placed: PlacedPaper | null;
  readonly step: Step | null;
  readonly source: CastPaper | null;
};

type Loose = Omit<PlannedEntry, "number">;

/** The agenda of a meeting: opening, papers and closing items, public part first. */
export function agendaOf(entry: CalendarEntry, today: string): readonly PlannedEntry[] {
  const closed = entry.organization === "main";
  const before = previous(entry, today);
  const papers = papersOn(entry, today);
  const visible: Loose[] = [
    standard(
      "opening",
      "Eröffnung der Sitzung, Feststellung der ordnungsgemäßen Ladung und der Beschlussfähigkeit",
      !closed,
    ),
    standard("agenda", "Feststellung der Tagesordnung", !closed),
    ...(before
      ? [standard("minutes", `Genehmigung der Niederschrift über die Sitzung vom ${germanDate(before.date)}`, !closed)]
      : []),
    ...(closed ? [] : [standard("questions", "Einwohnerfragestunde", true)]),
    standard(
      "reports",
      entry.organization === "council" || closed
        ? "Bericht der Bürgermeisterin über wichtige Angelegenheiten"
        : "Mitteilungen der Verwaltung",
      !closed,
    ),
    ...papers.filter((item) => item.public),
    ...(closed ? papers.filter((item) => !item.public) : []),
    standard("inquiries", "Anfragen und Anregungen", !closed),
  ];
  const hidden = closed ? [] : papers.filter((item) => !item.public);
  const secret =
    hidden.length > 0 ? [...hidden, standard("confidential", "Vertrauliche Mitteilungen der Verwaltung", false)] : [];
  let [open, confidential] = [0, 0];
  return [...visible, ...secret].map((item) => ({
    ...item,
    number: item.public ? `Ö ${++open}` : `N ${++confidential}`,
  }));
}

const indexes = new Map<string, ReadonlyMap<string, readonly (Loose & { order: string })[]>>();

function papersOn(entry: CalendarEntry, today: string): readonly Loose[] {
  const known = indexes.get(today) ?? indexOf(today);
  indexes.set(today, known);
  return known.get(entry.key) ?? [];
}

function indexOf(today: string): ReadonlyMap<string, readonly (Loose & { order: string })[]> {
  const papers = new Map(listPapers(today).map((paper) => [paper.key, paper]));
  const rows = placedPapers(today).flatMap((placed) =>
    placed.steps.map((step) => ({ placed, step, source: papers.get(placed.key) ?? null })),
  );
  const byMeeting = new Map<string, (Loose & { order: string })[]>();
  for (const row of rows) {
    if (!row.step.meeting) continue;
    const list = byMeeting.get(row.step.meeting.key) ?? [];
    byMeeting.set(
      row.step.meeting.key,
      [...list, itemOf(row)].sort((a, b) => (a.order < b.order ? -1 : 1)),
    );
  }
  return byMeeting;
}

function itemOf({
  placed,
  step,
  source,
}: {
  placed: PlacedPaper;
  step: Step;
  source: CastPaper | null;
}): Loose & { order: string } {
  const isPublic = placed.subject.neutralTitle === undefined && step.organization !== "main";
  return {
    kind: "paper",
    public: isPublic,
    name: placed.paper.title,
    // The main committee's agenda is not public as a whole; the type of matter is all that may be said about it.
    neutralTitle: isPublic ? null : (placed.subject.neutralTitle ?? "Vorbereitung einer Entscheidung"),
    paper: placed.key,
    placed,
    step,
    source,
    order: `${ORDER[placed.paper.type]}${source?.reference ?? ""}`,
  };
}

const ORDER = { resolution: 1, motion: 2, information: 3, inquiry: 4 } as const;

function standard(kind: ItemKind, name: string, isPublic: boolean): Loose {
  return {
    kind,
    public: isPublic,
    name,
    neutralTitle: isPublic ? null : (STANDARD_NEUTRAL[kind] ?? "Formalien"),
    paper: null,
    placed: null,
    step: null,
    source: null,
  };
}

const STANDARD_NEUTRAL: Partial<Record<ItemKind, string>> = {
  reports: "Mitteilungen",
  confidential: "Mitteilungen",
  inquiries: "Anfragen",
};

function previous(entry: CalendarEntry, today: string): CalendarEntry | undefined {
  return meetingCalendar(today).findLast(
    (other) =>
      other.organization === entry.organization && other.date < entry.date && other.date > addDays(entry.date, -150),
  );
}

/** "05.07.2023". */
export function germanDate(date: string): string {
  return date.split("-").reverse().join(".");
}

/** A sentence that differs from meeting to meeting. */
export function varied(key: string, sentences: readonly string[]): string {
  return chance(`sentence ${key}`).pick(sentences);
}
