import type { Fact } from "#app/domain/events/facts.ts";
import { once } from "#app/platform/once.server.ts";

/** A fact as subscribers receive it, after its transaction has been committed. */
export type RecordedFact = { id: bigint; at: Date; fact: Fact };

export type Subscriber = { name: string; receive: (recorded: RecordedFact) => Promise<void> };

const subscribers = once("events.subscribers", () => new Map<string, Subscriber>());

/**
 * Adds a subscriber; one of the same name is replaced, so that a reload wires nothing twice.
 * A subscriber may see a fact again after a crash and must bear it.
 */
export function subscribe(subscriber: Subscriber): void {
  subscribers.set(subscriber.name, subscriber);
}

/** Everyone who wants to hear of facts. */
export function listSubscribers(): Subscriber[] {
  return [...subscribers.values()];
}
