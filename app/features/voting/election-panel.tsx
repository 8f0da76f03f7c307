import { useText } from "#app/i18n/use-text.ts";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import { electionSentence } from "./election-sentence.ts";
import type { CountedSlip, ShownElection } from "./published-election.ts";

export interface ElectionPanelProps {
  election: ShownElection;
  size?: "small" | "default" | "large";
  /** The question stands above already. */
  hideQuestion?: boolean;
}

/** An election's result: who is elected with which votes and norm, and the figures of every ballot. */
export function ElectionPanel({ election, size = "default", hideQuestion = false }: ElectionPanelProps) {
  const t = useText("elections");
  const { ballots, invalid, against } = election;
  return (
    <Stack gap="tight">
      {hideQuestion ? null : <Text>{election.question}</Text>}
      <Text size={size === "small" ? undefined : "large"}>{electionSentence(t, election)}</Text>
      {ballots.map((ballot) => (
        <Figures key={ballot.round} ballot={ballot} hasMore={ballots.length > 1} />
      ))}
      {against > 0 ? <Text>{t("against", { count: against })}</Text> : null}
      {invalid > 0 ? <Text>{t("invalid", { count: invalid })}</Text> : null}
      <Text>{t(election.byHand ? "heldByHand" : election.secret ? "heldSecret" : "heldOnSlips")}</Text>
    </Stack>
  );
}

function Figures({ ballot, hasMore }: { ballot: CountedSlip; hasMore: boolean }) {
  const t = useText("elections");
  const caption = t("ballot", { round: ballot.round });
  return (
    <Table
      caption={caption}
      hideCaption={!hasMore}
      dense
      rows={[...ballot.candidates].sort((a, b) => b.votes - a.votes)}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("name"), lead: true, cell: ({ name }) => name },
        { key: "votes", header: t("votes"), align: "number", cell: ({ votes }) => votes },
      ]}
    />
  );
}
