import { lotAmong } from "#app/domain/voting/election-steps.ts";
import { ChairForm } from "#app/features/voting/chair-form.tsx";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { ChairElectionProps } from "./chair-election-props.ts";

/** The lot, drawn by hand: who drew it, and whom it fell on. */
export function LotForm({ poll, election, reply }: ChairElectionProps) {
  const t = useText("elections");
  const slip = election.shown?.ballots.at(-1)?.candidates ?? [];
  const among = lotAmong(Object.fromEntries(slip.map(({ id, votes }) => [id, votes])));
  return (
    <ChairForm intent="drawLot" poll={poll} reply={reply}>
      {(of) => (
        <>
          <Text>{t("lot.explain")}</Text>
          <TextField
            name="drawnBy"
            label={t("lot.drawnBy")}
            hint={t("lot.drawnByHint")}
            defaultValue={of("drawnBy").typed}
            errors={of("drawnBy").errors}
            maxLength={200}
            autoComplete="off"
            required
          />
          <RadioGroup
            name="candidateId"
            label={t("lot.drawn")}
            defaultValue={of("candidateId").typed}
            options={slip.filter(({ id }) => among.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
            errors={of("candidateId").errors}
            required
          />
          <Button variant="primary">{t("lot.enter")}</Button>
        </>
      )}
    </ChairForm>
  );
}
