/** How many messages a device may send: a burst, refilled steadily. Plain numbers, so that it costs nothing. */
export type MessageBudget = { left: number; at: number };

const BURST = 60;
const PER_SECOND = 20;

/** A full budget at the given instant (milliseconds). */
export function fullBudget(at: number): MessageBudget {
  return { left: BURST, at };
}

/** The budget after one more message at the given instant, or null when it is used up. */
export function spend(budget: MessageBudget, at: number): MessageBudget | null {
  const refilled = Math.min(BURST, budget.left + (Math.max(0, at - budget.at) * PER_SECOND) / 1000);
  return refilled >= 1 ? { left: refilled - 1, at } : null;
}
