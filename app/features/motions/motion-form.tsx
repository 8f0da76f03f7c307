import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Stack } from "#app/ui/stack.tsx";

/** What came of the screen's last form, whichever it was. */
export type ScreenReply = { ok: boolean; intent: string; submission?: SubmissionResult<string[]> } | undefined;

export interface MotionFormProps {
  intent: string;
  reply: ScreenReply;
  /** The motion the deed is about; null for a new one and for the order. */
  motionId: string | null;
  /** Gets, for a field by its name, what was refused and what had been typed. */
  children: (of: (name: string) => { errors: string | undefined; typed: string | undefined }) => ReactNode;
}

/** One deed on motions as a form of its own, with what was refused above it and beside its fields. */
export function MotionForm({ intent, reply, motionId, children }: MotionFormProps) {
  const refusal = useRefusal();
  const refused = isRefused(reply, intent, motionId) ? reply?.submission : undefined;
  const whole = refusal(refused?.error?.[""]);
  const of = (name: string) => {
    const value = refused?.initialValue?.[name];
    return { errors: refusal(refused?.error?.[name]), typed: typeof value === "string" ? value : undefined };
  };
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="intent" value={intent} />
        {motionId ? <input type="hidden" name="motionId" value={motionId} /> : null}
        {whole ? <ErrorSummary errors={[{ message: whole }]} /> : null}
        {children(of)}
      </Stack>
    </Form>
  );
}

/** Whether the last form was this one and was refused. */
export function isRefused(reply: ScreenReply, intent: string, motionId: string | null): boolean {
  if (!reply || reply.ok || reply.intent !== intent) return false;
  return motionId === null || reply.submission?.initialValue?.motionId === motionId;
}
