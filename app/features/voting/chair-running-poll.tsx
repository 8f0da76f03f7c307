import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { CancelForm } from "./chair-cancel-form.tsx";
import { ChairForm } from "./chair-form.tsx";
import { HandCount } from "./chair-hand-count.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LivePoll, Missing } from "./live-views.ts";
import { PollProgress } from "./poll-panel.tsx";

/** A vote that runs: how far it is, who is missing, and what the chair can do with it. */
export function RunningPoll({
  poll,
  missing,
  reply,
}: {
  poll: LivePoll;
  missing: Missing[];
  reply: LeadReply | undefined;
}) {
  const t = useText("voting");
  if (poll.kind === "handCount") {
    return (
      <Stack>
        <HandCount poll={poll} reply={reply} />
        <CancelForm poll={poll} reply={reply} />
      </Stack>
    );
  }
  return (
    <Stack>
      <PollProgress poll={poll} />
      <MissingList missing={missing} />
      <Disclosure summary={t("chair.close")} open={missing.length === 0}>
        <ChairForm intent="close" poll={poll} reply={reply}>
          {() => (
            <>
              <Text>{t("chair.closeAsk", { cast: poll.cast, entitled: poll.entitled })}</Text>
              <Button variant="primary" icon="stop">
                {t("chair.closeNow")}
              </Button>
            </>
          )}
        </ChairForm>
      </Disclosure>
      <Disclosure summary={t("chair.byHand")} quiet>
        <ChairForm intent="switchToHandCount" poll={poll} reply={reply}>
          {() => (
            <>
              <Text>{t("chair.byHandAsk")}</Text>
              <Button>{t("chair.byHandNow")}</Button>
            </>
          )}
        </ChairForm>
      </Disclosure>
      <CancelForm poll={poll} reply={reply} />
    </Stack>
  );
}

/** "3 present members have not voted: …", and whose devices are not connected. */
function MissingList({ missing }: { missing: Missing[] }) {
  const t = useText("voting");
  if (missing.length === 0) return <Text>{t("chair.nobodyMissing")}</Text>;
  const names = missing.map(({ name, reachable }) => (reachable ? name : t("chair.unreachable", { name }))).join(", ");
  return <Text>{t("chair.missing", { count: missing.length, names })}</Text>;
}
