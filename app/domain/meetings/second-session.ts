import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";

/** What the invitation to a second session on the same subject has to say. */
export type SecondSessionNotice = {
  /** How many members suffice; 1 for any number. */
  readonly least: number;
  readonly norm: string;
};

/** The very paragraph where the profile's norm names the whole section. */
const PARAGRAPHS: Readonly<Record<string, string>> = { NI: "§ 65 Abs. 2 NKomVG" };

/**
 * The easier quorum of a second session on the same subject, which holds only where the invitation says so (Lower Saxony:
 * § 65 Abs. 2 NKomVG, any number; Baden-Württemberg: § 37 GemO, three). Refused where the Land's law knows no such rule or
 * where it was not read: nothing is taken over from a neighbour.
 */
export function secondSessionNotice(
  land: string,
  date: LocalDate,
): Verdict<SecondSessionNotice, "second-session-not-known" | "second-session-none"> {
  const profile = profileFor(land, date);
  const rule = profile.ok ? ruleOf(profile.value, "quorum") : profile;
  if (!rule.ok || rule.value.value.secondSession === "not-known") return refused("second-session-not-known");
  const least = rule.value.value.secondSession;
  if (least === null) return refused("second-session-none");
  return accepted({ least, norm: PARAGRAPHS[land] ?? rule.value.norm });
}
