import type { SelectHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";
import { errorList, type FieldBasics, FieldFrame, fieldWiring } from "./field.tsx";

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
  /** Options with the same group stand under its name. */
  group?: string;
}

export interface SelectFieldProps
  extends FieldBasics,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "id" | "required" | "className"> {
  options: readonly Choice[];
  /** First option with an empty value, such as "Alle" or "Bitte wählen". */
  emptyLabel?: string;
  narrow?: boolean;
}

/** A field to choose one of many. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, id, hint, errors, required, markOptional, options, emptyLabel, narrow, ...rest } = props;
  const basics = { name, label, id, hint, errors, required, markOptional };
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <FieldFrame {...basics} narrow={narrow}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...rest}
          {...fieldWiring(basics)}
          className={classNames(
            "kern-form-input__select",
            errorList(errors).length > 0 && "kern-form-input__select--error",
          )}
        >
          {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
          {groups.map((group) => {
            const members = options.filter((option) => option.group === group).map(renderOption);
            return group ? (
              <optgroup key={group} label={group}>
                {members}
              </optgroup>
            ) : (
              members
            );
          })}
        </select>
      </div>
    </FieldFrame>
  );
}

function renderOption(option: Choice) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
