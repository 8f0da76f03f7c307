import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { FrozenNumbers } from "./entitlement.ts";

export type OpeningRefusal =
  | "meeting-not-running"
  | "item-not-called"
  | "another-poll-open"
  | "poll-not-announced"
  | "nobody-eligible"
  | "numbers-impossible";

/**
 * Whether a vote may be opened on an item. A vote belongs to the item that is being dealt with, one after the other,
 * each announced before the next (house rule); it needs somebody who may vote, and the frozen numbers must fit the
 * number of members that the law sets (§ 45 Abs. 2 NKomVG).
 */
export function openingVerdict(question: {
  readonly meetingRunning: boolean;
  readonly itemCalled: boolean;
  /** The states of the item's and meeting's other polls. */
  readonly others: readonly ("draft" | "open" | "closed" | "published" | "cancelled")[];
  readonly numbers: FrozenNumbers;
}): Verdict<"open", OpeningRefusal> {
  if (!question.meetingRunning) return refused("meeting-not-running");
  if (!question.itemCalled) return refused("item-not-called");
  if (question.others.includes("open")) return refused("another-poll-open");
  if (question.others.includes("closed")) return refused("poll-not-announced");
  if (question.numbers.present > question.numbers.statutory) return refused("numbers-impossible");
  return question.numbers.eligible > 0 ? accepted("open") : refused("nobody-eligible");
}
