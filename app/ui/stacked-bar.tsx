import type { CSSProperties } from "react";
import { formatNumber } from "#app/i18n/formats.ts";
import { useLocale } from "#app/i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import type { Tone } from "./tone.ts";

export interface BarSegment {
  label: string;
  /** Zero is kept in the legend and has no segment. */
  value: number;
  tone: Tone;
  /** Tells segments apart without colour. */
  pattern?: "plain" | "striped" | "dotted";
}

export interface StackedBarProps {
  /** What the bar shows, in words. */
  label: string;
  segments: readonly BarSegment[];
  size?: "small" | "default" | "large";
  /** The legend is left out when the words stand beside the bar anyway. */
  hideLegend?: boolean;
}

/** Parts of a whole: numbers in the segments, a legend in words, patterns besides colours. */
export function StackedBar({ label, segments, size = "default", hideLegend = false }: StackedBarProps) {
  const locale = useLocale();
  const words = segments.map((segment) => `${segment.label}: ${formatNumber(segment.value, locale)}`).join(", ");
  return (
    <figure className={classNames("ui-bar", size !== "default" && `ui-bar--${size}`)}>
      <div className="ui-bar__track" role="img" aria-label={`${label}: ${words}`}>
        {segments
          .filter((segment) => segment.value > 0)
          .map((segment) => (
            <span
              key={segment.label}
              className={classNames("ui-bar__segment", `ui-tone--${segment.tone}`, patternClass("segment", segment))}
              style={{ "--ui-share": segment.value } as CSSProperties}
            >
              <span className="ui-bar__number">{formatNumber(segment.value, locale)}</span>
            </span>
          ))}
      </div>
      {hideLegend ? null : (
        <figcaption>
          <ul className="ui-bar__legend" aria-label={label}>
            {segments.map((segment) => (
              <li className="ui-bar__entry" key={segment.label}>
                <span
                  className={classNames("ui-bar__swatch", `ui-tone--${segment.tone}`, patternClass("swatch", segment))}
                  aria-hidden="true"
                />
                {segment.label} <span className="ui-bar__count">{formatNumber(segment.value, locale)}</span>
              </li>
            ))}
          </ul>
        </figcaption>
      )}
    </figure>
  );
}

function patternClass(part: "segment" | "swatch", { pattern = "plain" }: BarSegment): string | null {
  return pattern === "plain" ? null : `ui-bar__${part}--${pattern}`;
}
