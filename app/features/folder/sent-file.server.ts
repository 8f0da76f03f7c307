import { findDownload } from "#app/features/documents/find-download.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { SentContent } from "#app/platform/http/send-content.server.ts";
import { once } from "#app/platform/once.server.ts";
import { type HeldUntilChange, heldUntilChange } from "./held-until-change.ts";
import { personalDownload } from "./personal-copy.server.ts";

const LIMITS = { entries: 2_000, holdsMs: 2_000 };

export type SentFile = SentContent | "unknown" | "unmarkable";

/**
 * What is sent when somebody opens a document's address. Reading programs ask for the parts of a document one right
 * after the other: whoever was just given it gets further parts for two seconds without being asked again, unless
 * something was changed meanwhile or the asker holds other seats and duties.
 * @param asked from the address; `part`: bytes out of the middle are asked for
 */
export async function findSentFile(
  viewer: Viewer,
  asked: { fileId: string | undefined; version: string | null; part: boolean },
  locale: Locale,
): Promise<SentFile> {
  const { fileId, version, part } = asked;
  const key = JSON.stringify([viewer, fileId, version, locale]);
  const known = part ? held().find(key) : null;
  if (known) return known;
  held().drop(key);
  const edition = held().edition();
  const download = await findDownload(viewer, fileId, version);
  if (!download) return "unknown";
  const sent = await personalDownload(viewer, fileId, download, locale);
  if (!sent) return "unmarkable";
  held().keep(key, edition, sent);
  return sent;
}

/** Something changed: who may have a document is asked anew. */
export function forgetSentFiles(): void {
  held().forget();
}

function held(): HeldUntilChange<SentContent> {
  return once("folder.sent", () => heldUntilChange<SentContent>(LIMITS, () => now().getTime()));
}
