import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface RowProps {
  gap?: "tight" | "default";
  align?: "start" | "between" | "end";
  /** Aligns at the top instead of the middle. */
  top?: boolean;
  children: ReactNode;
}

/** Children beside each other; they wrap when there is no room. */
export function Row({ gap = "default", align = "start", top = false, children }: RowProps) {
  return (
    <div
      className={classNames(
        "ui-row",
        gap === "tight" && "ui-row--tight",
        align !== "start" && `ui-row--${align}`,
        top && "ui-row--top",
      )}
    >
      {children}
    </div>
  );
}
