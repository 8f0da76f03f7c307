import type { PaperFormChoices } from "#app/features/papers/paper-work.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { FormRow } from "#app/ui/form-row.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { isTicked, type PaperFields, textOf } from "./form-parts.ts";

/** What the paper is, who wrote it, who is in charge, who may read it. */
export function DataSection({ fields, choices }: { fields: PaperFields; choices: PaperFormChoices }) {
  const t = useText("office");
  const p = useText("papers");
  const refusal = useRefusal();
  const people = choices.people.map(({ id, name }) => ({ value: id, label: name }));
  const departments = choices.departments.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = fields.participating.initialValue;
  return (
    <Section title={t("papers.data")}>
      <FormStack full>
        <TextField
          key={fields.name.key}
          name={fields.name.name}
          label={p("name")}
          required
          maxLength={300}
          defaultValue={textOf(fields.name)}
          errors={refusal(fields.name.errors)}
        />
        <FormRow>
          <SelectField
            key={fields.type.key}
            name={fields.type.name}
            label={p("type")}
            hint={t("papers.typeHint")}
            required
            defaultValue={textOf(fields.type)}
            errors={refusal(fields.type.errors)}
            options={choices.types.map((type) => ({ value: type, label: p(`types.${type}`) }))}
          />
          <DateField
            key={fields.date.key}
            name={fields.date.name}
            label={p("date")}
            required
            defaultValue={textOf(fields.date)}
            errors={refusal(fields.date.errors)}
          />
        </FormRow>
        <CheckboxField
          key={fields.public.key}
          name={fields.public.name}
          label={t("papers.public")}
          hint={t("papers.publicHint")}
          defaultChecked={isTicked(fields.public)}
          errors={refusal(fields.public.errors)}
        />
        <FormRow>
          {(["authorId", "editorId"] as const).map((name) => (
            <SelectField
              key={fields[name].key}
              name={fields[name].name}
              label={p(name === "authorId" ? "author" : "editor")}
              emptyLabel={t("papers.nobody")}
              defaultValue={textOf(fields[name])}
              errors={refusal(fields[name].errors)}
              options={people}
            />
          ))}
          <SelectField
            key={fields.underDirectionOfId.key}
            name={fields.underDirectionOfId.name}
            label={p("underDirectionOf")}
            emptyLabel={t("papers.nobody")}
            defaultValue={textOf(fields.underDirectionOfId)}
            errors={refusal(fields.underDirectionOfId.errors)}
            options={departments}
          />
        </FormRow>
        <CheckboxGroup
          key={fields.participating.key}
          name={fields.participating.name}
          label={t("papers.participating")}
          inline
          defaultValues={Array.isArray(chosen) ? chosen.map(String) : [String(chosen ?? "")]}
          errors={refusal(fields.participating.errors)}
          options={departments}
        />
      </FormStack>
    </Section>
  );
}
