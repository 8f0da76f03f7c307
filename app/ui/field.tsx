import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import { FieldErrors } from "./field-errors.tsx";

/** What every field of a form takes. */
export interface FieldBasics {
  /** Name in the form data. */
  name: string;
  label: ReactNode;
  /** Default: `fieldId(name)`, which the error summary links to. */
  id?: string;
  hint?: ReactNode;
  /** One or more sentences; shown beside the field and spoken with it. */
  errors?: readonly string[] | string | null;
  required?: boolean;
  /** Writes "(optional)" behind the label of a field that is not required; false in filters. */
  markOptional?: boolean;
}

/** The id of a field by its name in the form data, for error summaries and anchors. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^a-zA-Z0-9_-]+/g, "-")}`;
}

/** The errors as a list without gaps. */
export function errorList(errors: FieldBasics["errors"]): readonly string[] {
  if (!errors) return [];
  return typeof errors === "string" ? [errors] : errors;
}

/** The attributes that tie a control to its label, hint and errors. */
export function fieldWiring({ name, id, hint, errors, required }: FieldBasics) {
  const ownId = id ?? fieldId(name);
  const hasErrors = errorList(errors).length > 0;
  const describedBy = classNames(hint ? `${ownId}-hint` : null, hasErrors && `${ownId}-error`);
  return {
    id: ownId,
    name,
    required,
    "aria-invalid": hasErrors || undefined,
    "aria-describedby": describedBy || undefined,
  };
}

export interface FieldFrameProps extends FieldBasics {
  /** Narrow for dates, times and numbers. */
  narrow?: boolean;
  children: ReactNode;
}

/** Label, hint, control and errors of one field. */
export function FieldFrame(props: FieldFrameProps) {
  const { name, label, hint, required = false, markOptional = true, narrow = false, children } = props;
  const t = useText("ui");
  const id = props.id ?? fieldId(name);
  const errors = errorList(props.errors);
  return (
    <div
      className={classNames(
        "kern-form-input",
        "ui-field",
        narrow && "ui-field--narrow",
        errors.length > 0 && "kern-form-input--error",
      )}
    >
      <label className="kern-label" htmlFor={id}>
        {label}
        {!required && markOptional ? <span className="kern-label__optional">{t("optional")}</span> : null}
      </label>
      {hint ? (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children}
      <FieldErrors id={`${id}-error`} errors={errors} />
    </div>
  );
}
