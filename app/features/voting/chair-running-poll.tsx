import { isCastOnDevices } from "#app/domain/voting/poll-kind.ts";
import { useText } from "#app/i18n/use-text.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { CancelForm } from "./chair-cancel-form.tsx";
import { ChairForm } from "./chair-form.tsx";
import { HandCount } from "./chair-hand-count.tsx";
import { isBoxLost, RepeatLostBox } from "./chair-lost-box.tsx";
import { Countdown } from "./countdown.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LivePoll, Missing, PollOffers } from "./live-views.ts";
import { PollProgress } from "./poll-panel.tsx";

/** A longer list would push the button to close out of sight. */
const MOST_IN_LINE = 8;

type PollProps = { poll: LivePoll; reply: LeadReply | undefined };
type Offers = { offers: PollOffers | null };

/** A vote that runs: how far it is, who is missing, and what the chair can do with it. */
export function RunningPoll({ poll, missing, offers, reply }: PollProps & Offers & { missing: Missing[] }) {
  const t = useText("voting");
  const secret = useText("secret");
  const isSecret = poll.kind === "secret";
  if (!isCastOnDevices(poll)) {
    return (
      <Stack>
        <HandCount poll={poll} reply={reply} />
        <ToDevices poll={poll} offers={offers} reply={reply} />
        <CancelForm poll={poll} reply={reply} />
      </Stack>
    );
  }
  return (
    <Stack>
      <Countdown poll={poll} />
      <PollProgress poll={poll} />
      <MissingList poll={poll} missing={missing} />
      <AskFirst label={t("chair.close")} variant="primary" icon="stop">
        <ChairForm intent="close" poll={poll} reply={reply}>
          {() => (
            <>
              <Text>{t("chair.closeAsk", { cast: poll.cast, entitled: poll.entitled })}</Text>
              <Button variant="primary" size="large" icon="stop" block>
                {t("chair.closeNow")}
              </Button>
            </>
          )}
        </ChairForm>
      </AskFirst>
      <Extend poll={poll} reply={reply} />
      {isBoxLost(reply) ? <RepeatLostBox poll={poll} reply={reply} /> : null}
      <Disclosure summary={isSecret ? secret("paper.change") : t("chair.byHand")} quiet>
        <ChairForm intent="switchToHandCount" poll={poll} reply={reply}>
          {() => (
            <>
              <Text>{isSecret ? secret("paper.changeAsk") : t("chair.byHandAsk")}</Text>
              <Button>{isSecret ? secret("paper.changeNow") : t("chair.byHandNow")}</Button>
            </>
          )}
        </ChairForm>
      </Disclosure>
      <CancelForm poll={poll} reply={reply} />
    </Stack>
  );
}

/** From raised hands or slips back to the devices, before they are counted; or why a secret vote stays with slips. */
function ToDevices({ poll, offers, reply }: PollProps & Offers) {
  const t = useText("kinds");
  const secret = useText("secret");
  const refusals = useText("refusals");
  const offered = offers?.kinds.find(({ kind, onPaper }) => kind === "secret" && !onPaper);
  if (poll.onPaper && offered?.refused) return <Text muted>{refusals(offered.refused)}</Text>;
  return (
    <Disclosure summary={t("toDevices")} quiet>
      <ChairForm intent="switchToDevices" poll={poll} reply={reply}>
        {() => (
          <>
            <Text>{poll.onPaper ? secret("paper.backAsk") : t("toDevicesAsk")}</Text>
            <Button>{t("toDevicesNow")}</Button>
          </>
        )}
      </ChairForm>
    </Disclosure>
  );
}

/** More time, less time, or none of it. */
function Extend({ poll, reply }: PollProps) {
  const t = useText("kinds");
  return (
    <Disclosure summary={t("extend")} quiet>
      <ChairForm intent="extend" poll={poll} reply={reply}>
        {(of) => (
          <>
            <NumberField
              name="seconds"
              label={t("seconds")}
              hint={t("extendHint")}
              min={5}
              max={36_000}
              defaultValue={of("seconds").typed}
              errors={of("seconds").errors}
            />
            <Button>{t("extendNow")}</Button>
          </>
        )}
      </ChairForm>
    </Disclosure>
  );
}

/** "3 present members have not voted: …", and whose devices are not connected. */
function MissingList({ poll, missing }: { poll: LivePoll; missing: Missing[] }) {
  const t = useText("voting");
  // why: right after the opening the list may still be on its way; an empty one does not mean that all have voted.
  if (missing.length === 0) return poll.cast < poll.entitled ? null : <Text>{t("chair.nobodyMissing")}</Text>;
  const names = missing.map(({ name, reachable }) => (reachable ? name : t("chair.unreachable", { name }))).join(", ");
  if (missing.length <= MOST_IN_LINE) return <Text>{t("chair.missing", { count: missing.length, names })}</Text>;
  return (
    <Disclosure summary={t("chair.missingMany", { count: missing.length })} quiet>
      <Text>{names}</Text>
    </Disclosure>
  );
}
