import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { MeetingState } from "./meeting-states.ts";

type ItemState = "open" | "called" | "closed";
type PollState = "draft" | "open" | "closed" | "published" | "cancelled";

/** An item while the session runs, with the states of its votes. */
export type SessionItem = { readonly id: string; readonly state: ItemState; readonly polls: readonly PollState[] };

export type PollsRefusal = "poll-still-open" | "poll-not-announced";
export type CallRefusal = PollsRefusal | "meeting-not-running" | "item-not-found" | "another-item-called";
export type CloseItemRefusal = PollsRefusal | "meeting-not-running" | "item-not-found" | "item-not-called";

/** No vote hangs in the air: none runs, and none waits for its announcement. House rule. */
export function pollsSettled(polls: readonly PollState[]): Verdict<true, PollsRefusal> {
  if (polls.includes("open")) return refused("poll-still-open");
  return polls.includes("closed") ? refused("poll-not-announced") : accepted(true);
}

/**
 * Calls an item; the one called before is closed with it. Any item may be called, also one that was closed, because the
 * order is the chair's (§ 63 Abs. 1 NKomVG). Calling the called one again changes nothing.
 * @param seenId the item that was called when the asker decided; undefined when the asker does not say
 * @returns the item to close, null when there is none
 */
export function callItem(
  meeting: MeetingState,
  items: readonly SessionItem[],
  wanted: { readonly itemId: string; readonly seenId?: string | null },
): Verdict<{ readonly close: string | null; readonly again: boolean }, CallRefusal> {
  if (meeting !== "running") return refused("meeting-not-running");
  const item = items.find(({ id }) => id === wanted.itemId);
  if (!item) return refused("item-not-found");
  if (item.state === "called") return accepted({ close: null, again: true });
  const called = items.find(({ state }) => state === "called") ?? null;
  if (wanted.seenId !== undefined && wanted.seenId !== (called?.id ?? null)) return refused("another-item-called");
  const settled = pollsSettled(called?.polls ?? []);
  return settled.ok ? accepted({ close: called?.id ?? null, again: false }) : settled;
}

/** Ends the debate on the called item. Closing a closed one again changes nothing. */
export function closeItem(
  meeting: MeetingState,
  item: SessionItem | undefined,
): Verdict<{ readonly again: boolean }, CloseItemRefusal> {
  if (meeting !== "running") return refused("meeting-not-running");
  if (!item) return refused("item-not-found");
  if (item.state === "closed") return accepted({ again: true });
  if (item.state !== "called") return refused("item-not-called");
  const settled = pollsSettled(item.polls);
  return settled.ok ? accepted({ again: false }) : settled;
}
