import { useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { messages } from "./de/messages.ts";
import { defaultLocale, isLocale, type Locale } from "./locale.ts";
import { NormsContext } from "./norms.ts";

/**
 * The text function of one namespace inside a component: `const t = useText("meetings")`.
 * @param namespace which feature's texts
 */
export function useText<N extends keyof typeof messages>(namespace: N) {
  const { t } = useTranslation(namespace);
  const norms = useContext(NormsContext);
  // why: every sentence may name a norm, and which one depends on the Land of the town that shows the page.
  return useMemo(() => {
    const call = (key: string, options?: object) =>
      (t as unknown as (key: string, options: object) => string)(key, { ...norms, ...options });
    return call as unknown as typeof t;
  }, [t, norms]);
}

/** The language of the page that is being rendered. */
export function useLocale(): Locale {
  const language = useTranslation("ui").i18n.language;
  return isLocale(language) ? language : defaultLocale;
}
