import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Children below each other with even gaps. */
export function Stack({
  gap = "default",
  children,
}: {
  gap?: "tight" | "default" | "wide" | "section";
  children: ReactNode;
}) {
  return <div className={classNames("ui-stack", gap !== "default" && `ui-stack--${gap}`)}>{children}</div>;
}
