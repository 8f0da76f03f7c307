import { ChairForm } from "#app/features/voting/chair-form.tsx";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { ChairElectionProps } from "./chair-election-props.ts";

/** Opens the second ballot: who stands again, and new names where the rules of procedure allow them. */
export function SecondBallotForm({ poll, election, reply }: ChairElectionProps) {
  const t = useText("elections");
  const { standing, rule } = election;
  const isRunOff = rule !== "members-then-most-votes";
  return (
    <ChairForm intent="secondBallot" poll={poll} reply={reply}>
      {(of) => (
        <>
          <Text>{t(isRunOff ? "second.explainRunOff" : "second.explain")}</Text>
          <CheckboxGroup
            name="candidateIds"
            label={t("second.standing")}
            defaultValues={isRunOff ? [] : standing.map(({ id }) => id)}
            options={standing.map(({ id, name }) => ({ value: id, label: name }))}
            errors={of("candidateIds").errors}
          />
          {isRunOff ? null : (
            <TextareaField
              id="second-names"
              name="names"
              label={t("second.newNames")}
              hint={t("second.newNamesHint")}
              defaultValue={of("names").typed}
              errors={of("names").errors}
            />
          )}
          <Button variant="primary" icon="play">
            {t("second.now")}
          </Button>
        </>
      )}
    </ChairForm>
  );
}
