import { refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Permission } from "#app/domain/permissions/permissions.ts";
import { type Held, inLockedMeeting, placeOfMeeting } from "#app/features/meetings/in-locked-meeting.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { type RequestRow, readList, type SpeakerListNow } from "./read-list.server.ts";

export type ListRefusal = "meeting-not-running" | "item-not-found" | "item-not-called";
export type HeldList = Held & { item: { id: string; public: boolean }; list: SpeakerListNow };

/**
 * The frame of every deed on a list of speakers: the meeting's row is held, so that deeds follow each other; it runs,
 * and the item is the called one. 404 and 403 as `inLockedMeeting`.
 */
export async function onList<T, Code extends string>(
  viewer: Viewer,
  meetingId: string,
  permission: Permission,
  agendaItemId: string,
  work: (held: HeldList) => Promise<Verdict<T, Code>>,
): Promise<Verdict<T, Code | ListRefusal>> {
  return inLockedMeeting<T, Code | ListRefusal>(viewer, meetingId, permission, async (held) => {
    const { tx, meeting } = held;
    if (meeting.state !== "running") return refused("meeting-not-running");
    const item = await tx.agendaItem.findFirst({
      where: { id: agendaItemId, meetingId },
      select: { id: true, public: true, state: true },
    });
    if (!item) return refused("item-not-found");
    if (item.state !== "called") return refused("item-not-called");
    return work({ ...held, item, list: await readList(tx, meeting, item.id) });
  });
}

/**
 * The same for a deed on one request of that meeting; a request that does not exist, or whose item is no longer called,
 * no longer waits.
 */
export async function onRequest<T, Code extends string>(
  viewer: Viewer,
  meetingId: string,
  permission: Permission,
  requestId: string,
  work: (held: HeldList, request: RequestRow) => Promise<Verdict<T, Code>>,
): Promise<Verdict<T, Code | "meeting-not-running" | "speaker-not-waiting">> {
  type Refused = Code | "meeting-not-running" | "speaker-not-waiting";
  return inLockedMeeting<T, Refused>(viewer, meetingId, permission, async (held) => {
    const { tx, meeting } = held;
    if (meeting.state !== "running") return refused("meeting-not-running");
    const found = await tx.speakerRequest.findFirst({
      where: { id: requestId, meetingId },
      select: { agendaItem: { select: { id: true, public: true } } },
    });
    if (!found) return refused("speaker-not-waiting");
    const list = await readList(tx, meeting, found.agendaItem.id);
    const request = list.requests.find(({ id }) => id === requestId);
    return request ? work({ ...held, item: found.agendaItem, list }, request) : refused("speaker-not-waiting");
  });
}

/** The item's place in facts. */
export function placeOfItem({ meeting, item }: Pick<HeldList, "meeting" | "item">) {
  return { ...placeOfMeeting(meeting), agendaItemId: item.id, public: item.public };
}

/** A request's place in facts. */
export function placeOfRequest(held: Pick<HeldList, "meeting" | "item">, { id, personId }: RequestRow) {
  return { ...placeOfItem(held), requestId: id, personId };
}
