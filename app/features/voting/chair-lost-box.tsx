import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { ChairForm } from "./chair-form.tsx";
import { ReasonField } from "./chair-reason-field.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LivePoll } from "./live-views.ts";

/** Whether closing was refused because nobody can open the envelopes any more. */
export function isBoxLost(reply: LeadReply | undefined): boolean {
  if (!reply || reply.ok) return false;
  const isRefused = reply.submission.error?.[""]?.includes("secret-key-lost") === true;
  return isRefused || reply.intent === "repeat";
}

/** The way out of a lost key: the same vote once more, with a new box. */
export function RepeatLostBox({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
  const t = useText("secret");
  const words = useText("voting");
  return (
    <Stack>
      <Alert tone="danger" title={t("lost.title")} live="assertive">
        {t("lost.text")}
      </Alert>
      <ChairForm intent="repeat" poll={poll} reply={reply}>
        {(of) => (
          <>
            <ReasonField {...of("reason")} />
            <Button variant="primary">{words("chair.repeatNow")}</Button>
          </>
        )}
      </ChairForm>
    </Stack>
  );
}
