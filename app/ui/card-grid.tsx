import { Children, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Cards in as many columns as fit, as a list. */
export function CardGrid({
  size = "default",
  children,
}: {
  size?: "narrow" | "default" | "wide";
  children: ReactNode;
}) {
  return (
    <ul className={classNames("ui-list-plain", "ui-grid", size !== "default" && `ui-grid--${size}`)}>
      {Children.map(children, (child) => (child ? <li className="ui-grid__cell">{child}</li> : null))}
    </ul>
  );
}
