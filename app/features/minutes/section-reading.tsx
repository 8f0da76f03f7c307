import { type DecisionType, isResolved } from "#app/domain/minutes/decision-type.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Heading } from "#app/ui/heading.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Text } from "#app/ui/text.tsx";

export type SectionReadingProps = {
  section: { record: string; resolution: string; decisionType?: DecisionType | null };
  note?: string;
};

/** A section's two texts for those who only read them. */
export function SectionReading({ section, note }: SectionReadingProps) {
  const t = useText("minutes");
  const { decisionType } = section;
  const isMereProposal = decisionType != null && !isResolved(decisionType);
  return (
    <>
      {note ? <Text muted>{note}</Text> : null}
      <Part title={t("record")} text={section.record} />
      <Part title={isMereProposal ? t("proposedOnly") : t("resolution")} text={section.resolution} />
    </>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  const t = useText("minutes");
  return (
    <div>
      <Heading level={3}>{title}</Heading>
      {text ? <PlainText text={text} /> : <Text muted>{t("session.nothingYet")}</Text>}
    </div>
  );
}
