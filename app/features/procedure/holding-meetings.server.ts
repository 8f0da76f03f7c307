import { isOffice, type PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/** The organizations whose sessions follow these rules, as far as the asker may know of them. */
export function holdingMeetings(viewer: PersonViewer): Prisma.OrganizationWhereInput {
  return {
    bodyId: viewer.bodyId,
    kind: { in: ["council", "mainCommittee", "committee", "advisoryBoard"] },
    ...(isOffice(viewer) ? {} : { public: true }),
  };
}

/** The rules that exist for whoever edits them: none of an organization that the asker may not know of. */
export function rulesVisibleTo(viewer: PersonViewer): Prisma.ProcedureRuleWhereInput {
  return { bodyId: viewer.bodyId, OR: [{ organizationId: null }, { organization: { is: holdingMeetings(viewer) } }] };
}
