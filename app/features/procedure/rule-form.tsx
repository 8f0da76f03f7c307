import type { SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { PointHistory } from "./procedure-views.ts";
import { valueText } from "./value-text.ts";

export interface RuleFormProps {
  point: PointHistory;
  organizationId: string;
  /** What was refused, with what had been typed. */
  reply: SubmissionResult<string[]> | undefined;
}

const FIELDS = ["value", "layer", "organizationId", "source", "validFrom"] as const;

/** Enters a rule for one point: value by its kind, where it stands, for whom, from when. */
export function RuleForm({ point, organizationId, reply }: RuleFormProps) {
  const t = useText("procedure");
  const refusal = useRefusal();
  const isSending = useNavigation().state !== "idle";
  const errors = reply?.error ?? {};
  const of = (name: (typeof FIELDS)[number], first = "") => {
    const typed = reply?.initialValue?.[name];
    return { name, defaultValue: typeof typed === "string" ? typed : first, errors: refusal(errors[name]) };
  };
  const wrong = FIELDS.flatMap((field) => {
    const message = refusal(errors[field]);
    return message ? [{ field, message }] : [];
  });
  return (
    <Form method="post" noValidate>
      <ErrorSummary errors={wrong} />
      <FormStack>
        {point.choices ? (
          <RadioGroup
            {...of("value")}
            label={t("form.value")}
            options={point.choices.map((value) => ({ value, label: valueText(t, value) }))}
            required
          />
        ) : (
          <NumberField {...of("value")} label={t("form.valueSeconds")} min={0} max={point.most ?? undefined} required />
        )}
        <RadioGroup
          {...of("layer", "rulesOfProcedure")}
          label={t("form.layer")}
          options={(["rulesOfProcedure", "bylaw"] as const).map((layer) => ({
            value: layer,
            label: t(`layer.${layer}`),
          }))}
          required
        />
        <SelectField
          {...of("organizationId", organizationId)}
          label={t("form.organization")}
          hint={t("form.organizationHint")}
          emptyLabel={t("form.forAll")}
          options={point.organizations.map(({ id, name }) => ({ value: id, label: name }))}
          markOptional={false}
        />
        <TextField
          {...of("source")}
          label={t("form.source")}
          hint={t("form.sourceHint")}
          maxLength={300}
          autoComplete="off"
          required
        />
        <DateField {...of("validFrom")} label={t("form.validFrom")} required />
        <FormActions>
          <Button variant="primary" loading={isSending}>
            {t("form.enter")}
          </Button>
        </FormActions>
      </FormStack>
    </Form>
  );
}
