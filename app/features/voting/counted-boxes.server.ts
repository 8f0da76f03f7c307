import { parseTracker } from "#app/domain/voting/sealed-ballot.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { CountedBox, ReceiptStanding } from "./receipt-views.ts";
import { pollsVisibleTo } from "./visible.server.ts";

/**
 * The boxes behind the announced results of secret votes on one item, as far as the asker may see the results: the
 * fingerprints of the counted envelopes, sorted, without a person. Citizens read through their own connection, whose row
 * policy gives these rows and no others. Empty where no secret vote was held on devices.
 */
export async function listCountedBoxes(viewer: Viewer, agendaItemId: string): Promise<CountedBox[]> {
  const polls = await reader(viewer).poll.findMany({
    where: {
      AND: [pollsVisibleTo(viewer), { agendaItemId, kind: "secret", state: "published", boxRoot: { not: null } }],
    },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, question: true, round: true, epoch: true, boxRoot: true },
      ...{ yes: true, no: true, abstain: true, invalid: true },
      trackers: { select: { epoch: true, tracker: true }, orderBy: { tracker: "asc" } },
    },
  });
  return polls.flatMap(({ id: pollId, boxRoot: root, epoch, trackers, ...poll }) => {
    const counted = trackers.filter((one) => one.epoch === epoch).map(({ tracker }) => tracker);
    return root ? [{ ...poll, pollId, root, trackers: counted }] : [];
  });
}

/**
 * Whether the envelope with this code is among the counted ones of the item.
 * @param typed the code as a person typed it
 */
export async function checkCountedReceipt(
  viewer: Viewer,
  agendaItemId: string,
  typed: string,
): Promise<ReceiptStanding> {
  const tracker = parseTracker(typed);
  if (!tracker) return { standing: "unreadable", typed };
  const found = (await listCountedBoxes(viewer, agendaItemId)).find(({ trackers }) => trackers.includes(tracker));
  return found ? { standing: "counted", question: found.question, typed } : { standing: "unknown", typed };
}
