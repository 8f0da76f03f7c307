import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";

/** "seit Mo., 01.11.2021" or "Mo., 01.11.2021 bis Fr., 30.06.2023"; days of the calendar, the same in every time zone. */
export function PeriodText({ from, to }: { from: Date | null; to: Date | null }) {
  const t = useText("council");
  const locale = useLocale();
  const day = (date: Date) => formatDate(date, locale, "UTC");
  if (from && to) return t("fromTo", { from: day(from), to: day(to) });
  if (from) return t("since", { from: day(from) });
  return to ? t("untilDay", { to: day(to) }) : null;
}
