import type { SecondSessionNotice } from "#app/domain/meetings/second-session.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormRow } from "#app/ui/form-row.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { BuilderProps } from "./builder-props.ts";
import { DeedForm } from "./deed-form.tsx";
import type { OfficeItem } from "./office-views.ts";
import { SecondSessionNote } from "./second-session-note.tsx";

/** What can be changed about one item, opened in place: its fields, its papers, and its removal. */
export function ItemForms({ item, action, board, send, meeting }: { item: OfficeItem } & BuilderProps) {
  const t = useText("office");
  const { terms } = meeting;
  const canNest = !board.items.some(({ parentId }) => parentId === item.id);
  const hosts = board.items.filter(({ id, parentId }) => parentId === null && id !== item.id);
  const field = (name: string) => `field-${name}-${item.id}`;
  return (
    <Disclosure
      quiet
      summary={
        <>
          <Icon name="edit" size="small" inherit /> <span aria-hidden="true">{t("meetings.editShort")}</span>
          <HiddenText>{t("meetings.editItem", { name: item.name })}</HiddenText>
        </>
      }
    >
      <Stack>
        <DeedForm action={action} intent="change" values={{ agendaItemId: item.id }} onSend={send}>
          <Stack>
            <TextField
              name="name"
              id={field("name")}
              label={t("meetings.itemName")}
              defaultValue={item.name}
              key={item.name}
              maxLength={500}
              required
            />
            {terms.meetsInPublic ? (
              <RadioGroup
                name="part"
                id={field("part")}
                label={t("meetings.part")}
                inline
                defaultValue={item.public ? "public" : "nonPublic"}
                options={[
                  { value: "public", label: t("meetings.publicShort") },
                  { value: "nonPublic", label: t("meetings.nonPublicShort") },
                ]}
              />
            ) : (
              <input type="hidden" name="part" value="nonPublic" />
            )}
            {canNest ? (
              <SelectField
                name="parentId"
                id={field("parent")}
                label={t("meetings.under")}
                emptyLabel={t("meetings.topLevel")}
                defaultValue={item.parentId ?? ""}
                key={item.parentId}
                options={hosts.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
                markOptional={false}
              />
            ) : null}
            {terms.published && !item.public ? (
              <CheckboxField name="confirmed" id={field("confirmed")} value="yes" label={t("meetings.confirmPublic")} />
            ) : null}
            <FormRow inline>
              <Button size="small">{t("meetings.save")}</Button>
            </FormRow>
          </Stack>
        </DeedForm>
        {meeting.secondSession ? (
          <SecondSession item={item} notice={meeting.secondSession} stands={terms.stands} action={action} send={send} />
        ) : null}
        <ButtonRow>
          {item.papers.map((paper) => (
            <DeedForm
              key={paper.id}
              action={action}
              intent="unplace"
              values={{ agendaItemId: item.id, paperId: paper.id }}
              onSend={send}
            >
              <Button size="small" icon="arrow-forward">
                {t("meetings.takeOff", { reference: paper.reference })}
              </Button>
            </DeedForm>
          ))}
          {terms.stands ? null : (
            <DeedForm action={action} intent="remove" values={{ agendaItemId: item.id }} onSend={send}>
              <Button size="small" tone="danger" icon="delete">
                {t("meetings.removeItem")}
              </Button>
            </DeedForm>
          )}
        </ButtonRow>
      </Stack>
    </Disclosure>
  );
}

type SecondSessionProps = Pick<BuilderProps, "action" | "send"> & {
  item: OfficeItem;
  notice: SecondSessionNotice;
  stands: boolean;
};

/** Marks the item as dealt with for the second time, with the sentence that the invitation then says. */
function SecondSession({ item, notice, stands, action, send }: SecondSessionProps) {
  const t = useText("office");
  const values = { agendaItemId: item.id, secondSession: item.secondSession ? "no" : "yes" };
  return (
    <DeedForm action={action} intent="secondSession" values={values} onSend={send}>
      <Stack gap="tight">
        {item.secondSession ? null : (
          <>
            <Text>{t(stands ? "meetings.secondSessionLate" : "meetings.secondSessionWhen")}</Text>
            <SecondSessionNote notice={notice} />
          </>
        )}
        <FormRow inline>
          <Button size="small">
            {t(item.secondSession ? "meetings.secondSessionOff" : "meetings.secondSessionOn")}
          </Button>
        </FormRow>
      </Stack>
    </DeedForm>
  );
}
