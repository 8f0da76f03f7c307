import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface Fact {
  term: ReactNode;
  value: ReactNode;
  key?: string;
}

/** Facts about one thing: term and value; facts without a value are left out. */
export function DescriptionList({
  items,
  layout = "rows",
}: {
  items: readonly Fact[];
  layout?: "rows" | "columns" | "stacked";
}) {
  const shown = items.filter((item) => item.value !== null && item.value !== undefined && item.value !== "");
  return (
    <dl className={classNames("ui-facts", layout !== "stacked" && `ui-facts--${layout}`)}>
      {shown.map((item, index) => (
        <div className="ui-facts__item" key={item.key ?? (typeof item.term === "string" ? item.term : index)}>
          <dt className="ui-facts__term">{item.term}</dt>
          <dd className="ui-facts__value">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
