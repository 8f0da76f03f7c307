import type { DecisionType } from "#app/domain/minutes/decision-type.ts";
import type { MeetingState } from "#app/features/meetings/meeting-views.ts";
import { agendaItemsVisibleTo } from "#app/features/meetings/visible.server.ts";
import { consultationsVisibleTo } from "#app/features/papers/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

/** Where and when one step of a paper's way was or will be held, and what the published minutes say about it. */
export type PaperOutcome = {
  consultationId: string;
  agendaItem: { id: string; number: string; name: string; public: boolean; state: "open" | "called" | "closed" };
  meeting: { id: string; name: string; state: MeetingState; startsAt: Date };
  /** True once the minutes are published, so that there is an extract to read. */
  minutesPublished: boolean;
  /** Of published minutes; null before. */
  decisionType: DecisionType | null;
};

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
          state: true,
          meeting: { select: { id: true, name: true, state: true, startsAt: true } },
          section: { select: { decisionType: true, minutes: { select: { publishedAt: true } } } },
        },
      },
    },
  });
  return rows.flatMap(({ id, agendaItem }) => {
    if (!agendaItem) return [];
    const { meeting, section, ...item } = agendaItem;
    const minutesPublished = section?.minutes.publishedAt != null;
    const decisionType = minutesPublished ? section.decisionType : null;
    return [{ consultationId: id, agendaItem: item, meeting, minutesPublished, decisionType }];
  });
}
