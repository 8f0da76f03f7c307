import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A field for a time of day; value and default as HH:MM. */
export function TimeField(props: Omit<TextFieldProps, "type">) {
  return <TextField narrow {...props} type="time" />;
}
