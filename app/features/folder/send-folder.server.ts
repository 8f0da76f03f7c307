import { notAvailablePage } from "#app/features/documents/not-available-page.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type SentContent, sendContent } from "#app/platform/http/send-content.server.ts";

type Context = { viewer: () => Promise<Viewer>; locale: Locale; drained?: () => Promise<void> };

/** Answers for a folder's document; a page that says so where there is none for the asker. */
export async function sendFolder(request: Request, context: Context, content: SentContent | null): Promise<Response> {
  if (!content) return notAvailablePage(context.locale, "unknown");
  const answer = await sendContent(request, content, context.drained);
  if (!answer) return notAvailablePage(context.locale, "lost");
  // why: one address answers in the visitor's language, and to whoever is signed in with more than to a citizen.
  answer.headers.set("Vary", "Cookie, Accept-Language");
  return answer;
}
