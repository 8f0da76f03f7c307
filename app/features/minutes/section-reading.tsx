import type { ReactNode } from "react";
import { type DecisionType, isResolved } from "#app/domain/minutes/decision-type.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Heading } from "#app/ui/heading.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Text } from "#app/ui/text.tsx";

export type SectionReadingProps = {
  section: { record: string; resolution: string; decisionType?: DecisionType | null };
  note?: string;
  /** What is still to be done here; stands in the line of an empty section. */
  missing?: ReactNode;
};

/** A section's texts for those who only read them; of an empty one a single line says so. */
export function SectionReading({ section, note, missing }: SectionReadingProps) {
  const t = useText("minutes");
  const { record, resolution, decisionType } = section;
  const isMereProposal = decisionType != null && !isResolved(decisionType);
  const isEmpty = record === "" && resolution === "";
  return (
    <>
      {note ? <Text muted>{note}</Text> : null}
      {isEmpty || missing ? (
        <Text muted>
          {isEmpty ? t("session.nothingYet") : null} {missing}
        </Text>
      ) : null}
      {record ? <Part title={t("record")} text={record} /> : null}
      {resolution ? <Part title={isMereProposal ? t("proposedOnly") : t("resolution")} text={resolution} /> : null}
    </>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Heading level={3}>{title}</Heading>
      <PlainText text={text} />
    </div>
  );
}
