import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A field for a number; the keyboard of a phone shows digits. */
export function NumberField(props: Omit<TextFieldProps, "type">) {
  return <TextField narrow inputMode="numeric" {...props} type="number" />;
}
