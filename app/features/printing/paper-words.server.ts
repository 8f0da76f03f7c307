import type { FileView } from "#app/features/documents/file-view.ts";
import type { PaperOutcome, PaperView } from "#app/features/papers/paper-views.ts";
import { formatAmount, formatDate } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { factsOf, type PrintedTable, type SheetData } from "./sheet.ts";
import { listed, textBlocks } from "./text-blocks.ts";

type Printed = { paper: PaperView; outcomes: PaperOutcome[]; files: FileView[]; timeZone: string };

/** All words of a paper's document. */
export function paperWords({ paper, outcomes, files, timeZone }: Printed, locale: Locale): SheetData {
  const t = textFor(locale, "papers");
  const texts = [
    { title: t("proposal"), text: paper.proposal },
    { title: t("reasons"), text: paper.reasons },
    { title: t("financialEffects"), text: paper.financialEffects, always: paper.amounts.length > 0 },
  ].filter(({ text, always }) => always || text.trim() !== "");
  return {
    facts: factsOf([
      { term: t("reference"), value: paper.reference },
      { term: t("status"), value: paper.public ? t("isPublic") : t("nonPublic") },
      { term: t("date"), value: formatDate(paper.date, locale, "UTC") },
      { term: t("author"), value: paper.author?.name ?? null },
      { term: t("editor"), value: paper.editor?.name ?? null },
      { term: t("underDirectionOf"), value: paper.underDirectionOf?.name ?? null },
      { term: t("participating"), value: paper.participating.map(({ name }) => name) },
    ]),
    texts: texts.map(({ title, text }) => ({ title, blocks: textBlocks(text) })),
    amounts: { title: t("amounts"), ...amountTable(paper, locale) },
    steps: { title: t("consultations"), ...stepTable(paper, outcomes, locale, timeZone) },
    filesTitle: t("attachments"),
    files: listed(files),
    correctionsTitle: t("history"),
    corrections: paper.corrections.map(({ version, reason, correctedAt }) => ({
      title: `${formatDate(correctedAt, locale, timeZone)}: ${t("correction", { version })}`,
      text: reason,
    })),
  };
}

function amountTable({ amounts, amountSum }: PaperView, locale: Locale): PrintedTable {
  const t = textFor(locale, "papers");
  const lines = amounts.map(({ budgetYear, label, cents }) => [String(budgetYear), label, formatAmount(cents, locale)]);
  const sum = amountSum === null ? [] : [[t("sum"), "", formatAmount(amountSum, locale)]];
  return { head: [t("budgetYear"), t("purpose"), t("amount")], rows: [...lines, ...sum] };
}

function stepTable(paper: PaperView, outcomes: PaperOutcome[], locale: Locale, timeZone: string): PrintedTable {
  const t = textFor(locale, "papers");
  const print = textFor(locale, "printing");
  const meetings = textFor(locale, "meetings");
  const known = new Map(outcomes.map((outcome) => [outcome.consultationId, outcome]));
  const rows = paper.consultations.map(({ id, organization, role }) => {
    const outcome = known.get(id);
    const place = outcome
      ? t("toItem", {
          date: formatDate(outcome.meeting.startsAt, locale, timeZone),
          number: outcome.agendaItem.number.replace(" ", "\u00a0"),
        })
      : t("notScheduled");
    const decision = outcome?.decisionType ? meetings(`decisionType.${outcome.decisionType}`) : "";
    return [organization.name, t(`role.${role}`), place, decision];
  });
  return { head: [meetings("organization"), print("steps.role"), meetings("date"), print("steps.outcome")], rows };
}
