import { useTranslation } from "react-i18next";
import type { messages } from "./de/messages.ts";
import { defaultLocale, isLocale, type Locale } from "./locale.ts";

/**
 * The text function of one namespace inside a component: `const t = useText("meetings")`.
 * @param namespace which feature's texts
 */
export function useText<N extends keyof typeof messages>(namespace: N) {
  return useTranslation(namespace).t;
}

/** The language of the page that is being rendered. */
export function useLocale(): Locale {
  const language = useTranslation("ui").i18n.language;
  return isLocale(language) ? language : defaultLocale;
}
