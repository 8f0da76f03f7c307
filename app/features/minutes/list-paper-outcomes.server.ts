import { agendaItemsVisibleTo } from "#app/features/meetings/visible.server.ts";
import type { PaperOutcome } from "#app/features/papers/paper-views.ts";
import { consultationsVisibleTo } from "#app/features/papers/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { pollsVisibleTo } from "#app/features/voting/visible.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

/** The steps of a paper's way that stand on an agenda the asker may read, in their order. */
export async function listPaperOutcomes(viewer: Viewer, paperId: string): Promise<PaperOutcome[]> {
  if (!isUuid(paperId)) return [];
  const rows = await reader(viewer).consultation.findMany({
    where: { AND: [{ paperId }, consultationsVisibleTo(viewer), { agendaItem: agendaItemsVisibleTo(viewer) }] },
    orderBy: { position: "asc" },
    select: {
      id: true,
      agendaItem: {
        select: {
          id: true,
          number: true,
          name: true,
          public: true,
          meeting: { select: { id: true, name: true, state: true, startsAt: true } },
          polls: {
            where: { AND: [pollsVisibleTo(viewer), { state: "published", kind: { not: "election" } }] },
            orderBy: { publishedAt: "asc" },
            select: { id: true, yes: true, no: true, abstain: true },
          },
          section: { select: { decisionType: true, minutes: { select: { publishedAt: true } } } },
        },
      },
    },
  });
  return rows.flatMap(({ id, agendaItem }) => {
    if (!agendaItem) return [];
    const { meeting, section, polls, ...item } = agendaItem;
    const minutesPublished = section?.minutes.publishedAt != null;
    const decisionType = minutesPublished ? section.decisionType : null;
    return [{ consultationId: id, agendaItem: item, meeting, minutesPublished, decisionType, results: polls }];
  });
}
