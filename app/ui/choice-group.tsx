import type { ReactNode } from "react";
import { CheckMark } from "./check-mark.tsx";
import { errorList, type FieldBasics, fieldId } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

export interface GroupChoice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface ChoiceGroupProps extends FieldBasics {
  kind: "checkbox" | "radio";
  options: readonly GroupChoice[];
  defaultValues?: readonly string[];
  /** Beside each other instead of below. */
  inline?: boolean;
  onChoose?: (value: string, chosen: boolean) => void;
}

/** A group of boxes or round marks under one legend. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { kind, name, label, id = fieldId(name), hint, errors, required, options, defaultValues = [], inline } = props;
  const invalid = errorList(errors).length > 0;
  return (
    <Fieldset id={`${id}-group`} legend={label} hint={hint} errors={errors} inline={inline}>
      {options.map((option, index) => (
        <CheckMark
          key={option.value}
          kind={kind}
          id={index === 0 ? id : `${id}-${index}`}
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={defaultValues.includes(option.value)}
          required={kind === "radio" && required}
          invalid={invalid}
          onChange={(event) => props.onChoose?.(option.value, event.currentTarget.checked)}
        />
      ))}
    </Fieldset>
  );
}
