import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import { type Tone, toneIcons } from "./tone.ts";

const toneClasses = {
  info: "kern-badge--info",
  success: "kern-badge--success",
  warning: "kern-badge--warning",
  danger: "kern-badge--danger",
  neutral: "ui-badge--neutral",
} as const;

export interface BadgeProps {
  children: ReactNode;
  tone?: Tone;
  /** Another icon than the tone's; null = none, for neutral marks that only name something. */
  icon?: IconName | null;
  size?: "small" | "default";
}

/** A short mark of a state: icon and words, never colour alone. */
export function Badge({ children, tone = "neutral", icon, size = "small" }: BadgeProps) {
  const shown = icon === undefined ? (tone === "neutral" ? null : toneIcons[tone]) : icon;
  return (
    <span
      className={classNames(
        "kern-badge",
        "ui-badge",
        toneClasses[tone],
        size === "small" && "kern-badge--small",
        !shown && "ui-badge--plain",
      )}
    >
      {shown ? <Icon name={shown} size="small" /> : null}
      <span className="kern-label">{children}</span>
    </span>
  );
}
