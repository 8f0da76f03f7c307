import { isResolved } from "#app/domain/minutes/decision-type.ts";
import { ElectionPanel } from "#app/features/voting/election-panel.tsx";
import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { ResultPanel } from "#app/features/voting/result-panel.tsx";
import { formatDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { AttendanceList } from "./attendance-list.tsx";
import { ItemCoursePart } from "./item-course.tsx";
import type { MinutesEntry, MinutesView } from "./minutes-views.ts";

/** The minutes themselves: facts, those present, item by item; also the office's preview. */
export function MinutesBody({ minutes, results }: { minutes: MinutesView; results: PublishedResult[] }) {
  const t = useText("minutes");
  const locale = useLocale();
  const { meeting, attendance, entries, course } = minutes;
  const { timeZone } = meeting;
  return (
    <Stack gap="section">
      <DescriptionList
        layout="columns"
        items={[
          { term: t("organization"), value: meeting.organization.name },
          { term: t("date"), value: formatDate(meeting.startsAt, locale, timeZone) },
          {
            term: t("time"),
            value: formatTimeSpan(meeting.startedAt ?? meeting.startsAt, meeting.endedAt, locale, timeZone),
          },
          { term: t("occasion"), value: meeting.name },
          { term: t("room"), value: meeting.room },
          { term: t("place"), value: meeting.place },
        ]}
      />
      <AttendanceList attendance={attendance} quorum={course.quorum} timeZone={timeZone} />
      {entries.map((entry) =>
        entry.kind === "closed" ? (
          <Text key={entry.number} muted>
            {entry.number} {t("nonPublicItem")}
          </Text>
        ) : (
          <Entry
            key={entry.agendaItemId}
            entry={entry}
            results={results.filter(({ agendaItemId }) => agendaItemId === entry.agendaItemId)}
            elections={minutes.elections.filter(({ agendaItemId }) => agendaItemId === entry.agendaItemId)}
            course={course}
            timeZone={timeZone}
          />
        ),
      )}
      {minutes.logHead ? (
        <Text size="small" muted>
          {t("logHead")} <span className="ui-hash">{minutes.logHead.match(/.{1,8}/g)?.join(" ")}</span>
        </Text>
      ) : null}
    </Stack>
  );
}

type SectionEntry = Extract<MinutesEntry, { kind: "section" }>;

type EntryProps = {
  entry: SectionEntry;
  results: PublishedResult[];
  elections: MinutesView["elections"];
  course: MinutesView["course"];
  timeZone: string;
};

function Entry({ entry, results, elections, course, timeZone }: EntryProps) {
  const t = useText("minutes");
  const meetings = useText("meetings");
  const locale = useLocale();
  return (
    <Section title={`${entry.number} ${entry.name}`} id={`item-${entry.agendaItemId}`}>
      <Row gap="tight">
        {entry.public ? null : <Badge>{meetings("nonPublic")}</Badge>}
        {entry.decisionType ? <Badge tone="info">{meetings(`decisionType.${entry.decisionType}`)}</Badge> : null}
      </Row>
      <ItemCoursePart course={course.items[entry.agendaItemId]} norms={course.norms} timeZone={timeZone} />
      {entry.record ? <Part title={t("record")} text={entry.record} /> : null}
      {entry.resolution ? (
        <Part title={isResolved(entry.decisionType) ? t("resolution") : t("proposedOnly")} text={entry.resolution} />
      ) : null}
      {results.map((result) => (
        <ResultPanel key={result.pollId} result={result} />
      ))}
      {elections.map((election) => (
        <ElectionPanel key={election.pollId} election={election} />
      ))}
      {entry.corrections.map((correction) => (
        <Alert
          key={correction.id}
          tone="warning"
          title={t("correctedAt", { date: formatDate(correction.correctedAt, locale, timeZone) })}
        >
          <PlainText text={correction.text} />
        </Alert>
      ))}
      <p className="ui-no-print">
        <TextLink href={`/agenda-items/${entry.agendaItemId}/extract`}>
          {t("toExtract", { number: entry.number })}
        </TextLink>
      </p>
    </Section>
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
