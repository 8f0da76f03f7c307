import { isCalledOut, isCastOnDevices, leavesBallots } from "#app/domain/voting/poll-kind.ts";
import { HallSpeaker } from "#app/features/speakers/hall-speaker.tsx";
import { useText } from "#app/i18n/use-text.ts";
import { Countdown } from "./countdown.tsx";
import { HallElection } from "./election/running-election.tsx";
import { HallResult } from "./hall-result.tsx";
import { LineBadge } from "./line-badge.tsx";
import { useLiveMeeting } from "./live-meeting.tsx";
import type { LiveElection, LivePoll, LiveState } from "./live-views.ts";
import { NowTitle } from "./member-screen.tsx";
import { isRollCall } from "./named-vote.ts";

/** A longer wording would be too small for the last row; it stands on every member's device. */
const LONGEST_ON_WALL = 300;

/**
 * The picture on the hall's wall: what is being dealt with, the running vote as k of n, then the result, large enough
 * for the last row. Never per choice before the announcement, and nothing but the committee's name during the
 * non-public part and after the session. It recovers by itself.
 */
export function HallDisplay({ state: initial, hallKey }: { state: LiveState; hallKey: string | null }) {
  const { state, line } = useLiveMeeting(initial, "hall", hallKey);
  const { item, poll, meeting } = state;
  const hasPlan = poll?.result ? isRollCall(poll.result) : false;
  const isTitle = item !== null && poll?.question === item.name;
  return (
    <main id="main" className={hasPlan ? "ui-stage ui-stage--plan" : "ui-stage"}>
      <header className="ui-stage__head">
        <span>{meeting.organization}</span>
        {line === "online" ? null : <LineBadge line={line} />}
      </header>
      <div className="ui-stage__main" aria-live="polite">
        {poll?.election ? <HallVote poll={poll} election={poll.election} /> : null}
        {poll && !poll.election ? <HallPoll poll={poll} /> : null}
        {poll ? null : <HallItem state={state} />}
        {poll?.state === "open" || poll?.state === "closed" ? null : <HallSpeaker speakers={state.speakers} />}
      </div>
      <footer className="ui-stage__foot">
        {/* why: the item's name stands above as the question or the title already; once is enough. */}
        <span>{item && poll && !isTitle ? <NowTitle item={item} /> : item ? item.number : meeting.name}</span>
      </footer>
    </main>
  );
}

/** Between votes: the called item, or a neutral picture. */
function HallItem({ state: { item, meeting } }: { state: LiveState }) {
  const t = useText("voting");
  if (item) return <h1 className="ui-stage__title">{item.name}</h1>;
  return (
    <>
      <h1 className="ui-stage__title">{meeting.behindDoors ? t("hall.behindDoors") : meeting.organization}</h1>
      <p className="ui-stage__words">{meeting.ended ? t("hall.ended") : t("hall.neutral")}</p>
    </>
  );
}

function HallVote({ poll, election }: { poll: LivePoll; election: LiveElection }) {
  const t = useText("elections");
  return (
    <>
      <p className="ui-stage__words">{t("hall", { round: poll.round })}</p>
      <h1 className="ui-stage__title">{poll.question}</h1>
      <HallElection poll={poll} election={election} />
    </>
  );
}

function HallPoll({ poll }: { poll: LivePoll }) {
  const calling = useText("calling");
  const t = useText("voting");
  const secret = useText("secret");
  const isRunning = poll.state === "open";
  return (
    <>
      <p className="ui-stage__words">
        {t(`kind.${poll.kind}`)}
        {poll.round > 1 ? ` · ${t("result.round", { round: poll.round })}` : null}
      </p>
      <h1 className="ui-stage__title">{poll.question}</h1>
      {isRunning && poll.wording && poll.wording.length <= LONGEST_ON_WALL ? (
        <p className="ui-text">{poll.wording}</p>
      ) : null}
      {isRunning && isCastOnDevices(poll) ? (
        <>
          <Countdown poll={poll} />
          <p className="ui-stage__figure">{t("hall.castOf", { cast: poll.cast, entitled: poll.entitled })}</p>
          <p className="ui-stage__words">{t("hall.haveVoted")}</p>
        </>
      ) : null}
      {isRunning && isCalledOut(poll) ? <p className="ui-stage__words">{calling("listen")}</p> : null}
      {isRunning && !leavesBallots(poll) ? (
        <p className="ui-stage__words">{poll.onPaper ? secret("paper.write") : t("poll.raiseHand")}</p>
      ) : null}
      {poll.state === "closed" ? <p className="ui-stage__words">{t("poll.closed")}</p> : null}
      {poll.state === "published" && poll.result ? <HallResult result={poll.result} /> : null}
    </>
  );
}
