import { useText } from "#app/i18n/use-text.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Section } from "#app/ui/section.tsx";
import { Text } from "#app/ui/text.tsx";

export type SectionReadingProps = { section: { record: string; resolution: string }; note?: string };

/** A section's two texts for those who only read them. */
export function SectionReading({ section, note }: SectionReadingProps) {
  const t = useText("minutes");
  return (
    <>
      {note ? <Text muted>{note}</Text> : null}
      <Section title={t("record")} level={3}>
        {section.record ? <PlainText text={section.record} /> : <Text muted>{t("session.nothingYet")}</Text>}
      </Section>
      <Section title={t("resolution")} level={3}>
        {section.resolution ? <PlainText text={section.resolution} /> : <Text muted>{t("session.nothingYet")}</Text>}
      </Section>
    </>
  );
}
