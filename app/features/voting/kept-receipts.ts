/** A receipt as this device keeps it: which envelope, for which vote. Nothing here knows the choice. */
export type KeptReceipt = { pollId: string; epoch: number; question: string; tracker: string };

/** Keeps the receipt on this device; of each vote and round the last one. */
export function keepReceipt(meetingId: string, receipt: KeptReceipt): void {
  const others = listKeptReceipts(meetingId).filter(
    ({ pollId, epoch }) => pollId !== receipt.pollId || epoch !== receipt.epoch,
  );
  localStorage.setItem(nameOf(meetingId), JSON.stringify([...others, receipt]));
}

/** The receipts of a meeting that this device keeps. */
export function listKeptReceipts(meetingId: string): KeptReceipt[] {
  const kept = localStorage.getItem(nameOf(meetingId));
  return kept ? (JSON.parse(kept) as KeptReceipt[]) : [];
}

function nameOf(meetingId: string): string {
  return `receipts:${meetingId}`;
}
