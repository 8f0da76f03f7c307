import { isResolved } from "#app/domain/minutes/decision-type.ts";
import { FileList } from "#app/features/documents/file-list.tsx";
import type { FileView } from "#app/features/documents/file-view.ts";
import { ElectionPanel } from "#app/features/voting/election-panel.tsx";
import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { ResultPanel } from "#app/features/voting/result-panel.tsx";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { MeetingFacts, PaperFacts } from "./extract-facts.tsx";
import type { ExtractView, SectionView } from "./get-extract.server.ts";
import { ItemCoursePart } from "./item-course.tsx";

export type ExtractPageProps = { extract: ExtractView; files: FileView[]; results: PublishedResult[] };

/** The citizen-facing record of one agenda item. */
export function ExtractPage({ extract, files, results }: ExtractPageProps) {
  const t = useText("minutes");
  const meetings = useText("meetings");
  const printing = useText("printing");
  const { item, paper, section, elections, course } = extract;
  return (
    <Stack gap="wide">
      <Breadcrumbs
        items={[
          { href: "/meetings", label: meetings("title") },
          { href: `/meetings/${item.meeting.id}`, label: item.meeting.organization.name },
          { href: `/agenda-items/${item.id}`, label: item.number },
          { label: t("extractTitle") },
        ]}
      />
      <PageHeader
        title={t("extractOf", { name: item.name })}
        subline={t("meetingOf", { organization: item.meeting.organization.name })}
        actions={
          section?.published ? (
            <LinkButton href={`/agenda-items/${item.id}/extract.pdf`} icon="download" reload>
              {printing("asPdf")}
            </LinkButton>
          ) : null
        }
      />
      <MeetingFacts item={item} decisionType={section?.published ? section.decisionType : null} />
      {paper ? <PaperFacts paper={paper} /> : null}
      {section?.published ? (
        <>
          {course ? <ItemCoursePart course={course.item} norms={course.norms} timeZone={item.timeZone} /> : null}
          <Published {...{ section, results, elections, timeZone: item.timeZone }} />
        </>
      ) : (
        <Alert tone="info" title={t("notPublished")} />
      )}
      {files.length > 0 ? (
        <Section title={t("attachments")}>
          <FileList files={files} />
        </Section>
      ) : null}
    </Stack>
  );
}

type Results = { results: PublishedResult[]; elections: ExtractView["elections"] };

function Published(props: { section: SectionView; timeZone: string } & Results) {
  const { section, results, elections, timeZone } = props;
  const t = useText("minutes");
  const locale = useLocale();
  const last = results.at(-1);
  const adopted = section.resolution === "" || isResolved(section.decisionType);
  return (
    <>
      <Section title={t("record")} id="record">
        {section.record ? <PlainText text={section.record} /> : <Text muted>{t("noRecord")}</Text>}
      </Section>
      <Section title={adopted ? t("resolution") : t("proposedOnly")} id="resolution">
        {section.resolution ? <PlainText text={section.resolution} /> : <Text muted>{t("noResolution")}</Text>}
      </Section>
      <Section title={t("result")} id="result">
        {last ? (
          <>
            <DescriptionList
              items={[
                { term: t("yes"), value: String(last.yes) },
                { term: t("no"), value: String(last.no) },
                { term: t("abstain"), value: String(last.abstain) },
              ]}
            />
            {results.map((result) => (
              <ResultPanel key={result.pollId} result={result} />
            ))}
          </>
        ) : null}
        {elections.map((election) => (
          <ElectionPanel key={election.pollId} election={election} />
        ))}
        {last || elections.length > 0 ? null : <Text muted>{t("noVote")}</Text>}
      </Section>
      {section.corrections.length > 0 ? (
        <Section title={t("corrections")}>
          {section.corrections.map((correction) => (
            <Alert
              key={correction.id}
              tone="warning"
              title={t("correctedAt", { date: formatDate(correction.correctedAt, locale, timeZone) })}
            >
              <PlainText text={correction.text} />
            </Alert>
          ))}
        </Section>
      ) : null}
    </>
  );
}
