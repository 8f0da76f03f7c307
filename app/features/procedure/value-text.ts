import type { TFunction } from "i18next";

/** A point's value in words: a choice, or seconds with 0 for no limit. */
export function valueText(t: TFunction<"procedure">, value: string | number): string {
  if (typeof value !== "number") return t(`value.${value as "allowed"}`);
  return value === 0 ? t("noLimit") : t("seconds", { count: value });
}
