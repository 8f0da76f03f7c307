import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface TextProps {
  children: ReactNode;
  size?: "small" | "default" | "large";
  muted?: boolean;
  id?: string;
}

/** A paragraph. */
export function Text({ children, size = "default", muted = false, id }: TextProps) {
  return (
    <p id={id} className={classNames("ui-text", size !== "default" && `ui-text--${size}`, muted && "ui-text--muted")}>
      {children}
    </p>
  );
}
