import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** The fields of a form below each other; stands directly inside the form element. */
export function FormStack({ full = false, children }: { full?: boolean; children: ReactNode }) {
  return <div className={classNames("ui-form", full && "ui-form--full")}>{children}</div>;
}
