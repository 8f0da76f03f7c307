import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ChairForm } from "./chair-form.tsx";
import { ReasonField } from "./chair-reason-field.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LivePoll } from "./live-views.ts";

/** Ends a vote without a result; the reason stays in the record. */
export function CancelForm({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
  const t = useText("voting");
  return (
    <Disclosure summary={t("chair.cancel")} quiet>
      <ChairForm intent="cancel" poll={poll} reply={reply}>
        {(of) => (
          <>
            <ReasonField {...of("reason")} />
            <Button tone="danger">{t("chair.cancelNow")}</Button>
          </>
        )}
      </ChairForm>
    </Disclosure>
  );
}
