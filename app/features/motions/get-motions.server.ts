import { votedWording } from "#app/domain/voting/amended-wording.ts";
import { isAmended, proposedMoot } from "#app/domain/voting/motion-list.ts";
import { orderMotions as proposeOrder } from "#app/domain/voting/motion-order.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { MotionsView, MotionView } from "./motion-views.ts";
import { listMovers } from "./movers.server.ts";
import { type MotionRow, readMotions } from "./on-motions.server.ts";

/**
 * The motions on an item. For screens of those who may read the item's non-public part: whoever calls has asked for the
 * right already, as live screens do.
 * @param leads for whoever leads: with all that the forms ask for
 */
export async function getMotions(agendaItemId: string, leads = false): Promise<MotionsView> {
  const motions = await readMotions(database(), agendaItemId);
  const pending = motions.filter(({ state }) => state === "pending");
  const proposal = proposeOrder(pending);
  return {
    motions: motions.map((motion) => motionView(motion, motions)),
    differs: proposal.some(({ id }, index) => id !== pending[index]?.id),
    proposedMoot: proposedMoot(motions).map(({ id }) => id),
    amended: isAmended(motions),
    lead: leads ? await leadPart(agendaItemId) : null,
  };
}

function motionView(motion: MotionRow, motions: readonly MotionRow[]): MotionView {
  const { id, kind, text, wording, movedBy, mover, reach, submitted, state, contradicts } = motion;
  const voted = kind === "MAIN" ? votedWording(motions, motion) : null;
  return {
    ...{ id, kind, text, wording, movedBy, mover, reach, submitted, state, voted },
    contradicts: [...contradicts],
  };
}

async function leadPart(agendaItemId: string): Promise<NonNullable<MotionsView["lead"]>> {
  const { meetingId, ...item } = await database().agendaItem.findUniqueOrThrow({
    where: { id: agendaItemId },
    select: {
      ...{ meetingId: true, public: true },
      consultations: { orderBy: { createdAt: "asc" }, select: { paper: { select: { public: true, proposal: true } } } },
    },
  });
  // why: the wording of a public item is voted on in public; it never comes from a non-public paper.
  const papers = item.consultations.map(({ paper }) => paper).filter((paper) => paper.public || !item.public);
  const proposal = papers.find((paper) => paper.proposal.trim() !== "")?.proposal ?? "";
  return { movers: await listMovers(database(), meetingId), proposal };
}
