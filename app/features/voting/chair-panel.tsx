import { Stack } from "#app/ui/stack.tsx";
import { CountedPoll } from "./chair-counted-poll.tsx";
import { OpenForm } from "./chair-open-form.tsx";
import { RunningPoll } from "./chair-running-poll.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LiveState } from "./live-views.ts";
import { PollQuestion } from "./poll-panel.tsx";
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
