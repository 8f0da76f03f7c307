import type { ReactNode } from "react";
import { Anchor, type AnchorProps } from "./anchor.tsx";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface TextLinkProps extends AnchorProps {
  children: ReactNode;
  icon?: IconName;
  /** strong = bold; quiet = in the text's colour; tall = 44 px high, for links that stand alone. */
  look?: "default" | "strong" | "quiet" | "tall";
}

/** A link in words; leads inside the application or out of it. */
export function TextLink({ icon, look = "default", className, children, ...rest }: TextLinkProps) {
  return (
    <Anchor
      className={classNames("ui-link", look !== "default" && `ui-link--${look}`, icon && "ui-link--icon", className)}
      {...rest}
    >
      {icon ? <Icon name={icon} size="small" inherit /> : null}
      {children}
    </Anchor>
  );
}
