import type { GuestRole, SpeakerKind } from "./speaker-order.ts";

/** A speech that was held or runs. */
export type Speech = {
  /** null for a guest. */
  readonly personId: string | null;
  readonly factionId: string | null;
  readonly guest: { readonly role: GuestRole; readonly name: string | null } | null;
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
 * order and questions are not speaking time: they serve the order of the session, or somebody else's speech. Guests are
 * counted apart, with whatever they said, by role and name. House rule.
 */
export function speakingTimes(
  speeches: readonly Speech[],
  itemId: string,
  at: Date,
): { readonly people: SpeakingTime[]; readonly factions: SpeakingTime[]; readonly guests: SpeakingTime[] } {
  const counted = speeches.filter(({ kind, guest }) => kind === "speech" && guest === null);
  return {
    people: sums(counted, itemId, at, ({ personId }) => personId),
    factions: sums(counted, itemId, at, ({ factionId }) => factionId),
    guests: sums(speeches, itemId, at, ({ guest }) => guest && guestId(guest)),
  };
}

/** What names a guest in the list of times. */
export function guestId({ role, name }: NonNullable<Speech["guest"]>): string {
  return `${role} ${name ?? ""}`;
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
