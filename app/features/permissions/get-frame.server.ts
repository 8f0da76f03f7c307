import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { profileFor } from "#app/domain/law/profile.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Norms } from "#app/i18n/norms.ts";
import { now } from "#app/platform/clock.server.ts";
import { findHomeBody } from "./home-body.server.ts";
import type { Frame } from "./use-frame.ts";
import { isAdministrator, isMember, isOffice, type Viewer } from "./viewer.ts";

/**
 * What the frame around a page shows to the asker.
 * @param viewer who asks
 * @param locale the language of the page
 * @param path the page's own path with its query, for the language switch
 * @param lawDay the day whose law the page's sentences name; null for today
 */
export async function getFrame(viewer: Viewer, locale: Locale, path: string, lawDay: LocalDate | null): Promise<Frame> {
  const body = await findHomeBody();
  return {
    locale,
    timeZone: body?.timeZone ?? "Europe/Berlin",
    bodyName: body?.name ?? "Ratswerk",
    bodyShortName: body?.shortName ?? "Ratswerk",
    path,
    norms: body ? normsOn(body.land, lawDay ?? dateAt(now(), body.timeZone)) : {},
    viewer: {
      kind: viewer.kind,
      name: viewer.kind === "person" ? viewer.name : null,
      office: isOffice(viewer),
      member: isMember(viewer),
      administrator: isAdministrator(viewer),
    },
  };
}

/** The norms of the Land's law on a day; a Land that is not known has none. */
function normsOn(land: string, day: LocalDate): Norms {
  const profile = profileFor(land, day);
  if (!profile.ok) return {};
  const rules = Object.entries(profile.value.rules).map(([matter, rule]) => [matter, rule.norm]);
  return Object.fromEntries(rules) as Norms;
}
