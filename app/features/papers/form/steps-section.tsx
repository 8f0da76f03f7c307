import type { PaperFormChoices, StepPlacing } from "#app/features/papers/paper-work.ts";
import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { fieldId } from "#app/ui/field.tsx";
import { FormRow } from "#app/ui/form-row.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Text } from "#app/ui/text.tsx";
import { isTicked, type PaperFields, type PaperForm, textOf } from "./form-parts.ts";
import { RowList } from "./row-list.tsx";

const ROLES = ["preliminary", "decision", "information"] as const;

export interface StepsSectionProps {
  form: PaperForm;
  fields: PaperFields;
  choices: PaperFormChoices;
  placings: readonly StepPlacing[];
}

/** The way through the bodies, in order. */
export function StepsSection({ form, fields, choices, placings }: StepsSectionProps) {
  const t = useText("office");
  const p = useText("papers");
  const refusal = useRefusal();
  return (
    <Section title={p("consultations")}>
      <Text muted>{t("papers.stepsHint")}</Text>
      <RowList
        form={form}
        name="steps"
        id={fieldId("steps")}
        movable
        addLabel={t("papers.addStep")}
        errors={refusal(fields.steps.errors)}
        rows={fields.steps.getFieldList().map((row, index) => {
          const step = row.getFieldset();
          const placing = placings.find(({ stepId }) => stepId === textOf(step.id));
          return {
            key: row.key ?? row.name,
            legend: t("papers.stepRow", { number: index + 1 }),
            fixed: placing !== undefined,
            content: (
              <>
                <input type="hidden" name={step.id.name} value={textOf(step.id)} />
                <FormRow>
                  <SelectField
                    name={step.organizationId.name}
                    label={t("papers.body")}
                    markOptional={false}
                    emptyLabel={t("papers.choose")}
                    defaultValue={textOf(step.organizationId)}
                    errors={refusal(step.organizationId.errors)}
                    options={choices.consulting.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                  <SelectField
                    name={step.role.name}
                    label={t("papers.role")}
                    markOptional={false}
                    defaultValue={textOf(step.role) || "preliminary"}
                    errors={refusal(step.role.errors)}
                    options={ROLES.map((role) => ({ value: role, label: p(`role.${role}`) }))}
                  />
                </FormRow>
                <Row>
                  <CheckboxField
                    name={step.authoritative.name}
                    label={p("authoritative")}
                    defaultChecked={isTicked(step.authoritative)}
                  />
                  <CheckboxField
                    name={step.public.name}
                    label={t("papers.stepPublic")}
                    defaultChecked={textOf(step.organizationId) === "" || isTicked(step.public)}
                  />
                </Row>
                {placing ? <Placing placing={placing} /> : null}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}

function Placing({ placing }: { placing: StepPlacing }) {
  const t = useText("office");
  const locale = useLocale();
  const { timeZone } = useFrame();
  return (
    <Text muted size="small">
      {t("papers.placed", { number: placing.number, date: formatDate(placing.startsAt, locale, timeZone) })}
    </Text>
  );
}
