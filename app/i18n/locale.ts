/** The languages the application speaks; the first one is the default. */
export const locales = ["de", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "de";

/** True when the value names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return value === "de" || value === "en";
}

/**
 * The best of our languages for an Accept-Language header (RFC 9110, section 12.5.4).
 * @param header the raw header or null
 */
export function localeFromHeader(header: string | null): Locale {
  if (!header) return defaultLocale;
  const wanted = header
    .split(",")
    .slice(0, 20)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
      return { language: tag.toLowerCase().split("-")[0], quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter((entry) => entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map((entry) => entry.language).find(isLocale) ?? defaultLocale;
}
