import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SessionView } from "./session-views.ts";

/** Who is barred from deliberation and vote on the item (§ 41 NKomVG), and to bar somebody. */
export function ExclusionForms({ session, reply }: { session: SessionView; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  const { selected, attendance } = session;
  if (!selected) return null;
  const agendaItemId = selected.id;
  const barred = new Set(selected.excluded.map(({ personId }) => personId));
  return (
    <Stack gap="tight">
      {selected.excluded.map(({ personId, name }) => (
        <DeskForm
          key={personId}
          intent="exclusion"
          reply={reply}
          values={{ agendaItemId, personId, excluded: "no" }}
          match={{ personId }}
        >
          <Row>
            <span>
              {t("session.excluded")}: {name}
            </span>
            <Button size="small">{t("session.readmit")}</Button>
          </Row>
        </DeskForm>
      ))}
      <Disclosure summary={t("session.extras")} quiet>
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
