import { refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MinutesRefusal, moveMinutes } from "#app/domain/minutes/minutes-states.ts";
import { type Held, inLockedMeeting, placeOfMeeting } from "#app/features/meetings/in-locked-meeting.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { ensureMinutes } from "./ensure-minutes.server.ts";

export type WritingRefusal = MinutesRefusal | "meeting-not-started" | "item-not-found" | "changed-meanwhile";

export type HeldSection = Held & {
  place: ReturnType<typeof placeOfMeeting> & { minutesId: string };
  section: {
    id: string;
    record: string;
    resolution: string;
    decisionType: string | null;
    version: number;
  };
};

/**
 * The frame of every command that writes draft minutes: the meeting has begun, its row is held, and the item's section
 * is at hand. 404 and 403 as for every meeting.
 */
export async function inDraftSection<T, Code extends string>(
  viewer: Viewer,
  meetingId: string,
  agendaItemId: string,
  work: (held: HeldSection) => Promise<Verdict<T, Code>>,
): Promise<Verdict<T, Code | WritingRefusal>> {
  return inLockedMeeting<T, Code | WritingRefusal>(viewer, meetingId, "minutes.write", async (held) => {
    const { tx, meeting } = held;
    if (meeting.state !== "running" && meeting.state !== "closed") return refused("meeting-not-started");
    const minutes = await ensureMinutes(tx, meetingId);
    const move = moveMinutes(minutes.state, "write");
    if (!move.ok) return move;
    const section = await tx.minutesSection.findFirst({
      where: { agendaItemId, minutesId: minutes.minutesId },
      select: { id: true, record: true, resolution: true, decisionType: true, version: true },
    });
    if (!section) return refused("item-not-found");
    return work({ ...held, section, place: { ...placeOfMeeting(meeting), minutesId: minutes.minutesId } });
  });
}
