import { formatFileSize } from "#app/i18n/formats.ts";
import { useLocale } from "#app/i18n/use-text.ts";

/** A size in the language's format. */
export function FileSize({ bytes }: { bytes: number }) {
  const locale = useLocale();
  return <span className="ui-numeric ui-nowrap">{formatFileSize(bytes, locale)}</span>;
}
