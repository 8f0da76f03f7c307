import { organizationsVisibleTo, seesOrganization } from "#app/features/council/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { literalLike } from "#app/platform/db/like.ts";
import type { PaperFilter } from "./paper-filter.ts";
import type { OrganizationLabel, PaperSummary } from "./paper-views.ts";
import { consultationsVisibleTo, papersVisibleTo } from "./visible.server.ts";

export type PaperPage = { papers: PaperSummary[]; total: number; page: number; pageCount: number };

export const PAPERS_PER_PAGE = 25;

/** The columns of a summary, the same for every list and page. */
export const paperSummarySelect = {
  id: true,
  reference: true,
  name: true,
  type: true,
  state: true,
  public: true,
  date: true,
  underDirectionOf: { select: { id: true, name: true, shortName: true, public: true } },
} satisfies Prisma.PaperSelect;

type SummaryRow = Prisma.PaperGetPayload<{ select: typeof paperSummarySelect }>;

/**
 * A page of the papers that exist for the asker, the newest first; the total counts nothing else.
 * @param viewer who asks
 * @param filter what the list is narrowed to
 * @param perPage how many at once, 25 without
 */
export async function listPapers(
  viewer: Viewer,
  filter: PaperFilter = {},
  perPage: number = PAPERS_PER_PAGE,
): Promise<PaperPage> {
  const where: Prisma.PaperWhereInput = { AND: [papersVisibleTo(viewer), ...narrowedTo(viewer, filter)] };
  const total = await reader(viewer).paper.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, filter.page ?? 1), pageCount);
  const rows = await reader(viewer).paper.findMany({
    where,
    orderBy: [{ date: "desc" }, { reference: "desc" }],
    skip: (page - 1) * perPage,
    take: perPage,
    select: paperSummarySelect,
  });
  return { papers: rows.map((row) => toPaperSummary(viewer, row)), total, page, pageCount };
}

/** What the list can be narrowed to: years and departments in charge of papers that exist for the asker. */
export async function listPaperChoices(viewer: Viewer): Promise<{ years: number[]; departments: OrganizationLabel[] }> {
  const visible = papersVisibleTo(viewer);
  const [dates, departments] = await Promise.all([
    reader(viewer).paper.aggregate({ where: visible, _min: { date: true }, _max: { date: true } }),
    reader(viewer).organization.findMany({
      where: { AND: [organizationsVisibleTo(viewer), { directedPapers: { some: visible } }] },
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true, shortName: true },
    }),
  ]);
  const [first, last] = [dates._min.date?.getUTCFullYear(), dates._max.date?.getUTCFullYear()];
  if (first === undefined || last === undefined) return { years: [], departments };
  return { years: Array.from({ length: last - first + 1 }, (_, index) => last - index), departments };
}

/** A summary from its row. */
export function toPaperSummary(viewer: Viewer, { underDirectionOf, ...row }: SummaryRow): PaperSummary {
  return { ...row, underDirectionOf: labelOf(viewer, underDirectionOf) };
}

/** A related organization, where the asker may know of it. */
export function labelOf(
  viewer: Viewer,
  organization: (OrganizationLabel & { public: boolean }) | null,
): OrganizationLabel | null {
  if (!organization || !seesOrganization(viewer, organization)) return null;
  const { id, name, shortName } = organization;
  return { id, name, shortName };
}

function narrowedTo(viewer: Viewer, filter: PaperFilter): Prisma.PaperWhereInput[] {
  const { type, state, year, departmentId, organizationId, authorId } = filter;
  const words = (filter.text ?? "").split(/\s+/).filter(Boolean);
  const narrowing: (Prisma.PaperWhereInput | false)[] = [
    type !== undefined && { type },
    state !== undefined && { state },
    year !== undefined && { date: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } },
    departmentId !== undefined && { underDirectionOf: { AND: [{ id: departmentId }, organizationsVisibleTo(viewer)] } },
    organizationId !== undefined && {
      consultations: { some: { AND: [{ organizationId }, consultationsVisibleTo(viewer)] } },
    },
    authorId !== undefined && { authorId },
    ...words.map(namedBy),
  ];
  return narrowing.filter((one) => one !== false);
}

function namedBy(word: string): Prisma.PaperWhereInput {
  const contains = { contains: literalLike(word), mode: "insensitive" as const };
  return { OR: [{ reference: contains }, { name: contains }] };
}
