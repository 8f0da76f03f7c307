import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export interface EmptyStateProps {
  icon?: IconName;
  /** One sentence: what is not there, and why. */
  children: ReactNode;
  /** The next step: a link or button. */
  action?: ReactNode;
}

/** Where nothing is: an icon, a sentence, the next step. */
export function EmptyState({ icon = "draft", children, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <Icon name={icon} size="x-large" />
      <p className="ui-text">{children}</p>
      {action}
    </div>
  );
}
