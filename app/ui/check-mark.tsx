import type { InputHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface CheckMarkProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className"> {
  kind: "checkbox" | "radio";
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  invalid?: boolean;
  children?: ReactNode;
}

/** One box to tick or one round mark, with its label; the part that checkbox and radio group share. */
export function CheckMark({ kind, id, label, hint, invalid = false, children, ...rest }: CheckMarkProps) {
  const base = kind === "checkbox" ? "kern-form-check__checkbox" : "kern-form-check__radio";
  const error = kind === "checkbox" ? "kern-form-check__checkbox--error" : "kern-form-check__radio--error";
  const describedBy = classNames(hint ? `${id}-hint` : null, rest["aria-describedby"]);
  return (
    <div className="kern-form-check ui-check">
      <input
        {...rest}
        id={id}
        type={kind}
        className={classNames(base, "ui-check__input", invalid && error)}
        aria-describedby={describedBy || undefined}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="ui-check__hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children}
    </div>
  );
}
