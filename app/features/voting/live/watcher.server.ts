import type { Socket } from "socket.io";
import { viewerFromCookie } from "#app/features/auth/viewer-from-cookie.server.ts";
import { findHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { mayWatch } from "#app/features/voting/get-live-state.server.ts";
import type { Place } from "#app/features/voting/live-views.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { gather } from "#app/platform/gather.server.ts";
import { once } from "#app/platform/once.server.ts";
import { fullBudget, type MessageBudget } from "./message-budget.ts";
import { roomOf, roomOfPerson } from "./rooms.server.ts";

/** For how long an answer to "who is this" may be used again; a lost mandate ends a stream after this at the latest. */
const FRESH_MS = 10_000;

/** More rooms than anybody looks at. */
const MAX_WATCHED = 20;

/** Where a device watches; the hall's key is kept to ask again. */
type Watched = { meetingId: string; organizationId: string; place: Place; key: string | null };

/** What the server knows of one connected device. Nothing of a vote hangs on it: a device may vanish at any time. */
export type Watcher = {
  viewer: Viewer;
  viewerReadAt: number;
  budget: MessageBudget;
  watched: Map<string, Watched>;
};

/** Works out who connects, from the session cookie of the handshake. */
export async function greet(socket: Socket): Promise<Watcher> {
  const { viewer } = await viewerFromCookie(socket.handshake.headers.cookie ?? null);
  const at = now().getTime();
  return { viewer, viewerReadAt: at, budget: fullBudget(at), watched: new Map() };
}

/** Whether the device shows that it is a hall's display: it brings the key already with its first words. */
export async function isHallDisplay({ handshake }: Socket): Promise<boolean> {
  const { meetingId, key } = handshake.auth as { meetingId?: unknown; key?: unknown };
  if (typeof meetingId !== "string" || typeof key !== "string") return false;
  return (await findHallDisplay(meetingId, key)) !== null;
}

/** Who asks, not older than ten seconds; when the right to a watched place is gone, the stream ends. */
export async function freshViewer(socket: Socket, watcher: Watcher): Promise<Viewer> {
  if (now().getTime() - watcher.viewerReadAt >= FRESH_MS) await recheck(socket, watcher);
  return watcher.viewer;
}

/**
 * Asks again who this is and whether every watched place is still allowed.
 * @returns false when a right is gone; then the device is disconnected and has to come again
 */
export async function recheck(socket: Socket, watcher: Watcher): Promise<boolean> {
  const at = now().getTime();
  const { viewer } = await viewerFromCookie(socket.handshake.headers.cookie ?? null);
  const wasPerson = watcher.viewer.kind === "person";
  watcher.viewer = viewer;
  watcher.viewerReadAt = at;
  const allowed = await Promise.all([...watcher.watched.values()].map((one) => isStillAllowed(viewer, one)));
  if (allowed.every(Boolean) && (!wasPerson || viewer.kind === "person")) return true;
  watcher.watched.clear();
  socket.disconnect(true);
  return false;
}

/**
 * Lets a device watch a meeting from a place, if it may; whoever may not learns nothing of the meeting's existence.
 * @returns whom the place is shown to, or null
 */
export async function join(
  socket: Socket,
  watcher: Watcher,
  wanted: { meetingId: string; place: Place; key: string | null },
): Promise<Viewer | null> {
  const { meetingId, place, key } = wanted;
  if (watcher.watched.size >= MAX_WATCHED || !(await recheck(socket, watcher))) return null;
  const asker = await askerOf(watcher.viewer, wanted);
  const organizationId = asker && (await findMeetingPlace(asker, meetingId, place));
  if (!asker || !organizationId || !mayWatch(asker, { id: meetingId, organizationId }, place)) return null;
  // why: others of this device may have been let in while this one was being looked at.
  const name = `${meetingId}:${place}`;
  if (watcher.watched.size >= MAX_WATCHED && !watcher.watched.has(name)) return null;
  watcher.watched.set(name, { meetingId, organizationId, place, key });
  const own = asker.kind === "person" && isOwnPlace(place) ? [roomOfPerson(asker.personId)] : [];
  await socket.join([roomOf(meetingId, place), ...own]);
  return asker;
}

/** Stops watching a meeting; who watches none as a member any more no longer hears of the own vote either. */
export async function leave(socket: Socket, watcher: Watcher, meetingId: string): Promise<void> {
  for (const [name, { meetingId: watched, place }] of watcher.watched) {
    if (watched !== meetingId) continue;
    watcher.watched.delete(name);
    await socket.leave(roomOf(meetingId, place));
  }
  const staysMember = [...watcher.watched.values()].some(({ place }) => isOwnPlace(place));
  if (!staysMember && watcher.viewer.kind === "person") await socket.leave(roomOfPerson(watcher.viewer.personId));
}

/** Where somebody sits as the person they are. */
function isOwnPlace(place: Place): boolean {
  return place === "member" || place === "chair";
}

/** The most telling place from which the device watches the meeting, with whom it is shown to; null when it does not. */
export async function watchedPlace(
  watcher: Watcher,
  meetingId: string,
): Promise<{ asker: Viewer; place: Place } | null> {
  for (const place of ["chair", "member", "hall", "public"] as const) {
    const watched = watcher.watched.get(`${meetingId}:${place}`);
    if (!watched) continue;
    const asker = await askerOf(watcher.viewer, watched);
    return asker && { asker, place };
  }
  return null;
}

async function isStillAllowed(viewer: Viewer, watched: Watched): Promise<boolean> {
  const asker = await askerOf(viewer, watched);
  if (!asker || !mayWatch(asker, { id: watched.meetingId, organizationId: watched.organizationId }, watched.place)) {
    return false;
  }
  return (await findMeetingPlace(asker, watched.meetingId, watched.place)) !== null;
}

/** In the hall a key speaks for itself; everywhere else the person does. */
async function askerOf(
  viewer: Viewer,
  { meetingId, place, key }: { meetingId: string; place: Place; key: string | null },
) {
  return place === "hall" && key !== null ? await findHallDisplay(meetingId, key) : viewer;
}

type MeetingPlace = { bodyId: string; organizationId: string; publishedAt: Date | null };

/** The meeting's organization: of a published meeting for the public, of any but a draft for the others. */
async function findMeetingPlace(asker: Viewer, meetingId: string, place: Place): Promise<string | null> {
  const meeting = await once("voting.meetingPlaces", () => gather(readMeetingPlaces))(meetingId);
  if (meeting?.bodyId !== asker.bodyId || (place === "public" && meeting.publishedAt === null)) return null;
  return meeting.organizationId;
}

async function readMeetingPlaces(ids: string[]): Promise<Map<string, MeetingPlace>> {
  const meetings = await database().meeting.findMany({
    where: { id: { in: ids }, state: { not: "draft" } },
    select: { id: true, bodyId: true, organizationId: true, publishedAt: true },
  });
  return new Map(meetings.map(({ id, ...meeting }) => [id, meeting]));
}
