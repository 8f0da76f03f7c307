import { organizationsVisibleTo } from "#app/features/council/visible.server.ts";
import { isOffice, organizationsOf, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/**
 * Which papers exist for the asker: public and published ones for all; for members also those on an agenda of the own
 * bodies; for author and editor their own; for the office all.
 */
export function papersVisibleTo(viewer: Viewer): Prisma.PaperWhereInput {
  const published: Prisma.PaperWhereInput = { bodyId: viewer.bodyId, public: true, publishedAt: { not: null } };
  if (viewer.kind !== "person") return published;
  if (isOffice(viewer)) return { bodyId: viewer.bodyId };
  const onOwnAgenda: Prisma.PaperWhereInput = {
    bodyId: viewer.bodyId,
    state: { not: "draft" },
    consultations: {
      some: { agendaItem: { meeting: { organizationId: { in: organizationsOf(viewer) }, state: { not: "draft" } } } },
    },
  };
  const ownWork: Prisma.PaperWhereInput = {
    bodyId: viewer.bodyId,
    OR: [{ authorId: viewer.personId }, { editorId: viewer.personId }],
  };
  return { OR: [published, onOwnAgenda, ownWork] };
}

/**
 * Which steps of a paper's way exist for the asker; those of non-public consultations and organizations only in the own
 * bodies.
 */
export function consultationsVisibleTo(viewer: Viewer): Prisma.ConsultationWhereInput {
  const paper = papersVisibleTo(viewer);
  if (isOffice(viewer)) return { paper };
  return {
    paper,
    organization: organizationsVisibleTo(viewer),
    OR: [{ public: true }, { organizationId: { in: organizationsOf(viewer) } }],
  };
}
