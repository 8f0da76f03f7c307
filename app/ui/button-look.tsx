import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

const variants = {
  primary: "kern-btn--primary",
  secondary: "kern-btn--secondary",
  tertiary: "kern-btn--tertiary",
} as const;

/** What a button and a link that looks like one have in common. */
export interface ButtonLook {
  /** One primary on a page; secondary is the default. */
  variant?: keyof typeof variants;
  /** default = 48 px, small = 44 px, large = 64 px for the one deed of a screen. */
  size?: "default" | "small" | "large";
  tone?: "default" | "danger";
  icon?: IconName;
  iconEnd?: IconName;
  /** Shows only the icon; the words are spoken. */
  iconOnly?: boolean;
  /** As wide as its container. */
  block?: boolean;
}

/** The classes of a button's look. */
export function buttonClass({ variant = "secondary", size, tone, iconOnly, block }: ButtonLook): string {
  return classNames(
    "kern-btn",
    "ui-button",
    variants[variant],
    size && size !== "default" && `ui-button--${size}`,
    tone === "danger" && "ui-button--danger",
    iconOnly && "ui-button--icon",
    block && "kern-btn--block",
  );
}

/** The inside of a button: icon and words. */
export function ButtonWords({ icon, iconEnd, iconOnly, children }: ButtonLook & { children: ReactNode }) {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span className={iconOnly ? "kern-sr-only" : "kern-label"}>{children}</span>
      {iconEnd ? <Icon name={iconEnd} /> : null}
    </>
  );
}
