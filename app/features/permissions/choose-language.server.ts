import { safeReturnPath } from "#app/domain/permissions/return-path.ts";
import { isLocale } from "#app/i18n/locale.ts";

const ONE_YEAR_S = 365 * 24 * 60 * 60;

/**
 * Where to go on after a choice of language, and the cookie that keeps it.
 * @param choice `locale` and `to` as they came in the address; an unknown language keeps the old one
 */
export function chooseLanguage(choice: URLSearchParams): { path: string; headers: Record<string, string> } {
  const path = safeReturnPath(choice.get("to")) ?? "/";
  const locale = choice.get("locale");
  if (!isLocale(locale)) return { path, headers: {} };
  return { path, headers: { "Set-Cookie": `language=${locale}; Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax` } };
}
