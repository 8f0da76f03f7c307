import { createInstance, type i18n } from "i18next";
import type { Locale } from "./locale.ts";
import { NO_NORMS } from "./norms.ts";

/** A tree of texts as the message files export it. */
export type Messages = Record<string, object>;

/**
 * An i18next instance for one language, ready at once because its texts are given.
 * @param locale the language
 * @param messages every namespace of that language
 */
export function createTexts(locale: Locale, messages: Messages): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    resources: { [locale]: messages as Record<string, Record<string, string>> },
    ns: Object.keys(messages),
    defaultNS: "ui",
    fallbackLng: false,
    interpolation: { escapeValue: false, defaultVariables: NO_NORMS },
    initAsync: false,
  });
  return instance;
}
