import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { CancelForm } from "./chair-cancel-form.tsx";
import { ChairForm } from "./chair-form.tsx";
import { ReasonField } from "./chair-reason-field.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LivePoll } from "./live-views.ts";
import { ResultPanel } from "./result-panel.tsx";

/** A counted vote that waits for its announcement. */
export function CountedPoll({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
  const t = useText("voting");
  if (!poll.result) return null;
  const { computed } = poll.result;
  const other = computed === "ADOPTED" ? "REJECTED" : "ADOPTED";
  return (
    <Stack>
      <Alert title={t("chair.announceFirst")} />
      <ResultPanel result={poll.result} size="large" hideQuestion />
      <ChairForm intent="announce" poll={poll} reply={reply}>
        {() => (
          <Button variant="primary" size="large" name="announced" value={computed} icon="check" block>
            {t(`chair.announce.${computed}`)}
          </Button>
        )}
      </ChairForm>
      <Disclosure summary={t("chair.announceOther")} quiet>
        <ChairForm intent="announce" poll={poll} reply={reply}>
          {(of) => (
            <>
              <input type="hidden" name="announced" value={other} />
              <ReasonField {...of("reason")} />
              <Button>{t(`chair.announce.${other}`)}</Button>
            </>
          )}
        </ChairForm>
      </Disclosure>
      <Disclosure summary={t("chair.repeat")} quiet>
        <ChairForm intent="repeat" poll={poll} reply={reply}>
          {(of) => (
            <>
              <ReasonField {...of("reason")} />
              <Button>{t("chair.repeatNow")}</Button>
            </>
          )}
        </ChairForm>
      </Disclosure>
      <CancelForm poll={poll} reply={reply} />
    </Stack>
  );
}
