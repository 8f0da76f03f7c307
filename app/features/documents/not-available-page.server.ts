import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";

/**
 * The page at an address without a document: 404, in words, with a way on. It needs no style sheet and no script,
 * because it stands under the strict policy of downloads.
 * @param locale the visitor's language
 * @param why unknown: there is no such document for this asker; lost: there is one, but its bytes are missing;
 *   unmarkable: the asker may read it with the own name on it only, and it can not be marked; notBaked: there is no
 *   copy of it with the asker's annotations
 */
export function notAvailablePage(locale: Locale, why: "unknown" | "lost" | "unmarkable" | "notBaked"): Response {
  const t = textFor(locale, "documents");
  const [title, text] = [t(`${why}.title`), t(`${why}.text`)];
  const html = `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${t("home")}</a></p></main></body>
</html>`;
  return new Response(html, {
    status: 404,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
