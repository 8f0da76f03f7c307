import { isCalledOut, isCastOnDevices } from "#app/domain/voting/poll-kind.ts";
import { useText } from "#app/i18n/use-text.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { RollCallDesk } from "./calling/roll-call-desk.tsx";
import { CancelForm } from "./chair-cancel-form.tsx";
import { ChairForm } from "./chair-form.tsx";
import { HandCount } from "./chair-hand-count.tsx";
import { isBoxLost, RepeatLostBox } from "./chair-lost-box.tsx";
import { Countdown } from "./countdown.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LeadStanding, LivePoll, Missing, PollOffers } from "./live-views.ts";
import { PollProgress } from "./poll-panel.tsx";

/** A longer list would push the button to close out of sight. */
const MOST_IN_LINE = 8;

type PollProps = { poll: LivePoll; reply: LeadReply | undefined };
type Offers = { offers: PollOffers | null };

/** A vote that runs: how far it is, who is missing, and what the chair can do with it. */
export function RunningPoll({ poll, lead, offers, reply }: PollProps & Offers & { lead: LeadStanding | null }) {
  const calls = lead?.calls ?? null;
  if (isCastOnDevices(poll)) return <DevicePoll poll={poll} missing={lead?.missing ?? []} reply={reply} />;
  return (
    <Stack>
      {calls ? <RollCallDesk poll={poll} calls={calls} reply={reply} /> : null}
      {isCalledOut(poll) ? null : <HandCount poll={poll} reply={reply} />}
      <ToDevices poll={poll} offers={offers} reply={reply} />
      <CancelForm poll={poll} reply={reply} />
    </Stack>
  );
}

function DevicePoll({ poll, missing, reply }: PollProps & { missing: Missing[] }) {
  const t = useText("voting");
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
      <WithoutDevices poll={poll} reply={reply} />
      <CancelForm poll={poll} reply={reply} />
    </Stack>
  );
}

/** Away from the devices inside the same vote: hands, slips or called names, whichever fits its kind. */
function WithoutDevices({ poll, reply }: PollProps) {
  const t = useText("voting");
  const secret = useText("secret");
  const calling = useText("calling");
  const words = {
    secret: { title: secret("paper.change"), ask: secret("paper.changeAsk"), now: secret("paper.changeNow") },
    rollCall: { title: calling("change"), ask: calling("changeAsk"), now: calling("changeNow") },
    other: { title: t("chair.byHand"), ask: t("chair.byHandAsk"), now: t("chair.byHandNow") },
  }[poll.kind === "secret" || poll.kind === "rollCall" ? poll.kind : "other"];
  return (
    <Disclosure summary={words.title} quiet>
      <ChairForm intent="switchToHandCount" poll={poll} reply={reply}>
        {() => (
          <>
            <Text>{words.ask}</Text>
            <Button>{words.now}</Button>
          </>
        )}
      </ChairForm>
    </Disclosure>
  );
}

/** From hands, slips or called names back to the devices, before they are counted; or why the vote stays without them. */
function ToDevices({ poll, offers, reply }: PollProps & Offers) {
  const t = useText("kinds");
  const secret = useText("secret");
  const refusals = useText("refusals");
  const offered = offers?.kinds.find(({ kind, onPaper }) => kind === poll.kind && !onPaper);
  if (poll.onPaper && offered?.refused) return <Text muted>{refusals(offered.refused)}</Text>;
  return (
    <Disclosure summary={t("toDevices")} quiet>
      <ChairForm intent="switchToDevices" poll={poll} reply={reply}>
        {() => (
          <>
            <Text>{poll.kind === "secret" ? secret("paper.backAsk") : t("toDevicesAsk")}</Text>
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
