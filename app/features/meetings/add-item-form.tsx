import { useState } from "react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type AgendaAnswer, type AgendaFields, formOf } from "./agenda-answer.ts";
import type { BuilderProps } from "./builder-props.ts";
import { DeedForm } from "./deed-form.tsx";
import { addAgendaItemSchema } from "./schema.ts";

type AddItemFormProps = BuilderProps & { answer: AgendaAnswer | null; takeId: () => string | undefined };

/** A new item by name; stays open for the next one. */
export function AddItemForm({ action, board, meeting, send, answer, takeId }: AddItemFormProps) {
  const t = useText("office");
  const refusal = useRefusal();
  const [wrong, setWrong] = useState<string | null>(null);
  const posted = answer && !answer.ok && answer.field === "name" ? answer.refused : null;
  const add = (typed: AgendaFields, form: HTMLFormElement) => {
    const fields = { ...typed, agendaItemId: takeId() ?? "" };
    const submission = parseForm(formOf(fields), addAgendaItemSchema);
    const codes = submission.status === "success" ? null : submission.error?.name;
    setWrong(codes?.[0] ?? null);
    if (submission.status !== "success") return;
    send(fields);
    form.reset();
    form.querySelector<HTMLInputElement>("input[name=name]")?.focus();
  };
  const hosts = board.items.filter(({ parentId }) => parentId === null);
  return (
    <Section level={3} title={t("meetings.addTitle")}>
      <DeedForm action={action} intent="add" values={{ agendaItemId: meeting.nextIds[0] ?? "" }} onSend={add}>
        <Stack>
          <TextField
            name="name"
            id="field-add-name"
            label={t("meetings.itemName")}
            errors={refusal(wrong ?? posted)}
            maxLength={500}
            autoComplete="off"
            required
          />
          {meeting.terms.meetsInPublic ? (
            <RadioGroup
              name="part"
              id="field-add-part"
              label={t("meetings.part")}
              inline
              defaultValue="public"
              options={[
                { value: "public", label: t("meetings.publicShort") },
                { value: "nonPublic", label: t("meetings.nonPublicShort") },
              ]}
            />
          ) : (
            <input type="hidden" name="part" value="nonPublic" />
          )}
          <SelectField
            name="parentId"
            id="field-add-parent"
            label={t("meetings.under")}
            emptyLabel={t("meetings.topLevel")}
            options={hosts.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
            markOptional={false}
          />
          <Button icon="add">{t("meetings.add")}</Button>
        </Stack>
      </DeedForm>
    </Section>
  );
}
