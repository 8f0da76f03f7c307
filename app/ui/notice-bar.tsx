import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface NoticeBarProps {
  /** Where it leads: one link or button. */
  action: ReactNode;
  children: ReactNode;
}

/** One urgent sentence above the page, with the one thing to do about it. It stays in view. */
export function NoticeBar({ action, children }: NoticeBarProps) {
  return (
    <div className="ui-notice-bar">
      <div className="ui-inner ui-notice-bar__inner">
        <Icon name="info" />
        <p className="ui-notice-bar__words">{children}</p>
        {action}
      </div>
    </div>
  );
}
