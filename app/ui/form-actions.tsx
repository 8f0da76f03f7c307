import type { ReactNode } from "react";

/** The buttons at the end of a form; the primary one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="ui-form-actions">{children}</div>;
}
