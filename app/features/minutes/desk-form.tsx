import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";

export interface DeskFormProps {
  intent: string;
  values?: Readonly<Record<string, string>>;
  reply: DeskReply | undefined;
  /** Tells forms of the same intent apart: the values that a refusal must carry to belong here. */
  match?: Readonly<Record<string, string>>;
  children: ReactNode | ((errorsOf: (field: string) => string | undefined) => ReactNode);
}

/** One deed as a form of its own; what was refused stands above it and beside its fields. */
export function DeskForm({ intent, values = {}, reply, match = {}, children }: DeskFormProps) {
  const refusal = useRefusal();
  const initial = reply && !reply.ok ? (reply.submission.initialValue ?? {}) : {};
  const isOurs = reply?.intent === intent && Object.entries(match).every(([name, value]) => initial[name] === value);
  const errors = reply && !reply.ok && isOurs ? (reply.submission.error ?? {}) : {};
  const whole = refusal(errors[""]);
  return (
    <Form method="post" preventScrollReset>
      <Stack gap="tight">
        <input type="hidden" name="intent" value={intent} />
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {whole ? <ErrorSummary errors={[{ message: whole }]} /> : null}
        {typeof children === "function" ? children((field) => refusal(errors[field])) : children}
      </Stack>
    </Form>
  );
}
