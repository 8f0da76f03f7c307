import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { errorList, type FieldBasics } from "./field.tsx";
import { FieldErrors } from "./field-errors.tsx";

export interface FieldsetProps {
  legend: ReactNode;
  id?: string;
  hint?: ReactNode;
  errors?: FieldBasics["errors"];
  inline?: boolean;
  /** For a part of a form with several fields: larger legend, wider gaps. */
  roomy?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

/** Fields that belong together, under one legend. */
export function Fieldset({
  legend,
  id,
  hint,
  errors,
  inline = false,
  roomy = false,
  disabled,
  children,
}: FieldsetProps) {
  const madeId = useId();
  const ownId = id ?? madeId;
  const list = errorList(errors);
  const describedBy = classNames(hint ? `${ownId}-hint` : null, list.length > 0 && `${ownId}-error`);
  return (
    <fieldset
      id={id}
      disabled={disabled}
      className={classNames(
        "kern-fieldset",
        "ui-fieldset",
        roomy && "ui-fieldset--roomy",
        list.length > 0 && "kern-fieldset--error",
      )}
      aria-describedby={describedBy || undefined}
    >
      <legend className="kern-label">{legend}</legend>
      {hint ? (
        <div className="kern-hint" id={`${ownId}-hint`}>
          {hint}
        </div>
      ) : null}
      <div className={classNames("kern-fieldset__body", inline && "kern-fieldset__body--horizontal")}>{children}</div>
      <FieldErrors id={`${ownId}-error`} errors={list} />
    </fieldset>
  );
}
