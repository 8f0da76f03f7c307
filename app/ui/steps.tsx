import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import { HiddenText } from "./hidden-text.tsx";
import { Icon } from "./icon.tsx";

export interface Step {
  title: ReactNode;
  state: "done" | "current" | "open" | "stopped";
  note?: ReactNode;
  children?: ReactNode;
  key?: string;
}

/** A way through stations, in order: done, now, still open, stopped. */
export function Steps({ label, items }: { label: string; items: readonly Step[] }) {
  const t = useText("ui");
  return (
    <ol className="ui-steps" aria-label={label}>
      {items.map((item, index) => (
        <li
          className={classNames("ui-steps__item", `ui-steps__item--${item.state}`)}
          key={item.key ?? (typeof item.title === "string" ? item.title : index)}
          aria-current={item.state === "current" ? "step" : undefined}
        >
          <span className="ui-steps__mark" aria-hidden="true">
            {item.state === "done" ? (
              <Icon name="check" size="small" />
            ) : item.state === "stopped" ? (
              <Icon name="close" size="small" />
            ) : (
              index + 1
            )}
          </span>
          <div className="ui-steps__words">
            <span className="ui-steps__title">
              {item.title}
              <HiddenText>, {t(`step.${item.state}`)}</HiddenText>
            </span>
            {item.note ? <span className="ui-steps__note">{item.note}</span> : null}
            {item.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
