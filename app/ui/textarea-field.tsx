import type { CSSProperties, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";
import { errorList, type FieldBasics, FieldFrame, fieldWiring } from "./field.tsx";

export interface TextareaFieldProps
  extends FieldBasics,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id" | "required" | "className"> {
  /** Lines to begin with; it grows with the text. */
  rows?: number;
}

/** A field for several lines. */
export function TextareaField(props: TextareaFieldProps) {
  const { name, label, id, hint, errors, required, markOptional, rows = 4, ...rest } = props;
  const basics = { name, label, id, hint, errors, required, markOptional };
  return (
    <FieldFrame {...basics}>
      <textarea
        {...rest}
        {...fieldWiring(basics)}
        rows={rows}
        style={{ "--ui-rows": rows } as CSSProperties}
        className={classNames(
          "kern-form-input__input",
          errorList(errors).length > 0 && "kern-form-input__input--error",
        )}
      />
    </FieldFrame>
  );
}
