import { isCalledOut, isCastOnDevices } from "#app/domain/voting/poll-kind.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { BallotForm } from "./ballot-form.tsx";
import { Countdown } from "./countdown.tsx";
import { RunningElection } from "./election/running-election.tsx";
import type { Live } from "./live-meeting.tsx";
import type { LivePoll } from "./live-views.ts";
import { ResultPanel } from "./result-panel.tsx";
import { SecretBallotForm } from "./secret-ballot-form.tsx";
import { useWithdrawnVote } from "./use-withdrawn-vote.ts";
import { VotedWording } from "./voted-wording.tsx";

/**
 * The vote as a member has it on the own device: question, ballot, how many have voted, and the announced result.
 * @param formKey the key of a vote cast without JavaScript, made with the page
 */
export function PollPanel({ live, formKey }: { live: Live; formKey: string }) {
  const t = useText("voting");
  const secret = useText("secret");
  const { poll } = live.state;
  const withdrawn = useWithdrawnVote(live.state);
  const notice = (
    <LiveRegion>
      {withdrawn === null ? null : <Alert title={t("poll.withdrawn", { question: withdrawn })} />}
    </LiveRegion>
  );
  if (!poll) {
    return (
      <Stack>
        {notice}
        <EmptyState icon="clock">{t("poll.none")}</EmptyState>
      </Stack>
    );
  }
  if (poll.election) {
    return (
      <Stack>
        {notice}
        <PollQuestion poll={poll} />
        <RunningElection poll={poll} election={poll.election} />
      </Stack>
    );
  }
  return (
    <Stack>
      {notice}
      <PollQuestion poll={poll} />
      {poll.state === "open" ? <OpenPoll live={live} poll={poll} formKey={formKey} /> : null}
      {poll.state === "closed" ? <ClosedPoll live={live} /> : null}
      {poll.state === "published" && poll.result ? (
        <ResultPanel result={poll.result} size="large" hideQuestion />
      ) : null}
      {poll.kind === "secret" && !poll.onPaper && poll.state !== "open" ? (
        <Row>
          <LinkButton href={`/vote/${live.state.meeting.id}/receipts`}>{secret("receipt.check")}</LinkButton>
        </Row>
      ) : null}
    </Stack>
  );
}

/** What is voted on, and how. */
export function PollQuestion({ poll }: { poll: LivePoll }) {
  const t = useText("voting");
  const elections = useText("elections");
  const words = poll.election ? elections("ballot", { round: poll.round }) : t("result.round", { round: poll.round });
  const round = poll.round > 1 ? ` · ${words}` : "";
  return (
    <div>
      <Text>
        {t(`kind.${poll.kind}`)}
        {round}
      </Text>
      <Heading level={2}>{poll.question}</Heading>
      {poll.wording ? <VotedWording text={poll.wording} /> : null}
    </div>
  );
}

function OpenPoll({ live, poll, formKey }: { live: Live; poll: LivePoll; formKey: string }) {
  const t = useText("voting");
  const vote = live.state.own?.vote;
  const secret = useText("secret");
  const calling = useText("calling");
  if (isCalledOut(poll)) return <Alert title={calling("listen")} live="polite" />;
  if (!isCastOnDevices(poll)) {
    return <Alert title={poll.onPaper ? secret("paper.write") : t("poll.raiseHand")} live="polite" />;
  }
  return (
    <Stack>
      <Countdown poll={poll} />
      {vote?.entitled && poll.kind === "secret" ? <SecretBallotForm live={live} poll={poll} vote={vote} /> : null}
      {vote?.entitled && poll.kind !== "secret" ? (
        <BallotForm live={live} poll={poll} vote={vote} formKey={formKey} />
      ) : null}
      {vote && !vote.entitled ? (
        <Alert tone="warning" title={t("poll.mayNotVote")}>
          {t(`cast.${vote.reason ?? "NOT_ENTITLED"}`)}
        </Alert>
      ) : null}
      <PollProgress poll={poll} />
    </Stack>
  );
}

/** k of n have voted; never how. */
export function PollProgress({ poll }: { poll: LivePoll }) {
  const t = useText("voting");
  const { cast, entitled } = poll;
  return (
    <Progress
      label={t("poll.progress")}
      value={cast}
      max={Math.max(entitled, 1)}
      valueText={t("poll.castOf", { cast, entitled })}
    />
  );
}

function ClosedPoll({ live }: { live: Live }) {
  const t = useText("voting");
  const ballot = live.state.own?.vote?.ballot;
  return (
    <Alert title={t("poll.closed")} live="polite">
      {ballot && "choice" in ballot
        ? t("poll.ownCounted", { choice: t(`choice.${ballot.choice}`) })
        : t("poll.waitForResult")}
    </Alert>
  );
}
