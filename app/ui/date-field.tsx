import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A field for a calendar day; value and default as YYYY-MM-DD. */
export function DateField(props: Omit<TextFieldProps, "type">) {
  return <TextField narrow {...props} type="date" />;
}
