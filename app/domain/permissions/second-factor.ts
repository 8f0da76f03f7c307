import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** Length of a time step, seconds (RFC 6238, section 4.1: the default of 30). */
export const TOTP_STEP_SECONDS = 30;
/** Steps before and after the present one whose code still counts (RFC 6238, section 5.2). */
export const TOTP_WINDOW_STEPS = 1;
export const TOTP_DIGITS = 6;

/**
 * The number of the time step in which an instant lies (RFC 6238, section 4.2, T0 = 0).
 * @param epochMs milliseconds since 1970-01-01T00:00:00Z
 */
export function totpStepAt(epochMs: number): number {
  return Math.floor(epochMs / 1000 / TOTP_STEP_SECONDS);
}

/** Seconds until the present code gives way to the next, 1 to 30. */
export function totpSecondsLeft(epochMs: number): number {
  return TOTP_STEP_SECONDS - (Math.floor(epochMs / 1000) % TOTP_STEP_SECONDS);
}

/**
 * Whether a code of that step opens the door now. A code counts once: RFC 6238, section 5.2, asks that a second use
 * be refused; a code older than the last one used is refused with it, for it may have been overseen.
 * @param matched the step whose code was typed, null when it was no code of any step
 * @param lastUsed the step of the last code that was accepted, null when there was none
 * @param present the step that runs now
 */
export function judgeTotpStep(
  matched: number | null,
  lastUsed: number | null,
  present: number,
): Verdict<number, "wrong-code" | "code-used"> {
  if (matched === null || Math.abs(matched - present) > TOTP_WINDOW_STEPS) return refused("wrong-code");
  if (lastUsed !== null && matched <= lastUsed) return refused("code-used");
  return accepted(matched);
}

/**
 * Who must prove a second factor: whoever holds a duty or any seat, and whoever has set one up.
 * House rule after BSI IT-Grundschutz ORP.4: what is not public hangs on duties and seats.
 */
export function needsSecondFactor(person: { duties: number; seats: number; enrolled: boolean }): boolean {
  return person.enrolled || person.duties > 0 || person.seats > 0;
}
