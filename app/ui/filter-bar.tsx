import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { FormRow } from "./form-row.tsx";
import { TextLink } from "./link.tsx";

export interface FilterBarProps {
  /** Spoken name of the form. */
  label: string;
  submitLabel: string;
  submitIcon?: "filter" | "search";
  /** Address without filters; shown only when given. */
  resetHref?: string;
  resetLabel?: string;
  action?: string;
  /** Fields with `markOptional={false}`. */
  children: ReactNode;
}

/** The filters of a list as a GET form: the address keeps them, they work without JavaScript. */
export function FilterBar({
  label,
  submitLabel,
  submitIcon = "filter",
  resetHref,
  resetLabel,
  action,
  children,
}: FilterBarProps) {
  return (
    <Form method="get" action={action} className="ui-filter" aria-label={label} preventScrollReset>
      <FormRow inline>
        {children}
        <Button variant="secondary" icon={submitIcon}>
          {submitLabel}
        </Button>
        {resetHref && resetLabel ? (
          <TextLink href={resetHref} look="tall">
            {resetLabel}
          </TextLink>
        ) : null}
      </FormRow>
    </Form>
  );
}
