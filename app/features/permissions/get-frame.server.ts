import type { Locale } from "#app/i18n/locale.ts";
import { findHomeBody } from "./home-body.server.ts";
import type { Frame } from "./use-frame.ts";
import { isAdministrator, isMember, isOffice, type Viewer } from "./viewer.ts";

/**
 * What the frame around a page shows to the asker.
 * @param viewer who asks
 * @param locale the language of the page
 * @param path the page's own path with its query, for the language switch
 */
export async function getFrame(viewer: Viewer, locale: Locale, path: string): Promise<Frame> {
  const body = await findHomeBody();
  return {
    locale,
    timeZone: body?.timeZone ?? "Europe/Berlin",
    bodyName: body?.name ?? "Ratswerk",
    bodyShortName: body?.shortName ?? "Ratswerk",
    path,
    viewer: {
      kind: viewer.kind,
      name: viewer.kind === "person" ? viewer.name : null,
      office: isOffice(viewer),
      member: isMember(viewer),
      administrator: isAdministrator(viewer),
    },
  };
}
