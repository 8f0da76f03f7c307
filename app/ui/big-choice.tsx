import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { errorList, type FieldBasics, fieldId } from "./field.tsx";
import { FieldErrors } from "./field-errors.tsx";
import { Icon, type IconName } from "./icon.tsx";

export interface BigChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: IconName;
  tone?: "default" | "success" | "danger" | "neutral";
  disabled?: boolean;
}

export interface BigChoiceProps extends Omit<FieldBasics, "hint" | "markOptional"> {
  options: readonly BigChoiceOption[];
  /** The chosen value; with `onChoose` the caller keeps it, without it is only the start. */
  value?: string | null;
  onChoose?: (value: string) => void;
  /** The legend is only spoken when the question already stands above. */
  hideLabel?: boolean;
  /** 80 px high instead of 64 px. */
  tall?: boolean;
  disabled?: boolean;
}

/** Large targets to choose one of a few; radio buttons underneath, so keyboard and forms work as usual. */
export function BigChoice(props: BigChoiceProps) {
  const {
    name,
    label,
    id = fieldId(name),
    options,
    value,
    onChoose,
    hideLabel = false,
    tall,
    disabled,
    required,
  } = props;
  const errors = errorList(props.errors);
  return (
    <fieldset
      className={classNames("kern-fieldset", "ui-fieldset", errors.length > 0 && "kern-fieldset--error")}
      disabled={disabled}
      aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
    >
      <legend className={hideLabel ? "kern-sr-only" : "kern-label"}>{label}</legend>
      <div className={classNames("ui-choices", "kern-fieldset__body", tall && "ui-choices--tall")}>
        {options.map((option, index) => (
          <label className={classNames("ui-choice", option.tone && `ui-choice--${option.tone}`)} key={option.value}>
            <input
              className="ui-choice__input"
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={option.value}
              required={required}
              disabled={option.disabled}
              {...(onChoose
                ? { checked: value === option.value, onChange: () => onChoose(option.value) }
                : { defaultChecked: value === option.value })}
            />
            <span className="ui-choice__dot" aria-hidden="true" />
            <span className="ui-choice__words">
              <span className="ui-choice__label">{option.label}</span>
              {option.hint ? <span className="ui-choice__hint">{option.hint}</span> : null}
            </span>
            {option.icon ? <Icon name={option.icon} size="large" /> : null}
          </label>
        ))}
      </div>
      <FieldErrors id={`${id}-error`} errors={errors} />
    </fieldset>
  );
}
