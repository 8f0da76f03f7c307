import type { Procedure } from "#app/domain/law/procedure.ts";

/**
 * A speech on the matter; a word on how it is dealt with (Zur Geschäftsordnung); a question to whoever speaks, has just
 * spoken, or reports (Zwischenfrage).
 */
export type SpeakerKind = "speech" | "pointOfOrder" | "question";
/** As what somebody is heard who is not of the organization: § 87 NKomVG, § 62 Abs. 2 NKomVG, § 62 Abs. 1 NKomVG. */
export type GuestRole = "administration" | "expert" | "resident";
export type RequestState = "waiting" | "speaking" | "ended" | "withdrawn" | "removed" | "lapsed";
export type SpeakingOrder = Procedure["speakingOrder"];

/** A request for the floor, as far as its place in the list asks for it. */
export type SpeakerRequest = {
  readonly id: string;
  /** null for a guest. */
  readonly personId: string | null;
  /** The faction or group for which the person speaks; null for somebody without one. */
  readonly factionId: string | null;
  readonly kind: SpeakerKind;
  readonly state: RequestState;
  /** Rises with each request of the meeting: the order of arrival. */
  readonly number: number;
  /** The place that the chair has given by hand; null where the rule decides. */
  readonly rank: number | null;
  /** The interrupted speech that goes on with this request; null for a new one. */
  readonly continuesId: string | null;
};

/** Whoever has spoken on the item, the earliest first; the running speech is the last one. */
export type Turn = Pick<SpeakerRequest, "id" | "personId" | "factionId">;

/**
 * The list of speakers as it stands: who waits, in the order in which the floor is to be given. Points of order go
 * before everything, then questions, which belong to what was just said, then whoever was interrupted; what the chair
 * has put in order by hand stays so; the rest follows the body's rule. With
 * "factions-in-turn" the floor goes to the bench that has not spoken for the longest time, so that none has it twice in
 * a row while another waits; whoever has no faction is a bench of one.
 * Not in the Act: the rules of procedure say it (§ 69 NKomVG), the chair leads (§ 63 NKomVG).
 */
export function orderSpeakers<One extends SpeakerRequest>(
  requests: readonly One[],
  history: readonly Turn[],
  order: SpeakingOrder,
): One[] {
  const waiting = requests.filter(({ state }) => state === "waiting").sort((a, b) => a.number - b.number);
  const [points, questions] = [byHandFirst(waiting, "pointOfOrder"), byHandFirst(waiting, "question")];
  const speeches = waiting.filter(({ kind }) => kind === "speech");
  const interrupted = speeches.filter(({ rank, continuesId }) => rank === null && continuesId !== null);
  const ranked = inRank(speeches);
  const rest = speeches.filter(({ rank, continuesId }) => rank === null && continuesId === null);
  return [
    ...points,
    ...questions,
    ...interrupted,
    ...ranked,
    ...(order === "arrival" ? rest : inTurn(rest, [...history, ...ranked])),
  ];
}

/** Those of one kind: what the chair has ordered, then the rest as it came. */
function byHandFirst<One extends SpeakerRequest>(waiting: readonly One[], wanted: SpeakerKind): One[] {
  const found = waiting.filter(({ kind }) => kind === wanted);
  return [...inRank(found), ...found.filter(({ rank }) => rank === null)];
}

function inRank<One extends SpeakerRequest>(requests: readonly One[]): One[] {
  return requests.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** Takes again and again the request whose bench spoke longest ago; among equals the one that came first. */
function inTurn<One extends SpeakerRequest>(requests: readonly One[], history: readonly Turn[]): One[] {
  const lastTurn = new Map(history.map((turn, index) => [benchOf(turn), index]));
  const waiting = [...requests];
  const ordered: One[] = [];
  while (waiting.length > 0) {
    const since = waiting.map((one) => lastTurn.get(benchOf(one)) ?? -1);
    const [next] = waiting.splice(since.indexOf(Math.min(...since)), 1);
    if (!next) break;
    lastTurn.set(benchOf(next), history.length + ordered.length);
    ordered.push(next);
  }
  return ordered;
}

/** Who counts as one when factions take turns; a guest is a bench of one speech. */
export function benchOf({ id, factionId, personId }: Turn): string {
  return factionId ?? personId ?? id;
}
