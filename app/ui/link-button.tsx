import type { ReactNode } from "react";
import { Anchor, type AnchorProps } from "./anchor.tsx";
import { type ButtonLook, ButtonWords, buttonClass } from "./button-look.tsx";

export interface LinkButtonProps extends ButtonLook, Omit<AnchorProps, "className"> {
  children: ReactNode;
}

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { variant, size, tone, icon, iconEnd, iconOnly, block, children, ...rest } = props;
  return (
    <Anchor className={buttonClass({ variant, size, tone, iconOnly, block })} {...rest}>
      <ButtonWords icon={icon} iconEnd={iconEnd} iconOnly={iconOnly}>
        {children}
      </ButtonWords>
    </Anchor>
  );
}
