import { personName } from "#app/domain/council/person-name.ts";
import { listFilesOfPaper } from "#app/features/documents/queries.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { formatAmount } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { changedFields, type PaperContent } from "./paper-content.server.ts";
import type { PaperVersionView, PaperWork } from "./paper-work.ts";
import { papersVisibleTo } from "./visible.server.ts";

/**
 * A paper with everything the office's form shows. The route has asked for the office before.
 * @param viewer who asks
 * @param locale the language in which amounts are written into the fields
 * @returns null when there is no such paper in the asker's body
 */
export async function findPaperWork(
  viewer: PersonViewer,
  paperId: string | undefined,
  locale: Locale,
): Promise<PaperWork | null> {
  if (!isUuid(paperId)) return null;
  const row = await database().paper.findFirst({
    where: { AND: [{ id: paperId }, papersVisibleTo(viewer)] },
    select: SELECT,
  });
  if (!row) return null;
  const [files, versions] = await Promise.all([listFilesOfPaper(viewer, paperId), listPaperVersions(paperId)]);
  return {
    id: row.id,
    reference: row.reference,
    name: row.name,
    state: row.state,
    public: row.public,
    version: row.version,
    values: valuesOf(row, files, locale),
    files,
    versions,
    placings: row.consultations.flatMap(({ id, agendaItem }) =>
      agendaItem
        ? [
            {
              stepId: id,
              meetingId: agendaItem.meetingId,
              number: agendaItem.number,
              startsAt: agendaItem.meeting.startsAt,
            },
          ]
        : [],
    ),
  };
}

type Row = Prisma.PaperGetPayload<{ select: typeof SELECT }>;

function valuesOf(row: Row, files: PaperWork["files"], locale: Locale): PaperWork["values"] {
  return {
    version: String(row.version),
    type: row.type,
    name: row.name,
    date: row.date.toISOString().slice(0, 10),
    public: box(row.public),
    authorId: row.authorId ?? undefined,
    editorId: row.editorId ?? undefined,
    underDirectionOfId: row.underDirectionOfId ?? undefined,
    participating: row.participations.map((participation) => participation.organizationId),
    proposal: row.proposal,
    reasons: row.reasons,
    financialEffects: row.financialEffects,
    amounts: row.amounts.map(({ budgetYear, cents, label }) => ({
      budgetYear: String(budgetYear),
      // why: the field reads what it shows, so the sign of the currency and its gap stay out.
      amount: formatAmount(cents, locale).replace(/[\s€]/g, ""),
      label,
    })),
    steps: row.consultations.map((step) => ({
      id: step.id,
      organizationId: step.organizationId,
      role: step.role,
      authoritative: box(step.authoritative),
      public: box(step.public),
    })),
    files: files.map((file) => ({ fileId: file.id, name: file.name, public: box(file.public) })),
  };
}

async function listPaperVersions(paperId: string): Promise<PaperVersionView[]> {
  const [rows, corrections] = await Promise.all([
    database().paperVersion.findMany({
      where: { paperId },
      orderBy: { version: "asc" },
      select: { version: true, savedAt: true, savedById: true, content: true },
    }),
    database().paperCorrection.findMany({ where: { paperId }, select: { version: true, reason: true } }),
  ]);
  const names = await namesOf(rows.flatMap((row) => row.savedById ?? []));
  return rows
    .map((row, index) => {
      const content = row.content as Partial<PaperContent>;
      const before = index === 0 ? null : (rows[index - 1]?.content as Partial<PaperContent>);
      return {
        version: row.version,
        savedAt: row.savedAt,
        savedBy: names.get(row.savedById ?? "") ?? null,
        fields: before ? changedFields(before, content) : [],
        state: content.state ?? "draft",
        reason: corrections.find((correction) => correction.version === row.version)?.reason ?? null,
      };
    })
    .reverse();
}

async function namesOf(accountIds: string[]): Promise<Map<string, string>> {
  const accounts = await database().account.findMany({
    where: { id: { in: [...new Set(accountIds)] } },
    select: { id: true, person: { select: { title: true, givenName: true, familyName: true } } },
  });
  return new Map(accounts.map(({ id, person }) => [id, personName(person)]));
}

function box(ticked: boolean): string | undefined {
  return ticked ? "on" : undefined;
}

const IN_ORDER = { orderBy: { position: "asc" } } as const;

const SELECT = {
  id: true,
  reference: true,
  name: true,
  type: true,
  state: true,
  public: true,
  version: true,
  date: true,
  authorId: true,
  editorId: true,
  underDirectionOfId: true,
  proposal: true,
  reasons: true,
  financialEffects: true,
  participations: { ...IN_ORDER, select: { organizationId: true } },
  amounts: { ...IN_ORDER, select: { budgetYear: true, cents: true, label: true } },
  consultations: {
    ...IN_ORDER,
    select: {
      id: true,
      organizationId: true,
      role: true,
      authoritative: true,
      public: true,
      agendaItem: { select: { number: true, meetingId: true, meeting: { select: { startsAt: true } } } },
    },
  },
} as const;
