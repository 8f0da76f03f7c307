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
  /** The address it is sent to; without it the page's own. */
  action?: string;
  /** The page keeps its place when the answer comes. */
  stay?: boolean;
  /** Gets, for a field by its name, what was refused and what had been typed. */
  children: (of: (name: string) => { errors: string | undefined; typed: string | undefined }) => ReactNode;
}

/** One deed of the chair as a form of its own, with what was refused above it and beside its fields. */
export function ChairForm({ intent, poll, reply, action, stay = false, children }: ChairFormProps) {
  const refusal = useRefusal();
  const refused = reply && !reply.ok && reply.intent === intent ? reply.submission : null;
  const errors = refused?.error ?? {};
  const typed = refused?.initialValue ?? {};
  const whole = refusal(errors[""]);
  const of = (name: string) => {
    const value = typed[name];
    return { errors: refusal(errors[name]), typed: typeof value === "string" ? value : undefined };
  };
  return (
    <Form method="post" {...(action ? { action } : {})} preventScrollReset={stay}>
      <Stack>
        <input type="hidden" name="intent" value={intent} />
        {poll ? <input type="hidden" name="pollId" value={poll.id} /> : null}
        {poll ? <input type="hidden" name="epoch" value={poll.epoch} /> : null}
        {whole ? <ErrorSummary errors={[{ message: whole }]} /> : null}
        {children(of)}
      </Stack>
    </Form>
  );
}
