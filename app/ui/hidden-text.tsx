import type { ReactNode } from "react";

/** Words for screen readers only. */
export function HiddenText({ children }: { children: ReactNode }) {
  return <span className="kern-sr-only">{children}</span>;
}
