import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { TimeText } from "#app/ui/time-text.tsx";
import type { PaperView } from "./paper-views.ts";

/** When the paper came to be, when it was published, and what was corrected since and why. */
export function PaperHistory({ paper }: { paper: PaperView }) {
  const t = useText("papers");
  return (
    <Section title={t("history")}>
      <DescriptionList
        layout="stacked"
        items={[
          { key: "created", term: t("created"), value: <Moment at={paper.createdAt} /> },
          {
            key: "published",
            term: t("published"),
            value: paper.publishedAt ? <Moment at={paper.publishedAt} /> : null,
          },
          ...paper.corrections.map((correction) => ({
            key: correction.id,
            term: t("correction", { version: correction.version }),
            value: (
              <>
                <Moment at={correction.correctedAt} />
                <br />
                {correction.reason}
              </>
            ),
          })),
        ]}
      />
    </Section>
  );
}

function Moment({ at }: { at: Date }) {
  const locale = useLocale();
  const { timeZone } = useFrame();
  return (
    <TimeText dateTime={at}>
      {formatDate(at, locale, timeZone)}, {formatTimeSpan(at, null, locale, timeZone)}
    </TimeText>
  );
}
