import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { type Held, inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { countQuorum, type QuorumView } from "./read-quorum.server.ts";

/**
 * The chair states whether the body may decide, from a fresh count; a presumption does not count here, and a doubt is
 * answered by it. It stops nothing by itself (§ 65 Abs. 1 NKomVG).
 * @param viewer who asks; needs "meeting.lead"
 */
export async function stateQuorum(
  viewer: Viewer,
  meetingId: string,
): Promise<Verdict<QuorumView, "meeting-not-running" | "law-not-known">> {
  return inLockedMeeting<QuorumView, "meeting-not-running" | "law-not-known">(
    viewer,
    meetingId,
    "meeting.lead",
    async (held) => {
      if (held.meeting.state !== "running") return refused("meeting-not-running");
      const view = await recordQuorum(held);
      return view.outcome === null ? refused("law-not-known") : accepted(view);
    },
  );
}

/** Writes the statement into the diary; nothing where the law of the Land and day is not known. */
export async function recordQuorum({ tx, person, meeting }: Held): Promise<QuorumView> {
  const { view, established } = await countQuorum(tx, meeting.id);
  const { members, present, outcome, norm } = view;
  if (outcome !== null) {
    const fact = { kind: "meeting.quorumStated", ...placeOfMeeting(meeting), members, present, outcome } as const;
    await record(tx, actorOf(person), fact, { established, norm });
  }
  return view;
}
