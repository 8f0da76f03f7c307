import { useText } from "#app/i18n/use-text.ts";
import { LineBadge } from "./line-badge.tsx";
import { useLiveMeeting } from "./live-meeting.tsx";
import type { LivePoll, LiveState } from "./live-views.ts";
import { ResultPanel } from "./result-panel.tsx";

/**
 * The picture on the hall's wall: what is being dealt with, the running vote as k of n, then the result, large enough
 * for the last row. Never per choice before the announcement, and nothing but the committee's name during the
 * non-public part. It recovers by itself.
 */
export function HallDisplay({ state: initial, hallKey }: { state: LiveState; hallKey: string | null }) {
  const t = useText("voting");
  const { state, line } = useLiveMeeting(initial, "hall", hallKey);
  const { item, poll, meeting } = state;
  return (
    <main id="main" className="ui-stage">
      <header className="ui-stage__head">
        <span>{meeting.organization}</span>
        {line === "online" ? null : <LineBadge line={line} />}
      </header>
      <div className="ui-stage__main" aria-live="polite">
        {poll ? (
          <HallPoll poll={poll} />
        ) : (
          <>
            <h1 className="ui-stage__title">{item ? item.name : meeting.organization}</h1>
            <p className="ui-stage__words">{item ? null : t("hall.neutral")}</p>
          </>
        )}
      </div>
      <footer className="ui-stage__foot">
        <span>{item ? t("meeting.now", { number: item.number, name: item.name }) : meeting.name}</span>
      </footer>
    </main>
  );
}

function HallPoll({ poll }: { poll: LivePoll }) {
  const t = useText("voting");
  return (
    <>
      <p className="ui-stage__words">
        {t(`kind.${poll.kind}`)}
        {poll.round > 1 ? ` · ${t("result.round", { round: poll.round })}` : null}
      </p>
      <h1 className="ui-stage__title">{poll.question}</h1>
      {poll.state === "open" && poll.kind !== "handCount" ? (
        <p className="ui-stage__figure">{t("hall.castOf", { cast: poll.cast, entitled: poll.entitled })}</p>
      ) : null}
      {poll.state === "open" && poll.kind === "handCount" ? (
        <p className="ui-stage__words">{t("poll.raiseHand")}</p>
      ) : null}
      {poll.state === "closed" ? <p className="ui-stage__words">{t("poll.closed")}</p> : null}
      {poll.state === "published" && poll.result ? (
        <ResultPanel result={poll.result} size="large" hideQuestion />
      ) : null}
    </>
  );
}
