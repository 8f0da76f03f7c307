import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { LeadReply } from "./lead-poll.server.ts";

export interface ChairFormProps {
  intent: string;
  /** The poll and epoch that the chair sees; null for a new poll. */
  poll: { id: string; epoch: number } | null;
  reply: LeadReply | undefined;
  /** Gets the sentences for a field. */
  children: (errorsOf: (field: string) => string | undefined) => ReactNode;
}

/** One deed of the chair as a form of its own, with what was refused above it and beside its fields. */
export function ChairForm({ intent, poll, reply, children }: ChairFormProps) {
  const refusal = useRefusal();
  const errors = reply && !reply.ok && reply.intent === intent ? (reply.submission.error ?? {}) : {};
  const whole = refusal(errors[""]);
  const errorsOf = (field: string) => refusal(errors[field]);
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="intent" value={intent} />
        {poll ? <input type="hidden" name="pollId" value={poll.id} /> : null}
        {poll ? <input type="hidden" name="epoch" value={poll.epoch} /> : null}
        {whole ? <ErrorSummary errors={[{ message: whole }]} /> : null}
        {children(errorsOf)}
      </Stack>
    </Form>
  );
}
