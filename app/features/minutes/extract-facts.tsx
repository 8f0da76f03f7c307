import type { AgendaItemView } from "#app/features/meetings/get-agenda-item.server.ts";
import type { DecisionType } from "#app/features/meetings/meeting-views.ts";
import { formatDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import type { ExtractPaper } from "./get-extract.server.ts";

/** When, where and by whom the item was debated. */
export function MeetingFacts({ item, decisionType }: { item: AgendaItemView; decisionType: DecisionType | null }) {
  const t = useText("minutes");
  const meetings = useText("meetings");
  const locale = useLocale();
  const { meeting, timeZone } = item;
  return (
    <DescriptionList
      layout="columns"
      items={[
        { term: t("item"), value: <TextLink href={`/agenda-items/${item.id}`}>{item.number}</TextLink> },
        {
          term: t("organization"),
          value: <TextLink href={`/organizations/${meeting.organization.id}`}>{meeting.organization.name}</TextLink>,
        },
        { term: t("decisionType"), value: decisionType ? meetings(`decisionType.${decisionType}`) : null },
        { term: t("date"), value: formatDate(meeting.startsAt, locale, timeZone) },
        {
          term: t("time"),
          value: formatTimeSpan(
            meeting.startedAt ?? meeting.startsAt,
            meeting.endedAt ?? meeting.endsAt,
            locale,
            timeZone,
          ),
        },
        { term: t("occasion"), value: meeting.name },
        { term: t("room"), value: meeting.room },
        { term: t("place"), value: meeting.place },
      ]}
    />
  );
}

/** The paper that was debated, with everybody responsible for it. */
export function PaperFacts({ paper }: { paper: ExtractPaper }) {
  const t = useText("minutes");
  const papers = useText("papers");
  const meetings = useText("meetings");
  return (
    <Section title={t("paper")}>
      <DescriptionList
        items={[
          {
            term: t("paper"),
            value: <TextLink href={`/papers/${paper.id}`}>{`${paper.reference} ${paper.name}`}</TextLink>,
          },
          { term: t("status"), value: paper.public ? meetings("isPublic") : meetings("nonPublic") },
          { term: t("paperType"), value: papers(`types.${paper.type}`) },
          { term: t("author"), value: paper.author },
          { term: t("underDirectionOf"), value: paper.underDirectionOf },
          {
            term: t("participating"),
            value: paper.participating.length > 0 ? <Departments names={paper.participating} /> : null,
          },
          { term: t("editor"), value: paper.editor },
        ]}
      />
    </Section>
  );
}

function Departments({ names }: { names: string[] }) {
  return (
    <ul className="ui-plain-list">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
