import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { moveMinutes } from "#app/domain/minutes/minutes-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { inLockedMeeting, placeOfMeeting } from "#app/features/meetings/in-locked-meeting.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { listDeskSections } from "./desk-sections.server.ts";
import { ensureMinutes } from "./ensure-minutes.server.ts";
import type { WritingRefusal } from "./in-draft-minutes.server.ts";

/**
 * Takes over the proposed decision type wherever none was set and no vote is in the air.
 * @param viewer who asks; needs "minutes.write"
 * @returns how many were set
 */
export async function confirmProposals(
  viewer: Viewer,
  meetingId: string,
): Promise<Verdict<{ confirmed: number }, WritingRefusal | "meeting-not-closed">> {
  return inLockedMeeting<{ confirmed: number }, WritingRefusal | "meeting-not-closed">(
    viewer,
    meetingId,
    "minutes.write",
    async (held) => {
      const { tx, person, meeting } = held;
      if (meeting.state !== "closed") return refused("meeting-not-closed");
      const { minutesId, state } = await ensureMinutes(tx, meetingId);
      const move = moveMinutes(state, "write");
      if (!move.ok) return move;
      const open = (await listDeskSections(tx, meetingId)).filter(
        (section) => section.decisionType === null && !section.pollInTheAir,
      );
      const place = { ...placeOfMeeting(meeting), minutesId };
      for (const { agendaItemId, proposed: decisionType } of open) {
        await tx.minutesSection.update({ where: { agendaItemId }, data: { decisionType }, select: { id: true } });
        await record(tx, actorOf(person), { kind: "minutes.decided", ...place, agendaItemId, decisionType });
      }
      return accepted({ confirmed: open.length });
    },
  );
}
