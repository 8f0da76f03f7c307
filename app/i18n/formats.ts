import type { Locale } from "./locale.ts";

const tags: Record<Locale, string> = { de: "de-DE", en: "en-GB" };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], { timeZone, ...options });
  formatters.set(key, made);
  return made;
}

/** "Mi., 05.07.2023" or "Wed, 05/07/2023" in the given IANA time zone. */
export function formatDate(at: Date | string, locale: Locale, timeZone: string): string {
  const options = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
  const weekday = formatter(locale, timeZone, { weekday: "short" }).format(new Date(at)).replace(/\.$/, "");
  const day = formatter(locale, timeZone, options).format(new Date(at));
  return locale === "de" ? `${weekday}., ${day}` : `${weekday}, ${day}`;
}

/** "Mittwoch, 5. Juli 2023" or "Wednesday 5 July 2023". */
export function formatLongDate(at: Date | string, locale: Locale, timeZone: string): string {
  return formatter(locale, timeZone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(
    new Date(at),
  );
}

/** "Juli 2023". */
export function formatMonth(at: Date | string, locale: Locale, timeZone: string): string {
  return formatter(locale, timeZone, { month: "long", year: "numeric" }).format(new Date(at));
}

/** "18:00" in the given IANA time zone, 24 hours in both languages. */
export function formatTime(at: Date | string, locale: Locale, timeZone: string): string {
  return formatter(locale, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

/** "18:00–19:35" (with " Uhr" in German); the end may be unknown. */
export function formatTimeSpan(
  from: Date | string,
  to: Date | string | null,
  locale: Locale,
  timeZone: string,
): string {
  const start = formatTime(from, locale, timeZone);
  const span = to ? `${start}–${formatTime(to, locale, timeZone)}` : start;
  return locale === "de" ? `${span} Uhr` : span;
}

/** Euro from integer cents: "291.000,00 €" or "€291,000.00". */
export function formatAmount(cents: number | bigint, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: "currency", currency: "EUR" }).format(Number(cents) / 100);
}

/** A whole or fractional number in the language's way. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale]).format(value);
}

/** A size in bytes as "197 KB" or "1,2 MB"; one KB is 1,024 bytes. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1) return `${formatNumber(bytes, locale)} B`;
  if (kilobytes < 1024) return `${formatNumber(Math.round(kilobytes), locale)} KB`;
  const megabytes = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(kilobytes / 1024);
  return `${megabytes} MB`;
}
