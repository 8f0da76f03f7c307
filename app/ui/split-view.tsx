import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface SplitViewProps {
  children: ReactNode;
  aside: ReactNode;
  /** Spoken name of the side. */
  asideLabel: string;
  /** aside-last = content, then side; aside-first = side navigation; even = two equal halves. */
  layout?: "aside-last" | "aside-first" | "even";
  /** The side stays in view while the content scrolls. */
  sticky?: boolean;
}

/** Content with a side: beside each other from tablet landscape on, below each other on a phone. */
export function SplitView({ children, aside, asideLabel, layout = "aside-last", sticky = false }: SplitViewProps) {
  const side = (
    <aside aria-label={asideLabel} className={sticky ? "ui-split__sticky" : undefined}>
      {aside}
    </aside>
  );
  return (
    <div className={classNames("ui-split", layout !== "aside-last" && `ui-split--${layout}`)}>
      {layout === "aside-first" ? side : null}
      <div>{children}</div>
      {layout === "aside-first" ? null : side}
    </div>
  );
}
