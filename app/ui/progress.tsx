import { useId } from "react";
import { formatNumber } from "#app/i18n/formats.ts";
import { useLocale } from "#app/i18n/use-text.ts";

export interface ProgressProps {
  label: string;
  value: number;
  max: number;
  /** Words instead of "3 / 12". */
  valueText?: string;
}

/** How far a piece of work is. */
export function Progress({ label, value, max, valueText }: ProgressProps) {
  const id = useId();
  const locale = useLocale();
  return (
    <div className="kern-progress ui-progress">
      <div className="ui-progress__words">
        <label htmlFor={id}>{label}</label>
        <span className="ui-progress__value">
          {valueText ?? `${formatNumber(value, locale)} / ${formatNumber(max, locale)}`}
        </span>
      </div>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
