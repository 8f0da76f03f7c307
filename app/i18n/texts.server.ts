import type { i18n, TFunction } from "i18next";
import { messages as de } from "./de/messages.ts";
import { messages as en } from "./en/messages.ts";
import type { Locale } from "./locale.ts";
import { createTexts } from "./texts.ts";

const byLocale: Record<Locale, i18n> = { de: createTexts("de", de), en: createTexts("en", en) };

export type Namespace = keyof typeof de;

/** The shared i18next instance of a language, for rendering on the server. */
export function textsFor(locale: Locale): i18n {
  return byLocale[locale];
}

/**
 * The text function of one namespace on the server, for titles, mails and documents.
 * @param locale the language
 * @param namespace which feature's texts
 */
export function textFor<N extends Namespace>(locale: Locale, namespace: N): TFunction<N> {
  return byLocale[locale].getFixedT(locale, namespace);
}
