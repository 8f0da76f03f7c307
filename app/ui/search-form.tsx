import { Form } from "@remix-run/react";
import { useId } from "react";
import { Icon } from "./icon.tsx";

export interface SearchFormProps {
  action: string;
  /** Spoken name of the field and of the button. */
  label: string;
  name?: string;
  defaultValue?: string;
  placeholder?: string;
}

/** The search field itself, for the header of every page; a plain GET form. */
export function SearchForm({ action, label, name = "q", defaultValue, placeholder }: SearchFormProps) {
  const id = useId();
  return (
    <Form className="ui-search" role="search" method="get" action={action}>
      <label className="kern-sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        className="ui-search__input"
        id={id}
        type="search"
        name={name}
        key={defaultValue}
        defaultValue={defaultValue}
        placeholder={placeholder ?? label}
        autoComplete="off"
        enterKeyHint="search"
      />
      <button className="ui-search__button" type="submit" aria-label={label}>
        <Icon name="search" />
      </button>
    </Form>
  );
}
