import type { InputHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";
import { errorList, type FieldBasics, FieldFrame, fieldWiring } from "./field.tsx";

export interface TextFieldProps
  extends FieldBasics,
    Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "required" | "className" | "type"> {
  type?:
    | "text"
    | "email"
    | "tel"
    | "url"
    | "password"
    | "search"
    | "number"
    | "date"
    | "time"
    | "datetime-local"
    | "month";
  narrow?: boolean;
}

/** A field for one line. */
export function TextField(props: TextFieldProps) {
  const { name, label, id, hint, errors, required, markOptional, narrow, type = "text", ...rest } = props;
  const basics = { name, label, id, hint, errors, required, markOptional };
  return (
    <FieldFrame {...basics} narrow={narrow}>
      <input
        {...rest}
        {...fieldWiring(basics)}
        type={type}
        className={classNames(
          "kern-form-input__input",
          errorList(errors).length > 0 && "kern-form-input__input--error",
        )}
      />
    </FieldFrame>
  );
}
