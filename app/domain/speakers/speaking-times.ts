import type { SpeakerKind } from "./speaker-order.ts";

/** A speech that was held or runs. */
export type Speech = {
  readonly personId: string;
  readonly factionId: string | null;
  readonly kind: SpeakerKind;
  readonly agendaItemId: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
};

/** Whole seconds of speech, on one item and in the whole session. */
export type SpeakingTime = { readonly id: string; readonly itemSeconds: number; readonly sessionSeconds: number };

/** How long a speech has lasted at an instant, in whole seconds; never negative. */
export function secondsOf({ startedAt, endedAt }: Pick<Speech, "startedAt" | "endedAt">, at: Date): number {
  return Math.max(0, Math.floor(((endedAt ?? at).getTime() - startedAt.getTime()) / 1_000));
}

/**
 * How long each person and each faction has spoken, the longest first; the running speech counts up to now. Points of
 * order are not speaking time: they serve the order of the session. House rule.
 */
export function speakingTimes(
  speeches: readonly Speech[],
  itemId: string,
  at: Date,
): { readonly people: SpeakingTime[]; readonly factions: SpeakingTime[] } {
  const counted = speeches.filter(({ kind }) => kind === "speech");
  return {
    people: sums(counted, itemId, at, ({ personId }) => personId),
    factions: sums(counted, itemId, at, ({ factionId }) => factionId),
  };
}

function sums(
  speeches: readonly Speech[],
  itemId: string,
  at: Date,
  idOf: (speech: Speech) => string | null,
): SpeakingTime[] {
  const found = new Map<string, SpeakingTime>();
  for (const speech of speeches) {
    const id = idOf(speech);
    if (id === null) continue;
    const { itemSeconds, sessionSeconds } = found.get(id) ?? { itemSeconds: 0, sessionSeconds: 0 };
    const seconds = secondsOf(speech, at);
    const onItem = speech.agendaItemId === itemId ? seconds : 0;
    found.set(id, { id, itemSeconds: itemSeconds + onItem, sessionSeconds: sessionSeconds + seconds });
  }
  return [...found.values()].sort((a, b) => b.itemSeconds - a.itemSeconds || b.sessionSeconds - a.sessionSeconds);
}
