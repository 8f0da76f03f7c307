import type { Server } from "socket.io";
import type { Place } from "#app/features/voting/live-views.ts";
import { PROTOCOL_VERSION, type ServerMessage, type ServerMessages } from "./protocol.ts";

const MEETING = "meeting:";

/** The name of a meeting's room for one kind of watcher. */
export function roomOf(meetingId: string, place: Place): string {
  return `${MEETING}${meetingId}:${place}`;
}

/** The room of all devices of one person; nothing is keyed by a socket's own id. */
export function roomOfPerson(personId: string): string {
  return `person:${personId}`;
}

/** Tells the given places of a meeting, on this node: nothing that a room hears travels between nodes. */
export function tell<Name extends ServerMessage>(
  io: Server,
  meetingId: string,
  places: readonly Place[],
  name: Name,
  body: Omit<ServerMessages[Name], "v" | "meetingId">,
): void {
  if (places.length === 0) return;
  io.local.to(places.map((place) => roomOf(meetingId, place))).emit(name, { v: PROTOCOL_VERSION, meetingId, ...body });
}

/** Whether anybody watches from there. */
export function isWatched(io: Server, room: string): boolean {
  return (io.of("/").adapter.rooms.get(room)?.size ?? 0) > 0;
}

/** The people with a device on this node. */
export function peopleHere(io: Server): string[] {
  return namesWith(io, roomOfPerson("")).map((name) => name.slice(roomOfPerson("").length));
}

/** The meetings that somebody on this node watches. */
export function meetingsHere(io: Server): string[] {
  return [...new Set(namesWith(io, MEETING).map((name) => name.split(":")[1] ?? ""))];
}

function namesWith(io: Server, start: string): string[] {
  return [...io.of("/").adapter.rooms.keys()].filter((name) => name.startsWith(start));
}
