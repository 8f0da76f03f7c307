import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { type ButtonLook, ButtonWords, buttonClass } from "./button-look.tsx";
import { HiddenText } from "./hidden-text.tsx";

export interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  children: ReactNode;
  /** Work goes on: the button shows it, says it, and takes no second press. */
  loading?: boolean;
}

/** A button that does something; submits its form unless `type` says otherwise. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    tone,
    icon,
    iconEnd,
    iconOnly,
    block,
    loading = false,
    children,
    type,
    onClick,
    ...rest
  } = props;
  const t = useText("ui");
  return (
    <button
      type={type ?? "submit"}
      className={buttonClass({ variant, size, tone, iconOnly, block })}
      onClick={loading ? (event) => event.preventDefault() : onClick}
      {...rest}
      aria-disabled={loading || rest["aria-disabled"] || undefined}
    >
      {loading ? <span className="ui-button__spinner" aria-hidden="true" /> : null}
      <ButtonWords icon={loading ? undefined : icon} iconEnd={iconEnd} iconOnly={iconOnly}>
        {children}
      </ButtonWords>
      {loading ? <HiddenText>{t("loading")}</HiddenText> : null}
    </button>
  );
}
