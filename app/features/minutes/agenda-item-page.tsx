import { isResolved } from "#app/domain/minutes/decision-type.ts";
import { FileList } from "#app/features/documents/file-list.tsx";
import type { FileView } from "#app/features/documents/file-view.ts";
import type { AgendaItemView } from "#app/features/meetings/get-agenda-item.server.ts";
import { MeetingTime } from "#app/features/meetings/meeting-card.tsx";
import { ElectionPanel } from "#app/features/voting/election-panel.tsx";
import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { ResultPanel } from "#app/features/voting/result-panel.tsx";
import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Card } from "#app/ui/card.tsx";
import { CardGrid } from "#app/ui/card-grid.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { ExtractView } from "./get-extract.server.ts";

export type AgendaItemPageProps = { extract: ExtractView; files: FileView[]; results: PublishedResult[] };

/** Everything known about one agenda item. */
export function AgendaItemPage({ extract, files, results }: AgendaItemPageProps) {
  const t = useText("meetings");
  const minutes = useText("minutes");
  const printing = useText("printing");
  const { item, section, elections } = extract;
  const hasResult = results.length + elections.length > 0;
  return (
    <Stack gap="wide">
      <Breadcrumbs
        items={[
          { href: "/meetings", label: t("title") },
          { href: `/meetings/${item.meeting.id}`, label: item.meeting.organization.name },
          { label: item.number },
        ]}
      />
      <PageHeader
        title={item.name}
        preline={item.number}
        subline={<MeetingTime meeting={item.meeting} timeZone={item.timeZone} />}
        marks={<Marks item={item} extract={extract} />}
        actions={
          <>
            {section?.published ? (
              <LinkButton href={`/agenda-items/${item.id}/extract`} variant="primary">
                {t("toExtract")}
              </LinkButton>
            ) : null}
            {hasResult ? (
              <LinkButton href={`/agenda-items/${item.id}/result.pdf`} icon="download" reload>
                {printing("resultAsPdf")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {item.papers.length > 0 ? (
        <Section title={t("papersOfItem")}>
          <CardGrid>
            {item.papers.map((paper) => (
              <Card key={paper.id} href={`/papers/${paper.id}`} preline={paper.reference} title={paper.name} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      <Section title={t("resultOfItem")}>
        {hasResult ? null : <Text muted>{section?.published ? minutes("noVote") : t("noResult")}</Text>}
        {results.map((result) => (
          <ResultPanel key={result.pollId} result={result} />
        ))}
        {elections.map((election) => (
          <ElectionPanel key={election.pollId} election={election} />
        ))}
      </Section>
      {section?.published && section.resolution ? (
        <Section title={isResolved(section.decisionType) ? minutes("resolution") : minutes("proposedOnly")}>
          <PlainText text={section.resolution} />
        </Section>
      ) : null}
      {files.length > 0 ? (
        <Section title={t("filesOfItem")}>
          <FileList files={files} />
        </Section>
      ) : null}
      <Neighbours item={item} />
    </Stack>
  );
}

function Marks({ item, extract }: { item: AgendaItemView; extract: ExtractView }) {
  const t = useText("meetings");
  const decision = extract.section?.published ? extract.section.decisionType : null;
  return (
    <>
      <Badge>{item.public ? t("isPublic") : t("nonPublic")}</Badge>
      {item.meeting.state === "running" ? (
        <Badge tone={item.state === "called" ? "success" : "neutral"}>{t(`itemState.${item.state}`)}</Badge>
      ) : null}
      {decision ? <Badge tone="info">{t(`decisionType.${decision}`)}</Badge> : null}
    </>
  );
}

function Neighbours({ item }: { item: AgendaItemView }) {
  const t = useText("meetings");
  return (
    <Row align="between">
      {item.previous ? (
        <TextLink href={`/agenda-items/${item.previous.id}`} icon="chevron-left">
          {t("previousItem")}: {item.previous.number}
        </TextLink>
      ) : null}
      <TextLink href={`/meetings/${item.meeting.id}#item-${item.id}`}>{t("toMeeting")}</TextLink>
      {item.next ? (
        <TextLink href={`/agenda-items/${item.next.id}`} icon="chevron-right">
          {t("nextItem")}: {item.next.number}
        </TextLink>
      ) : null}
    </Row>
  );
}
