import { classNames } from "./class-names.ts";
import { errorList, type FieldBasics, FieldFrame, fieldWiring } from "./field.tsx";

export interface CodeInputProps extends Omit<FieldBasics, "markOptional" | "required"> {
  /** Number of digits. */
  length?: number;
  autoFocus?: boolean;
}

/** A field for a one-time code; the phone offers the code from its message or app. */
export function CodeInput({ length = 6, autoFocus, ...basics }: CodeInputProps) {
  const field = { ...basics, required: true };
  return (
    <FieldFrame {...field}>
      <input
        {...fieldWiring(field)}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern={`[0-9 ]{${length},${length + 1}}`}
        maxLength={length + 1}
        spellCheck={false}
        ref={autoFocus ? focusOnMount : undefined}
        className={classNames(
          "kern-form-input__input",
          "ui-code",
          errorList(basics.errors).length > 0 && "kern-form-input__input--error",
        )}
      />
    </FieldFrame>
  );
}

/** Puts the cursor into the field once the page is alive; the attribute would also scroll a page without script. */
function focusOnMount(input: HTMLInputElement | null) {
  input?.focus({ preventScroll: true });
}
