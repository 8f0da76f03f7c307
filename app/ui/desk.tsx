import type { ReactNode } from "react";

export interface DeskProps {
  /** What there is to choose from; on the left. */
  list: ReactNode;
  listLabel: string;
  /** What belongs to all of it; on the right. */
  side: ReactNode;
  sideLabel: string;
  children: ReactNode;
}

/** A desk for long work: list, the thing itself, side; beside each other on a desktop, below each other else. */
export function Desk({ list, listLabel, side, sideLabel, children }: DeskProps) {
  return (
    <div className="ui-desk">
      <nav className="ui-desk__list" aria-label={listLabel}>
        {list}
      </nav>
      <div className="ui-desk__main">{children}</div>
      <aside className="ui-desk__side" aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  );
}
