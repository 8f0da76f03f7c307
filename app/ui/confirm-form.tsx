import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "./button.tsx";
import { ButtonRow } from "./button-row.tsx";

export interface ConfirmFormProps {
  /** Address that does the deed. */
  action: string;
  /** Hidden values to send. */
  values?: Readonly<Record<string, string>>;
  confirmLabel: string;
  tone?: "default" | "danger";
  loading?: boolean;
  /** What happens, in one or two sentences; may hold fields, such as a reason. */
  children?: ReactNode;
  /** The way back: a button in a dialog, a link on a page. */
  cancel: ReactNode;
  onSubmit?: () => void;
}

/** The question and its two answers; the same inside a dialog and on a page of its own. */
export function ConfirmForm(props: ConfirmFormProps) {
  const { action, values = {}, confirmLabel, tone = "default", loading, children, cancel, onSubmit } = props;
  const t = useText("ui");
  return (
    <Form method="post" action={action} className="ui-confirm" onSubmit={onSubmit}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <ButtonRow fill>
        <Button variant="primary" tone={tone} loading={loading} title={loading ? t("loading") : undefined}>
          {confirmLabel}
        </Button>
        {cancel}
      </ButtonRow>
    </Form>
  );
}
