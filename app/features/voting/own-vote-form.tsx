import { Form, useNavigation } from "@remix-run/react";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { LiveState, RecordableVote } from "./live-views.ts";

/** The member's demand that the minutes show the own vote (§ 68 S. 3 NKomVG), for each announced vote of the item. */
export function OwnVoteForms({ state }: { state: LiveState }) {
  const t = useText("rollcall");
  const { recordable } = state;
  if (recordable.length === 0) return null;
  return (
    <Disclosure summary={t("own.title")} level={2} open={recordable.some(({ recorded }) => recorded !== null)}>
      <Stack>
        <Text>{t("own.explain")}</Text>
        {recordable.map((vote) => (
          <OwnVoteForm
            key={vote.pollId}
            vote={vote}
            meetingId={state.meeting.id}
            named={recordable.length > 1 || state.poll?.id !== vote.pollId}
          />
        ))}
      </Stack>
    </Disclosure>
  );
}

function OwnVoteForm({ vote, meetingId, named }: { vote: RecordableVote; meetingId: string; named: boolean }) {
  const t = useText("rollcall");
  const isBusy = useNavigation().state !== "idle";
  const choiceText = (choice: Choice) => t(`standing.${choice}`);
  const { recorded, choices } = vote;
  // why: after a vote without objection there is only one thing that anybody can have voted.
  const [onlyChoice = null] = choices.length === 1 ? choices : [];
  const known = vote.mustSay ? onlyChoice : vote.ballot;
  return (
    <Form method="post" action={`/vote/${meetingId}/recorded-vote`} preventScrollReset>
      <Stack>
        <input type="hidden" name="pollId" value={vote.pollId} />
        <input type="hidden" name="epoch" value={vote.epoch} />
        {named ? <Text>{vote.question}</Text> : null}
        <LiveRegion>
          {recorded ? <Alert tone="success" title={t("own.isRecorded", { choice: choiceText(recorded) })} /> : null}
        </LiveRegion>
        {recorded === null && vote.mustSay && known ? <input type="hidden" name="choice" value={known} /> : null}
        {recorded === null && vote.mustSay && !known ? (
          <RadioGroup
            name="choice"
            id={`choice-${vote.pollId}`}
            label={t("own.say")}
            options={choices.map((choice) => ({ value: choice, label: choiceText(choice) }))}
            inline
            required
          />
        ) : null}
        {recorded === null ? (
          <Button name="intent" value="record" loading={isBusy}>
            {known ? t("own.record", { choice: choiceText(known) }) : t("own.recordSaid")}
          </Button>
        ) : (
          <Button name="intent" value="withdraw" variant="tertiary" loading={isBusy}>
            {t("own.withdraw")}
          </Button>
        )}
      </Stack>
    </Form>
  );
}
