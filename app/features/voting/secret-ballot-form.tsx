import { useEffect, useState } from "react";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BigButton } from "#app/ui/big-button.tsx";
import { Button } from "#app/ui/button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { keepReceipt } from "./kept-receipts.ts";
import type { Live } from "./live-meeting.tsx";
import type { LivePoll, OwnVote } from "./live-views.ts";
import { ReceiptCard } from "./receipt-card.tsx";
import { type BallotStanding, useBallot } from "./use-ballot.ts";

const BUTTONS = [
  { choice: "yes", tone: "success" },
  { choice: "no", tone: "danger" },
  { choice: "abstain", tone: "neutral" },
] as const satisfies readonly { choice: Choice; tone: string }[];

/**
 * The ballot of a secret vote: three large buttons that seal and send at one press. They vanish with it, because nothing
 * on the screen, not even a finger's trace on a button, may tell the choice afterwards; what remains is the receipt.
 */
export function SecretBallotForm({ live, poll, vote }: { live: Live; poll: LivePoll; vote: OwnVote }) {
  const t = useText("secret");
  const words = useText("voting");
  const { standing, choose } = useBallot(live, poll, vote);
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const receipt = vote.ballot && "tracker" in vote.ballot ? vote.ballot : null;
  const { id: pollId, epoch, question } = poll;
  const meetingId = live.state.meeting.id;
  useEffect(() => {
    if (receipt) keepReceipt(meetingId, { pollId, epoch, question, tracker: receipt.tracker });
  }, [meetingId, pollId, epoch, question, receipt]);
  const [again, setAgain] = useState(false);
  const { step } = standing;
  const press = (choice: Choice) => {
    setAgain(false);
    choose(choice);
  };
  return (
    <Stack>
      <Text>{t("ballot.how")}</Text>
      {isAlive ? null : <Alert title={t("ballot.notReady")}>{t("ballot.noScript")}</Alert>}
      {step === "open" || step === "refused" || (step === "recorded" && again) ? (
        <section className="ui-choices" aria-label={t("ballot.label")}>
          {BUTTONS.filter(({ choice }) => choice !== "abstain" || poll.abstentionAllowed).map(({ choice, tone }) => (
            <BigButton key={choice} type="button" tone={tone} disabled={!isAlive} onClick={() => press(choice)}>
              {words(`choice.${choice}`)}
            </BigButton>
          ))}
        </section>
      ) : null}
      <LiveRegion urgency={step === "refused" ? "assertive" : "polite"}>
        <EnvelopeNotice standing={standing} offline={live.line === "offline"} changeAllowed={poll.changeAllowed} />
      </LiveRegion>
      {step === "recorded" && poll.changeAllowed && !again ? (
        <Row>
          <Button type="button" onClick={() => setAgain(true)}>
            {t("ballot.again")}
          </Button>
        </Row>
      ) : null}
      {receipt && step === "recorded" ? <ReceiptCard meetingId={meetingId} receipt={receipt} /> : null}
    </Stack>
  );
}

function EnvelopeNotice(props: { standing: BallotStanding; offline: boolean; changeAllowed: boolean }) {
  const { standing, offline, changeAllowed } = props;
  const t = useText("secret");
  const words = useText("voting");
  switch (standing.step) {
    case "open":
      return offline ? <Alert tone="danger" title={words("ballot.offline")} /> : <Alert title={t("ballot.open")} />;
    case "sending":
      return offline || standing.tries > 0 ? (
        <Alert tone="warning" title={t("ballot.waiting")}>
          {words("ballot.keepOpen")}
        </Alert>
      ) : (
        <Alert title={t("ballot.sending")} />
      );
    case "recorded":
      return (
        <Alert tone="success" title={t("ballot.recorded")}>
          {changeAllowed ? t("ballot.mayChange") : t("ballot.stays")}
        </Alert>
      );
    case "refused":
      return (
        <Alert tone="danger" title={t("ballot.notCounted")}>
          {words(`cast.${standing.code}`)}
        </Alert>
      );
  }
}
