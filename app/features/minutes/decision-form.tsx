import { DECISION_TYPES, fitsOutcome } from "#app/domain/minutes/decision-type.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Row } from "#app/ui/row.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { DeskSection } from "./desk-sections.server.ts";

/** What became of the item: the proposal with one press, or another type that the result allows. */
export function DecisionForm({ section, reply }: { section: DeskSection; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  const meetings = useText("meetings");
  const { agendaItemId, decisionType, proposed, outcome } = section;
  const values = { agendaItemId, seen: decisionType ?? "" };
  const match = { agendaItemId };
  const name = (type: (typeof DECISION_TYPES)[number]) => meetings(`decisionType.${type}`);
  return (
    <Stack gap="tight">
      {decisionType === null ? (
        <DeskForm intent="decide" reply={undefined} values={{ ...values, decisionType: proposed }}>
          <div>
            <Button icon="check">{t("session.decisionConfirm", { type: name(proposed) })}</Button>
          </div>
        </DeskForm>
      ) : null}
      <DeskForm intent="decide" reply={reply} values={values} match={match}>
        {(errorsOf) => (
          <Row align="start">
            <SelectField
              key={`${agendaItemId} ${decisionType}`}
              name="decisionType"
              id={`decision-${agendaItemId}`}
              label={t("session.decision")}
              hint={decisionType === null ? t("session.decisionProposed", { type: name(proposed) }) : undefined}
              defaultValue={decisionType ?? ""}
              emptyLabel={t("session.decisionChoose")}
              options={DECISION_TYPES.filter((type) => fitsOutcome(type, outcome)).map((type) => ({
                value: type,
                label: name(type),
              }))}
              errors={errorsOf("decisionType")}
              required
            />
            <Button>{t("session.decisionSet")}</Button>
          </Row>
        )}
      </DeskForm>
    </Stack>
  );
}
