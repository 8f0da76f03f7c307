import { addDays, type LocalDate } from "#app/domain/kernel/local-date.ts";
import type { CastAmount, CastConsultation, CastPaper } from "./cast-paper.ts";
import { chance } from "./chance.ts";
import { describeAttachment } from "./describe-attachment.ts";
import { membersOn } from "./memberships.ts";
import { getOrganization } from "./organizations.ts";
import { cast, type PersonKey } from "./people.ts";
import { type PlacedPaper, placedPapers, type Step } from "./placement.ts";
import { seedPaper } from "./seed-extract.ts";
import type { PaperType } from "./subjects/subject.ts";

const EDITORS: readonly PersonKey[] = [
  "harald",
  "meike",
  "torben",
  "yasemin",
  "detlef",
  "carlotta",
  "arne",
  "silke",
  "jasper",
];

/** About 150 papers, the one of 2023 and those of the eighteen months up to `today` ("YYYY-MM-DD"), oldest first. The same day, the same papers. */
export function listPapers(today: string): readonly CastPaper[] {
  const dated = placedPapers(today).map((placed) => ({ placed, date: dateOf(placed, today as LocalDate) }));
  dated.sort((a, b) => (a.date === b.date ? (a.placed.key < b.placed.key ? -1 : 1) : a.date < b.date ? -1 : 1));
  const numbers = new Map<string, number>();
  const regular = dated.map(({ placed, date }) => {
    const series = SERIES[placed.paper.type];
    const year = date.slice(2, 4);
    const number = (numbers.get(series.prefix + year) ?? series.before) + 1;
    numbers.set(series.prefix + year, number);
    return paperOf(placed, date, `${series.prefix}/${number}/${year}`, today);
  });
  return [seedPaper, ...regular];
}

const SERIES = {
  resolution: { prefix: "VO", before: 10_000 },
  information: { prefix: "VO", before: 10_000 },
  motion: { prefix: "A", before: 0 },
  inquiry: { prefix: "AF", before: 0 },
} as const satisfies Record<PaperType, { prefix: string; before: number }>;

function dateOf(placed: PlacedPaper, today: LocalDate): LocalDate {
  const luck = chance(`date of ${placed.key}`);
  const first = placed.steps[0]?.meeting;
  // A paper without a meeting was handed in during the last days.
  return first ? addDays(first.date, -luck.between(14, 27)) : addDays(today, -luck.between(2, 9));
}

function paperOf(placed: PlacedPaper, date: LocalDate, reference: string, today: string): CastPaper {
  const { key, subject, paper } = placed;
  const isPublic = subject.neutralTitle === undefined;
  const asked = paper.type === "motion" || paper.type === "inquiry";
  const faction = asked
    ? (subject.faction ?? chance(`faction of ${key}`).pick(["factionA", "factionB", "factionC", "factionD"] as const))
    : null;
  const author = headOf(faction ?? subject.department, date);
  const amounts = (paper.euros ?? []).flatMap((euros, index) =>
    euros === 0
      ? []
      : [{ budgetYear: Number(date.slice(0, 4)) + index, cents: euros * 100, label: euros > 0 ? "Aufwand" : "Ertrag" }],
  );
  const state = stateOf(placed, today);
  return {
    key,
    reference,
    type: paper.type,
    name: paper.title,
    date,
    publishedOn: state === "released" ? null : addDays(date, 3),
    state,
    public: isPublic,
    neutralTitle: subject.neutralTitle ?? null,
    proposal: paper.proposal,
    reasons: paper.reasons.join("\n\n"),
    financialEffects: effectsOf(amounts, paper.type),
    amounts,
    author,
    editor: asked ? cast.officeDeputy : chance(`editor of ${key}`).pick(EDITORS.filter((person) => person !== author)),
    underDirectionOf: subject.department,
    participating: subject.involved.filter((department) => department !== subject.department),
    consultations: placed.steps.map((step, index) =>
      consultationOf(step, paper.type, isPublic, index === placed.steps.length - 1),
    ),
    attachments: paper.attachments.map(([kind, title]) =>
      describeAttachment({
        kind,
        title,
        paper,
        reference,
        date,
        amounts,
        sender: getOrganization(faction ?? subject.department).name,
        author,
        public: isPublic,
      }),
    ),
  };
}

function stateOf(placed: PlacedPaper, today: string): CastPaper["state"] {
  const [first] = placed.steps;
  if (!first?.meeting || first.meeting.state === "draft") return "released";
  if (first.outcome === "withdrawn" && first.meeting.date < today) return "withdrawn";
  return placed.steps.every((step) => step.meeting && step.meeting.date < today) ? "concluded" : "published";
}

function consultationOf(step: Step, type: PaperType, isPublic: boolean, last: boolean): CastConsultation {
  const informs = type === "information" || type === "inquiry";
  return {
    organization: step.organization,
    meeting: step.meeting?.key ?? null,
    role: informs ? "information" : last ? "decision" : "preliminary",
    authoritative: last && !informs,
    public: isPublic && getOrganization(step.organization).meetsInPublic,
  };
}

function headOf(organization: Parameters<typeof membersOn>[0], date: string): PersonKey {
  return membersOn(organization, date).find((entry) => entry.role === "chair")?.person ?? cast.mayor;
}

function effectsOf(amounts: readonly CastAmount[], type: PaperType): string {
  if (type === "inquiry") return "";
  if (amounts.length === 0) return "Keine Auswirkungen auf den Haushalt.";
  const costs = amounts.filter((amount) => amount.cents > 0);
  const years = [...new Set(amounts.map((amount) => amount.budgetYear))];
  const span =
    years.length === 1 ? `im Haushaltsjahr ${years[0]}` : `in den Haushaltsjahren ${years[0]} bis ${years.at(-1)}`;
  if (costs.length === 0) return `Es entstehen Erträge ${span}.`;
  return costs.length === amounts.length
    ? `Es entstehen Aufwendungen ${span}.`
    : `Es entstehen Aufwendungen und Erträge ${span}.`;
}
