import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { FormStack } from "#app/ui/form-stack.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { type PaperFields, textOf } from "./form-parts.ts";

/** The words of the paper. */
export function TextsSection({ fields }: { fields: PaperFields }) {
  const t = useText("office");
  const p = useText("papers");
  const refusal = useRefusal();
  return (
    <Section title={t("papers.texts")}>
      <FormStack>
        {(["proposal", "reasons", "financialEffects"] as const).map((name) => (
          <TextareaField
            key={fields[name].key}
            name={fields[name].name}
            label={p(name)}
            hint={name === "proposal" ? t("papers.textHint") : undefined}
            rows={name === "financialEffects" ? 3 : 6}
            defaultValue={textOf(fields[name])}
            errors={refusal(fields[name].errors)}
          />
        ))}
      </FormStack>
    </Section>
  );
}
