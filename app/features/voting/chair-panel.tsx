import { ChairMotions } from "#app/features/motions/chair-motions.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { CountedPoll } from "./chair-counted-poll.tsx";
import { OpenForm } from "./chair-open-form.tsx";
import { RecordForMembers } from "./chair-record-vote.tsx";
import { RunningPoll } from "./chair-running-poll.tsx";
import { DecisiveNote, LateList } from "./chair-standing.tsx";
import { ChairElection } from "./election/chair-election.tsx";
import { OpenElectionForm } from "./election/open-election-form.tsx";
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
  const { poll, item, lead, offers } = state;
  const election = poll?.election ?? null;
  const isRunning = poll && (poll.state === "open" || poll.state === "closed");
  return (
    <Stack gap="wide">
      {poll ? <PollQuestion poll={poll} /> : null}
      {poll && election ? <ChairElection poll={poll} election={election} reply={reply} /> : null}
      {poll?.state === "open" && !election ? (
        <RunningPoll poll={poll} lead={lead} offers={offers} reply={reply} />
      ) : null}
      {poll?.state === "open" && lead ? <LateList poll={poll} lead={lead} reply={reply} /> : null}
      {poll?.state === "closed" ? <CountedPoll poll={poll} reply={reply} /> : null}
      {poll?.state === "published" && poll.result ? (
        <ResultPanel result={poll.result} size="large" hideQuestion />
      ) : null}
      {lead && poll ? <DecisiveNote lead={lead} /> : null}
      {lead && !isRunning ? <RecordForMembers votes={lead.recordable} reply={reply} /> : null}
      {isRunning ? null : <OpenForm item={item} offers={offers} reply={reply} again={poll !== null} />}
      {isRunning || !item ? null : <OpenElectionForm item={item} people={peopleOf(state)} reply={reply} />}
      {item && state.motions ? (
        <ChairMotions agendaItemId={item.id} motions={state.motions} mayVote={!isRunning} reply={reply} />
      ) : null}
    </Stack>
  );
}

/** Who of the organization can stand in an election: whoever can move there. */
function peopleOf({ motions }: LiveState): { personId: string; name: string }[] {
  const movers = motions?.lead?.movers ?? [];
  return movers
    .filter(({ group }) => group === "person")
    .map(({ value, name }) => ({ personId: value.slice("person:".length), name }));
}
