import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface BigButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  children: ReactNode;
  icon?: IconName;
  tone?: "default" | "success" | "danger" | "neutral";
  /** Stays pressed; spoken and shown by frame and ground; give it a tick as icon too. */
  pressed?: boolean;
}

/** A target of at least 80 px for a deed that one press does, such as casting a vote. */
export function BigButton({ children, icon, tone = "default", pressed, ...rest }: BigButtonProps) {
  return (
    <button
      {...rest}
      aria-pressed={pressed}
      className={classNames("ui-choice", "ui-big-button", tone !== "default" && `ui-choice--${tone}`)}
    >
      {icon ? <Icon name={icon} size="large" /> : null}
      <span className="ui-choice__label">{children}</span>
    </button>
  );
}
