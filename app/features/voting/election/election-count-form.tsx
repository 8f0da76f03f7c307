import { ChairForm } from "#app/features/voting/chair-form.tsx";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { ChairElectionProps } from "./chair-election-props.ts";

/** The counted slips of a ballot, typed in: votes for each name, and the invalid slips. */
export function ElectionCountForm({ poll, election, reply }: ChairElectionProps) {
  const t = useText("elections");
  const { standing, rule, byHand } = election;
  const typed = typedVotes(reply);
  const number = { min: 0, max: poll.entitled, required: true };
  return (
    <ChairForm intent="electionCount" poll={poll} reply={reply}>
      {(of) => (
        <Stack key={poll.epoch}>
          <Text>{t(byHand ? "count.explainHands" : "count.explain", { count: poll.entitled })}</Text>
          {rule === "members-then-most-votes" ? <Text muted>{t("count.withoutMeaning")}</Text> : null}
          {standing.map(({ id, name }, index) => (
            <div key={id}>
              <input type="hidden" name="candidateIds" value={id} />
              <NumberField
                {...number}
                id={`election-votes-${index + 1}`}
                name="votes"
                label={t("count.votesFor", { name })}
                defaultValue={typed[index] ?? 0}
                errors={of(`votes[${index}]`).errors}
              />
            </div>
          ))}
          {rule === "valid-half-then-runoff" ? (
            <NumberField
              {...number}
              name="against"
              label={t("count.against")}
              defaultValue={of("against").typed ?? 0}
              errors={of("against").errors}
            />
          ) : null}
          <NumberField
            {...number}
            id="election-invalid"
            name="invalid"
            label={t("count.invalid")}
            defaultValue={of("invalid").typed ?? 0}
            errors={of("invalid").errors}
          />
          <div>
            <Button variant="primary">{t("count.enter")}</Button>
          </div>
        </Stack>
      )}
    </ChairForm>
  );
}

/** What had been typed when the count was refused, in the order of the names. */
function typedVotes(reply: ChairElectionProps["reply"]): string[] {
  const votes = reply && !reply.ok && reply.intent === "electionCount" ? reply.submission.initialValue?.votes : [];
  return (Array.isArray(votes) ? votes : [votes]).map((one) => (typeof one === "string" ? one : "0"));
}
