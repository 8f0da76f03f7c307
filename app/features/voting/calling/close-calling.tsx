import { ChairForm } from "#app/features/voting/chair-form.tsx";
import type { LeadReply } from "#app/features/voting/lead-poll.server.ts";
import type { LivePoll } from "#app/features/voting/live-views.ts";
import { useText } from "#app/i18n/use-text.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { Text } from "#app/ui/text.tsx";

/** Ends the calling of names; asks once. */
export function CloseCalling({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
  const t = useText("calling");
  return (
    <AskFirst label={t("close")} variant="primary" icon="stop">
      <ChairForm intent="close" poll={poll} reply={reply}>
        {() => (
          <>
            <Text>{t("closeAsk", { cast: poll.cast, entitled: poll.entitled })}</Text>
            <Button variant="primary" size="large" icon="stop" block>
              {t("closeNow")}
            </Button>
          </>
        )}
      </ChairForm>
    </AskFirst>
  );
}
