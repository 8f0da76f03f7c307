import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface ButtonRowProps {
  children: ReactNode;
  align?: "start" | "end";
  /** Full width on a phone. */
  fill?: boolean;
}

/** Buttons beside each other; left out in print. */
export function ButtonRow({ children, align = "start", fill = false }: ButtonRowProps) {
  return (
    <div className={classNames("ui-buttons", align === "end" && "ui-buttons--end", fill && "ui-buttons--fill")}>
      {children}
    </div>
  );
}
