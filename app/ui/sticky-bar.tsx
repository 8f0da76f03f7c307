import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface StickyBarProps {
  /** Spoken name. */
  label: string;
  edge?: "top" | "bottom";
  children: ReactNode;
}

/** A bar that stays in view; it lets go where the screen is too low. */
export function StickyBar({ label, edge = "bottom", children }: StickyBarProps) {
  return (
    <section className={classNames("ui-sticky", `ui-sticky--${edge}`)} aria-label={label}>
      {children}
    </section>
  );
}
