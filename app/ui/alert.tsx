import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { toneIcons } from "./tone.ts";

const toneClasses = {
  info: "kern-alert--info",
  success: "kern-alert--success",
  warning: "kern-alert--warning",
  danger: "kern-alert--danger",
} as const;

export interface AlertProps {
  title: ReactNode;
  tone?: keyof typeof toneClasses;
  children?: ReactNode;
  /** Spoken when it appears: "polite" waits, "assertive" interrupts. Leave out for what stands there from the start. */
  live?: "polite" | "assertive";
}

/** A notice with title and body. */
export function Alert({ title, tone = "info", children, live }: AlertProps) {
  const role = live === "assertive" ? "alert" : live === "polite" ? "status" : undefined;
  return (
    <div className={classNames("kern-alert", "ui-alert", toneClasses[tone])} role={role}>
      <div className="kern-alert__header">
        <AlertIcon tone={tone} />
        <span className="kern-title">{title}</span>
      </div>
      {children ? <div className="kern-alert__body">{children}</div> : null}
    </div>
  );
}

/** The icon of a tone. */
function AlertIcon({ tone }: { tone: keyof typeof toneClasses }) {
  return <Icon name={toneIcons[tone]} />;
}
