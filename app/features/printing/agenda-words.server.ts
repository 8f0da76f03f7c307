import type { AgendaEntry, ClosedEntry, MeetingView } from "#app/features/meetings/meeting-views.ts";
import { secondSessionSentence } from "#app/features/meetings/second-session-sentence.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import type { SheetData } from "./sheet.ts";

/** An agenda in its parts, line by line, as far as the view goes. */
export function agendaWords({ agenda }: MeetingView, locale: Locale): SheetData {
  const t = textFor(locale, "meetings");
  const print = textFor(locale, "printing");
  const parts = [
    { title: t("publicPart"), entries: agenda.filter(isPublic) },
    { title: t("nonPublicPart"), entries: agenda.filter((entry) => !isPublic(entry)) },
  ].filter(({ entries }) => entries.length > 0);
  const head = [print("agenda.number"), print("agenda.subject"), print("agenda.papers")];
  return {
    nothing: t("agendaEmpty"),
    parts: parts.map(({ title, entries }) => ({
      title,
      head,
      rows: entries.map((entry) =>
        entry.kind === "closed"
          ? { number: entry.number, name: t("closedItem"), notes: "", sentence: "", sub: false, papers: [] }
          : {
              number: entry.number,
              name: entry.name,
              notes: entry.supplement ? t("supplement") : "",
              sentence: entry.secondSession ? secondSessionSentence(t, entry.secondSession) : "",
              sub: entry.parentId !== null,
              papers: entry.papers.map(({ reference }) => reference),
            },
      ),
    })),
  };
}

function isPublic(entry: AgendaEntry | ClosedEntry): boolean {
  return entry.kind === "item" && entry.public;
}
