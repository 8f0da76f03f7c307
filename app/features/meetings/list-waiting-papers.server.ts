import { papersVisibleTo } from "#app/features/papers/visible.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { OfficePaper } from "./office-views.ts";

const MOST = 200;

export const officePaperSelect = {
  id: true,
  reference: true,
  name: true,
  public: true,
  publishedAt: true,
} satisfies Prisma.PaperSelect;

/** A paper from its row. */
export function toOfficePaper(row: Prisma.PaperGetPayload<{ select: typeof officePaperSelect }>): OfficePaper {
  const { publishedAt, ...paper } = row;
  return { ...paper, published: paper.public && publishedAt !== null };
}

/**
 * Released or published papers whose next consultation is this organization's and stands on no agenda; what was planned
 * for a cancelled meeting waits again.
 */
export async function listWaitingPapers(viewer: PersonViewer, organizationId: string): Promise<OfficePaper[]> {
  const rows = await database().paper.findMany({
    where: {
      AND: [
        papersVisibleTo(viewer),
        { state: { in: ["released", "published"] }, consultations: { some: { organizationId, ...WITHOUT_MEETING } } },
      ],
    },
    orderBy: { reference: "asc" },
    take: MOST,
    select: {
      ...officePaperSelect,
      consultations: {
        orderBy: { position: "asc" },
        select: { organizationId: true, agendaItem: { select: { meeting: { select: { state: true } } } } },
      },
    },
  });
  return rows.flatMap(({ consultations, ...paper }) => {
    const next = consultations.find(({ agendaItem }) => !agendaItem || agendaItem.meeting.state === "cancelled");
    return next?.organizationId === organizationId ? [toOfficePaper(paper)] : [];
  });
}

const WITHOUT_MEETING = {
  OR: [{ agendaItemId: null }, { agendaItem: { meeting: { state: "cancelled" } } }],
} satisfies Prisma.ConsultationWhereInput;
