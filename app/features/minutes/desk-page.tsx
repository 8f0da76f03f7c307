import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { ApproveForm } from "./approve-form.tsx";
import { DeskForm } from "./desk-form.tsx";
import { DeskSectionPart } from "./desk-section-part.tsx";
import type { DeskView } from "./get-desk.server.ts";
import { MinutesBody } from "./minutes-body.tsx";

export type DeskPageProps = {
  desk: DeskView;
  reply: DeskReply | undefined;
  /** For each section the id of a correction that is written now; made with the page. */
  correctionId: string;
};

/** The whole minutes for those who write them: section by section, what is missing, the public's view, publishing. */
export function DeskPage({ desk, reply, correctionId }: DeskPageProps) {
  const t = useText("minutes");
  const locale = useLocale();
  const { meeting, rights, published, sections, preview } = desk;
  const isComplete = sections.every(({ complete }) => complete);
  const mayPublish = !published && isComplete && rights.publish && meeting.state === "closed";
  return (
    <>
      <PageHeader
        preline={`${formatDate(meeting.startsAt, locale, meeting.timeZone)} · ${t("desk.title")}`}
        title={meeting.organization}
        marks={
          <Badge tone={published ? "success" : "neutral"}>{published ? t("desk.published") : t("desk.draft")}</Badge>
        }
        actions={
          <>
            {mayPublish ? (
              <LinkButton variant="primary" href={`/office/meetings/${meeting.id}/minutes/publish`}>
                {t("desk.publish")}
              </LinkButton>
            ) : null}
            {published ? (
              <LinkButton href={`/meetings/${meeting.id}/minutes`}>{t("desk.toPublic")}</LinkButton>
            ) : (
              <LinkButton href={`/office/meetings/${meeting.id}/session`}>{t("desk.toSession")}</LinkButton>
            )}
            <LinkButton href={`/office/meetings/${meeting.id}/log`}>{t("desk.toLog")}</LinkButton>
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      {meeting.startedAt ? (
        <Stack gap="section">
          {published ? null : <Missing desk={desk} reply={reply} />}
          {published ? <ApproveForm desk={desk} reply={reply} /> : null}
          {sections.map((section) => (
            <DeskSectionPart
              key={section.agendaItemId}
              section={section}
              desk={desk}
              reply={reply}
              correctionId={correctionId}
            />
          ))}
          {published ? null : (
            <Disclosure summary={t("desk.preview")} level={2}>
              {preview ? <MinutesBody {...preview} /> : <Text>{t("desk.noPreview")}</Text>}
            </Disclosure>
          )}
        </Stack>
      ) : (
        <Alert title={t("desk.notStarted")} />
      )}
    </>
  );
}

/** What hinders the publication, item by item, and one press for all proposals. */
function Missing({ desk, reply }: { desk: DeskView; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  const { sections, rights, meeting } = desk;
  const incomplete = sections.filter(({ complete }) => !complete);
  const undecided = sections.some(({ decisionType, pollInTheAir }) => decisionType === null && !pollInTheAir);
  if (incomplete.length === 0) return <Alert tone="success" title={t("desk.complete")} />;
  return (
    <Alert tone="warning" title={t("desk.missingTitle", { count: incomplete.length })}>
      <Stack>
        <ul>
          {incomplete.map(({ agendaItemId, number, name }) => (
            <li key={agendaItemId}>
              <TextLink href={`#desk-${agendaItemId}`}>
                {number} {name}
              </TextLink>
            </li>
          ))}
        </ul>
        {undecided && rights.write && meeting.state === "closed" ? (
          <DeskForm intent="confirmAll" reply={reply}>
            <div>
              <Button>{t("desk.confirmAll")}</Button>
            </div>
          </DeskForm>
        ) : null}
      </Stack>
    </Alert>
  );
}
