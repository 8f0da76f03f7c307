import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { fieldId } from "#app/ui/field.tsx";
import { FormRow } from "#app/ui/form-row.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type PaperFields, type PaperForm, textOf } from "./form-parts.ts";
import { RowList } from "./row-list.tsx";

/** What it costs or brings in, by budget year. */
export function AmountsSection({ form, fields }: { form: PaperForm; fields: PaperFields }) {
  const t = useText("office");
  const p = useText("papers");
  const refusal = useRefusal();
  return (
    <Section title={p("amounts")}>
      <RowList
        form={form}
        name="amounts"
        id={fieldId("amounts")}
        addLabel={t("papers.addAmount")}
        errors={refusal(fields.amounts.errors)}
        rows={fields.amounts.getFieldList().map((row, index) => {
          const { budgetYear, amount, label } = row.getFieldset();
          return {
            key: row.key ?? row.name,
            legend: t("papers.amountRow", { number: index + 1 }),
            content: (
              <FormRow>
                <TextField
                  name={budgetYear.name}
                  label={p("budgetYear")}
                  markOptional={false}
                  inputMode="numeric"
                  maxLength={4}
                  narrow
                  defaultValue={textOf(budgetYear)}
                  errors={refusal(budgetYear.errors)}
                />
                <TextField
                  name={amount.name}
                  label={t("papers.amountInEuro")}
                  markOptional={false}
                  inputMode="decimal"
                  narrow
                  defaultValue={textOf(amount)}
                  errors={refusal(amount.errors)}
                />
                <TextField
                  name={label.name}
                  label={p("purpose")}
                  maxLength={200}
                  defaultValue={textOf(label)}
                  errors={refusal(label.errors)}
                />
              </FormRow>
            ),
          };
        })}
      />
    </Section>
  );
}
