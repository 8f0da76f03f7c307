import type { InputHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";
import { errorList, type FieldBasics, FieldFrame, fieldWiring } from "./field.tsx";

export interface FileFieldProps
  extends FieldBasics,
    Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "required" | "className" | "type"> {}

/** A field for files, also a place to drop them; the form needs `encType="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  const { name, label, id, hint, errors, required, markOptional, ...rest } = props;
  const basics = { name, label, id, hint, errors, required, markOptional };
  return (
    <FieldFrame {...basics}>
      <input
        {...rest}
        {...fieldWiring(basics)}
        type="file"
        className={classNames(
          "kern-form-input__input",
          errorList(errors).length > 0 && "kern-form-input__input--error",
        )}
      />
    </FieldFrame>
  );
}
