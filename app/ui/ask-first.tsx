import type { ReactNode } from "react";
import { type ButtonLook, ButtonWords, buttonClass } from "./button-look.tsx";

export interface AskFirstProps extends Pick<ButtonLook, "variant" | "icon" | "size"> {
  /** Words of the button that asks. */
  label: ReactNode;
  /** The question and the button that does it. */
  children: ReactNode;
}

/** A button that asks once, in place, before something is done; works without JavaScript. */
export function AskFirst({ label, variant, icon, size = "large", children }: AskFirstProps) {
  return (
    <details className="ui-ask">
      <summary className={`${buttonClass({ variant, size, block: true })} ui-ask__button`}>
        <ButtonWords icon={icon}>{label}</ButtonWords>
      </summary>
      <div className="ui-ask__body">{children}</div>
    </details>
  );
}
