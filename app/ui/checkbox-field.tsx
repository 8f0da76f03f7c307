import type { InputHTMLAttributes } from "react";
import { CheckMark } from "./check-mark.tsx";
import { errorList, type FieldBasics, fieldId } from "./field.tsx";
import { FieldErrors } from "./field-errors.tsx";

export interface CheckboxFieldProps
  extends Omit<FieldBasics, "markOptional">,
    Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "required" | "type" | "className"> {}

/** One box to tick; sends "on" (or `value`) when ticked. */
export function CheckboxField({
  name,
  label,
  id = fieldId(name),
  hint,
  errors,
  required,
  ...rest
}: CheckboxFieldProps) {
  const list = errorList(errors);
  return (
    <CheckMark
      {...rest}
      kind="checkbox"
      id={id}
      name={name}
      label={label}
      hint={hint}
      required={required}
      invalid={list.length > 0}
      aria-invalid={list.length > 0 || undefined}
      aria-describedby={list.length > 0 ? `${id}-error` : undefined}
    >
      <FieldErrors id={`${id}-error`} errors={list} />
    </CheckMark>
  );
}
