import { useText } from "#app/i18n/use-text.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Section } from "#app/ui/section.tsx";

const WORDS = [
  "reference",
  "type",
  "status",
  "author",
  "editor",
  "underDirectionOf",
  "participating",
  "proposal",
  "financialEffects",
  "consultations",
] as const;

/** Each word of a paper's page in one sentence. */
export function PaperWords() {
  const t = useText("papers");
  return (
    <Section title={t("inShort")}>
      <DescriptionList items={WORDS.map((word) => ({ key: word, term: t(word), value: t(`term.${word}`) }))} />
    </Section>
  );
}
