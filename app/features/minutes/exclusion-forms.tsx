import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SelectedItem, SessionView } from "./session-views.ts";

type Barred = SelectedItem["excluded"][number];

/** Who is barred from deliberation and vote on the item (§ 41 NKomVG), why, and to bar somebody. */
export function ExclusionForms({ session, reply }: { session: SessionView; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  const presence = useText("presence");
  const { selected, attendance } = session;
  if (!selected) return null;
  const agendaItemId = selected.id;
  const barred = new Set(selected.excluded.map(({ personId }) => personId));
  const mayAsk = session.rights.lead && selected.state === "called";
  return (
    <Stack gap="tight">
      {selected.excluded.map((one) => (
        <BarredPerson key={one.personId} one={one} agendaItemId={agendaItemId} mayAsk={mayAsk} reply={reply} />
      ))}
      <Disclosure summary={presence("bar.open")} quiet>
        <Text>{presence("bar.hint")}</Text>
        <DeskForm
          intent="exclusion"
          reply={reply}
          values={{ agendaItemId, excluded: "yes" }}
          match={{ excluded: "yes" }}
        >
          {(errorsOf) => (
            <>
              <SelectField
                name="personId"
                id="exclusion-person"
                label={t("session.person")}
                emptyLabel={t("session.choosePerson")}
                options={attendance
                  .filter(({ personId }) => !barred.has(personId))
                  .map(({ personId, sortedName }) => ({ value: personId, label: sortedName }))}
                errors={errorsOf("personId")}
                required
              />
              <Marks id="new" one={null} error={errorsOf("reason")} />
              <div>
                <Button>{t("session.exclude")}</Button>
              </div>
            </>
          )}
        </DeskForm>
      </Disclosure>
    </Stack>
  );
}

type BarredPersonProps = { one: Barred; agendaItemId: string; mayAsk: boolean; reply: DeskReply | undefined };

function BarredPerson({ one, agendaItemId, mayAsk, reply }: BarredPersonProps) {
  const t = useText("minutes");
  const presence = useText("presence");
  const { personId, name, reason, disclosed, byBody } = one;
  const values = { agendaItemId, personId };
  return (
    <div className="ui-desk__person">
      <DeskForm intent="exclusion" reply={reply} values={{ ...values, excluded: "no" }} match={values}>
        <Row>
          <span>
            {t("session.excluded")}: {name}
          </span>
          {byBody ? <Badge>{presence("bar.byBody")}</Badge> : null}
          {disclosed ? <Badge>{presence("bar.isDisclosed")}</Badge> : null}
          <Button size="small" aria-label={`${name}: ${t("session.readmit")}`}>
            {t("session.readmit")}
          </Button>
        </Row>
      </DeskForm>
      {reason ? <Text size="small">{reason}</Text> : null}
      <Disclosure summary={presence("bar.change")} quiet>
        <DeskForm intent="exclusion" reply={reply} values={{ ...values, excluded: "yes" }} match={values}>
          {(errorsOf) => (
            <>
              <Marks id={personId} one={one} error={errorsOf("reason")} />
              <div>
                <Button size="small">{presence("bar.save")}</Button>
              </div>
            </>
          )}
        </DeskForm>
      </Disclosure>
      {mayAsk && !byBody ? (
        <Disclosure summary={presence("bar.askBody")} quiet>
          <Text>{presence("bar.askBodyHint")}</Text>
          <DeskForm
            intent="open"
            reply={reply}
            values={{ agendaItemId, question: presence("bar.question"), kind: "open" }}
          >
            <div>
              <Button size="small">{presence("bar.askBodyNow")}</Button>
            </div>
          </DeskForm>
        </Disclosure>
      ) : null}
    </div>
  );
}

function Marks({ id, one, error }: { id: string; one: Barred | null; error: string | undefined }) {
  const presence = useText("presence");
  return (
    <>
      <TextField
        name="reason"
        id={`bar-reason-${id}`}
        label={presence("bar.reason")}
        defaultValue={one?.reason ?? ""}
        maxLength={500}
        errors={error}
      />
      <CheckboxField
        name="disclosed"
        id={`bar-disclosed-${id}`}
        value="yes"
        label={presence("bar.disclosed")}
        defaultChecked={one?.disclosed ?? false}
      />
      <CheckboxField
        name="byBody"
        id={`bar-body-${id}`}
        value="yes"
        label={presence("bar.byBody")}
        defaultChecked={one?.byBody ?? false}
      />
    </>
  );
}
