import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { ChairForm } from "./chair-form.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { VoteForMember } from "./live-views.ts";

type Props = { votes: readonly VoteForMember[]; reply: LeadReply | undefined };

/** What a member demanded aloud, entered by whoever leads: that the minutes show how the member voted. */
export function RecordForMembers({ votes, reply }: Props) {
  const t = useText("rollcall");
  if (votes.length === 0) return null;
  const isRefused =
    reply !== undefined && !reply.ok && (reply.intent === "recordFor" || reply.intent === "withdrawFor");
  const isUsed = votes.some(({ people }) => people.some(({ recorded }) => recorded !== null));
  return (
    <Disclosure summary={t("forMember.title")} open={isRefused || isUsed} quiet>
      <Stack>
        <Text>{t("forMember.explain")}</Text>
        {votes.map((vote) => (
          <RecordForm key={vote.pollId} vote={vote} named={votes.length > 1} reply={reply} />
        ))}
      </Stack>
    </Disclosure>
  );
}

function RecordForm({ vote, named, reply }: { vote: VoteForMember; named: boolean; reply: LeadReply | undefined }) {
  const t = useText("rollcall");
  const poll = { id: vote.pollId, epoch: vote.epoch };
  const recorded = vote.people.flatMap(({ recorded, ...person }) => (recorded ? [{ ...person, recorded }] : []));
  const open = vote.people.filter((person) => person.recorded === null);
  return (
    <Stack>
      {named ? <Text>{vote.question}</Text> : null}
      {recorded.map(({ personId, name, recorded }) => (
        <ChairForm key={personId} intent="withdrawFor" poll={poll} reply={reply} stay>
          {() => (
            <>
              <input type="hidden" name="personId" value={personId} />
              <Text>{t("forMember.recorded", { name, choice: t(`standing.${recorded}`) })}</Text>
              <Button variant="tertiary">{t("forMember.withdraw", { name })}</Button>
            </>
          )}
        </ChairForm>
      ))}
      {open.length > 0 ? (
        <ChairForm intent="recordFor" poll={poll} reply={reply} stay>
          {(of) => (
            <>
              <SelectField
                key={recorded.length}
                name="personId"
                id={`record-person-${vote.pollId}`}
                label={t("forMember.who")}
                emptyLabel={t("forMember.choose")}
                defaultValue={of("personId").typed}
                errors={of("personId").errors}
                options={open.map(({ personId, name }) => ({ value: personId, label: name }))}
                required
              />
              {vote.mustSay ? (
                <RadioGroup
                  name="choice"
                  id={`record-choice-${vote.pollId}`}
                  label={t("forMember.how")}
                  defaultValue={of("choice").typed}
                  errors={of("choice").errors}
                  options={vote.choices.map((choice) => ({ value: choice, label: t(`standing.${choice}`) }))}
                  inline
                  required
                />
              ) : null}
              <Button>{t("forMember.record")}</Button>
            </>
          )}
        </ChairForm>
      ) : null}
    </Stack>
  );
}
