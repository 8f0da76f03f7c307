import type { ReactNode } from "react";
import { Heading } from "./heading.tsx";

export interface PageHeaderProps {
  title: ReactNode;
  /** A short line above the title: number, kind, date. */
  preline?: ReactNode;
  subline?: ReactNode;
  /** Badges. */
  marks?: ReactNode;
  /** Buttons; one primary at most. */
  actions?: ReactNode;
  size?: "large" | "display";
}

/** The head of a page: the one h1, what it is, and what can be done. */
export function PageHeader({ title, preline, subline, marks, actions, size = "large" }: PageHeaderProps) {
  return (
    <div className="ui-page-header">
      <div className="ui-page-header__words">
        {preline ? <div className="ui-page-header__preline">{preline}</div> : null}
        <Heading level={1} size={size}>
          {title}
        </Heading>
        {subline ? <div className="ui-page-header__subline">{subline}</div> : null}
        {marks ? <div className="ui-page-header__marks">{marks}</div> : null}
      </div>
      {actions ? <div className="ui-page-header__actions ui-buttons">{actions}</div> : null}
    </div>
  );
}
