import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BigButton } from "#app/ui/big-button.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ChairForm } from "./chair-form.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LiveItem, LivePoll, LiveState, Missing } from "./live-views.ts";
import { PollProgress, PollQuestion } from "./poll-panel.tsx";
import { ResultPanel } from "./result-panel.tsx";

export interface ChairPanelProps {
  state: LiveState;
  reply: LeadReply | undefined;
}

/** The chair's hands on the vote: open, watch who is missing, close, announce, repeat, cancel, count by hand. */
export function ChairPanel({ state, reply }: ChairPanelProps) {
  const { poll, item, lead } = state;
  const isRunning = poll && (poll.state === "open" || poll.state === "closed");
  return (
    <Stack gap="wide">
      {poll ? <PollQuestion poll={poll} /> : null}
      {poll?.state === "open" ? <RunningPoll poll={poll} missing={lead?.missing ?? []} reply={reply} /> : null}
      {poll?.state === "closed" ? <CountedPoll poll={poll} reply={reply} /> : null}
      {poll?.state === "published" && poll.result ? (
        <ResultPanel result={poll.result} size="large" hideQuestion />
      ) : null}
      {isRunning ? null : <OpenForm item={item} reply={reply} again={poll !== null} />}
    </Stack>
  );
}

function OpenForm({ item, reply, again }: { item: LiveItem | null; reply: LeadReply | undefined; again: boolean }) {
  const t = useText("voting");
  if (!item) return <Alert title={t("chair.callFirst")} />;
  const form = (
    <ChairForm intent="open" poll={null} reply={reply}>
      {(of) => (
        <>
          <input type="hidden" name="agendaItemId" value={item.id} />
          {/* why: a field keeps what it showed first; another item needs another field. */}
          <TextField
            key={item.id}
            name="question"
            label={t("chair.question")}
            hint={t("chair.questionHint")}
            defaultValue={of("question").typed ?? item.name}
            maxLength={500}
            errors={of("question").errors}
            required
          />
          <Row>
            <Button variant="primary" name="kind" value="open" icon="play">
              {t("chair.open")}
            </Button>
            <Button name="kind" value="handCount">
              {t("chair.openByHand")}
            </Button>
          </Row>
        </>
      )}
    </ChairForm>
  );
  return again ? <Disclosure summary={t("chair.another")}>{form}</Disclosure> : form;
}

function RunningPoll({ poll, missing, reply }: { poll: LivePoll; missing: Missing[]; reply: LeadReply | undefined }) {
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

function HandCount({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
  const t = useText("voting");
  return (
    <ChairForm intent="handCount" poll={poll} reply={reply}>
      {(of) => (
        <>
          <Text>{t("chair.handCountHint", { entitled: poll.entitled })}</Text>
          <Row top>
            {(["yes", "no", "abstain"] as const).map((choice) => (
              <NumberField
                key={choice}
                name={choice}
                label={t(`choice.${choice}`)}
                min={0}
                max={poll.entitled}
                defaultValue={of(choice).typed ?? 0}
                errors={of(choice).errors}
                required
              />
            ))}
          </Row>
          <Button variant="primary">{t("chair.handCountEnter")}</Button>
        </>
      )}
    </ChairForm>
  );
}

function CountedPoll({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
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
          <BigButton
            name="announced"
            value={computed}
            icon="check"
            tone={computed === "ADOPTED" ? "success" : "danger"}
          >
            {t(`chair.announce.${computed}`)}
          </BigButton>
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

function CancelForm({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
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

function ReasonField({ errors, typed }: { errors: string | undefined; typed: string | undefined }) {
  const t = useText("voting");
  return (
    <TextField name="reason" label={t("chair.reason")} maxLength={500} defaultValue={typed} errors={errors} required />
  );
}
