import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Fields beside each other where there is room; inline puts a button on the line of the fields. */
export function FormRow({ inline = false, children }: { inline?: boolean; children: ReactNode }) {
  return <div className={classNames("ui-form-row", inline && "ui-form-row--inline")}>{children}</div>;
}
