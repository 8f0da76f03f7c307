import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { GuestRole, RequestState, SpeakerKind, SpeakerRequest } from "./speaker-order.ts";

export type MaySpeakRefusal = "speaker-not-entitled" | "speaker-excluded" | "speaker-not-present";
export type AskRefusal = MaySpeakRefusal | "speakers-closed" | "speaker-has-floor";
export type GiveRefusal = "speaker-not-waiting" | "another-speaker";
export type MoveRefusal = "speaker-not-waiting" | "points-of-order-first";

/** Somebody of the meeting's organization, as far as speaking asks. */
export type PossibleSpeaker = {
  readonly role: "chair" | "deputyChair" | "member" | "substitute" | "advisory" | "clerk" | null;
  readonly present: boolean;
  readonly excluded: boolean;
  /** For a substitute: stands in for a member who is away. */
  readonly standsIn: boolean;
  /** The chair asks for the person; then any member of the organization may speak, also one who only listens. */
  readonly askedByChair: boolean;
};

/**
 * Whether somebody may have the floor on an item. Members and advisory members may (§ 71 Abs. 7 NKomVG: without a vote,
 * not without a voice), a substitute only while standing in; whoever is barred may not take part in the deliberation
 * (§ 41 NKomVG); whoever is away cannot speak.
 */
export function maySpeak(person: PossibleSpeaker): Verdict<true, MaySpeakRefusal> {
  const { role, askedByChair } = person;
  if (role === null) return refused("speaker-not-entitled");
  const onlyListens = role === "clerk" || (role === "substitute" && !person.standsIn);
  if (onlyListens && !askedByChair) return refused("speaker-not-entitled");
  if (person.excluded) return refused("speaker-excluded");
  return person.present ? accepted(true) : refused("speaker-not-present");
}

/**
 * Puts a request on the list. There is one waiting request for a person, item and kind: asking again gives that one.
 * A closed list takes no speeches, but still points of order and questions to whoever is heard before its end.
 * @param own the person's requests on the item
 * @returns the waiting request that is already there, or null for a new one
 */
export function askForFloor(
  own: readonly { readonly id: string; readonly kind: SpeakerKind; readonly state: RequestState }[],
  wanted: { readonly kind: SpeakerKind; readonly listClosed: boolean; readonly person: PossibleSpeaker },
): Verdict<{ readonly known: string | null }, AskRefusal> {
  const may = maySpeak(wanted.person);
  if (!may.ok) return may;
  const known = own.find(({ kind, state }) => kind === wanted.kind && state === "waiting");
  if (known) return accepted({ known: known.id });
  if (own.some(({ state }) => state === "speaking")) return refused("speaker-has-floor");
  if (wanted.listClosed && wanted.kind === "speech") return refused("speakers-closed");
  return accepted({ known: null });
}

/**
 * Whether a guest can be put on the list. Residents ask in public sessions only (§ 62 Abs. 1 NKomVG); a closed list
 * takes no speeches.
 */
export function guestVerdict(wanted: {
  readonly role: GuestRole;
  readonly kind: SpeakerKind;
  readonly itemPublic: boolean;
  readonly listClosed: boolean;
}): Verdict<true, "guest-public-only" | "speakers-closed"> {
  if (wanted.role === "resident" && !wanted.itemPublic) return refused("guest-public-only");
  return wanted.listClosed && wanted.kind === "speech" ? refused("speakers-closed") : accepted(true);
}

/**
 * True where a running speech waits and then goes on: a point of order or a question comes in between. House rule: nobody
 * loses the floor to a question.
 */
export function interrupts(speaking: { readonly kind: SpeakerKind } | null, given: { readonly kind: SpeakerKind }) {
  return speaking?.kind === "speech" && given.kind !== "speech";
}

/**
 * The chair gives the floor to anybody who waits (§ 63 NKomVG); the speech that runs ends with it, or is interrupted.
 * Giving it again to whoever has it changes nothing.
 * @param ordered who waits, in order
 * @param speakingId the request that has the floor
 * @param wanted `seenId` is what had the floor when the chair decided, null for nobody; undefined when not said
 * @returns whether the list had that request first, and its place counted from 1
 */
export function giveFloor(
  ordered: readonly SpeakerRequest[],
  speakingId: string | null,
  wanted: { readonly requestId: string; readonly seenId?: string | null },
): Verdict<{ readonly again: boolean; readonly inOrder: boolean; readonly place: number }, GiveRefusal> {
  if (speakingId === wanted.requestId) return accepted({ again: true, inOrder: true, place: 0 });
  if (wanted.seenId !== undefined && wanted.seenId !== speakingId) return refused("another-speaker");
  const index = ordered.findIndex(({ id }) => id === wanted.requestId);
  if (index < 0) return refused("speaker-not-waiting");
  return accepted({ again: false, inOrder: index === 0, place: index + 1 });
}

/**
 * Puts a waiting request at another place, counted from 1. Points of order stay before questions, both before all
 * speeches.
 * @returns the whole list in its new order with the place it had before
 */
export function moveSpeaker(
  ordered: readonly SpeakerRequest[],
  wanted: { readonly requestId: string; readonly to: number },
): Verdict<{ readonly order: readonly string[]; readonly from: number }, MoveRefusal> {
  const from = ordered.findIndex(({ id }) => id === wanted.requestId);
  const moved = ordered[from];
  if (!moved) return refused("speaker-not-waiting");
  const to = Math.min(Math.max(wanted.to, 1), ordered.length) - 1;
  if (ordered[to]?.kind !== moved.kind) return refused("points-of-order-first");
  const others = ordered.filter(({ id }) => id !== moved.id).map(({ id }) => id);
  return accepted({ order: [...others.slice(0, to), moved.id, ...others.slice(to)], from: from + 1 });
}
