import { record } from "#app/features/events/record.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { proposalSelect, proposedResolution } from "./proposed-resolution.ts";

export type MinutesKept = { minutesId: string; state: "draft" | "published" | "approved" };

/**
 * Sees to it that a meeting has minutes with one section for each item; a new section begins with the resolution that
 * the item's paper proposes. What is there already stays. Published minutes get no new sections.
 * @param tx a transaction that holds the meeting's row
 */
export async function ensureMinutes(tx: Tx, meetingId: string): Promise<MinutesKept> {
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: {
      bodyId: true,
      organizationId: true,
      minutes: { select: { id: true, state: true } },
      agendaItems: { select: { id: true, public: true, section: { select: { id: true } }, ...proposalSelect } },
    },
  });
  const { bodyId, organizationId, agendaItems } = meeting;
  const minutes =
    meeting.minutes ?? (await tx.minutes.create({ data: { meetingId }, select: { id: true, state: true } }));
  if (!meeting.minutes) {
    const place = { bodyId, organizationId, meetingId, minutesId: minutes.id };
    await record(tx, { accountId: null }, { kind: "minutes.created", ...place });
  }
  const without = agendaItems.filter((item) => item.section === null);
  if (minutes.state === "draft" && without.length > 0) {
    await tx.minutesSection.createMany({
      data: without.map((item) => ({
        minutesId: minutes.id,
        agendaItemId: item.id,
        public: item.public,
        resolution: proposedResolution(item),
      })),
    });
  }
  return { minutesId: minutes.id, state: minutes.state };
}
