/** What nodes say to each other, with the kinds of its parts. Ids and steps only: any role of the database may listen. */
export const NODE_MESSAGES = {
  /** A fact was handed out: the event's id. */
  "voting:fact": [isNumberText],
  /** Ballots were committed: poll, epoch, seq. */
  "voting:committed": [isUuidText, isCount, isCount],
  /** Who of this poll's voters is connected over there? The answer marks places of the frozen list, no ids. */
  "voting:reachable": [isUuidText],
} as const;

/** The adapter's kinds of messages that may travel: signs of life, and what a node says to the others or answers. */
const KIND = { firstSign: 1, sign: 2, said: 9, answered: 10, leaving: 13 } as const;

/**
 * Whether a notification may pass between nodes. Nothing else goes out, so that no forgotten broadcast carries a vote to
 * whoever listens; and nothing else comes in, because any role of the database may also write to the channel, and the
 * adapter would hand over cookies or spread a forged result when asked.
 * @param payload the notification's text
 */
export function mayTravel(payload: string): boolean {
  const message = parsed(payload);
  if (!message || typeof message.uid !== "string" || message.nsp !== "/") return false;
  if (message.type === KIND.firstSign || message.type === KIND.sign || message.type === KIND.leaving) {
    return message.data === undefined;
  }
  if (!isRecord(message.data)) return false;
  if (message.type === KIND.answered) return isMarkedList(message.data.packet);
  return message.type === KIND.said && isNodeMessage(message.data.packet);
}

/** The text of an answer to "who is connected": epoch, length of the list and its marks. */
export function isMarkedList(text: unknown): text is string {
  return typeof text === "string" && /^\d{1,9}\.\d{1,6}\.[\w-]*$/.test(text);
}

function isNodeMessage(packet: unknown): boolean {
  if (!Array.isArray(packet)) return false;
  const [name, ...parts] = packet as unknown[];
  if (typeof name !== "string" || !Object.hasOwn(NODE_MESSAGES, name)) return false;
  const kinds = NODE_MESSAGES[name as keyof typeof NODE_MESSAGES];
  return parts.length === kinds.length && kinds.every((isRight, index) => isRight(parts[index]));
}

function parsed(payload: string): Record<string, unknown> | null {
  try {
    const message: unknown = JSON.parse(payload);
    return isRecord(message) ? message : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isNumberText(value: unknown): boolean {
  return typeof value === "string" && /^\d{1,18}$/.test(value);
}

function isUuidText(value: unknown): boolean {
  return typeof value === "string" && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
