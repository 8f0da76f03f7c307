import { ElectionPanel } from "#app/features/voting/election-panel.tsx";
import { ResultPanel } from "#app/features/voting/result-panel.tsx";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { BreachForm } from "./breach-form.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { DeskForm } from "./desk-form.tsx";
import type { DeskSection } from "./desk-sections.server.ts";
import type { DeskView } from "./get-desk.server.ts";
import { ItemCoursePart } from "./item-course.tsx";
import { PollApprovalForm } from "./poll-approval-form.tsx";
import { SectionEditor } from "./section-editor.tsx";
import { SectionReading } from "./section-reading.tsx";

export type DeskSectionPartProps = {
  section: DeskSection;
  desk: DeskView;
  reply: DeskReply | undefined;
  correctionId: string;
};

/** One item's part of the minutes: read, written or, once published, corrected. */
export function DeskSectionPart({ section, desk, reply, correctionId }: DeskSectionPartProps) {
  const t = useText("minutes");
  const meetings = useText("meetings");
  const { meeting, rights, published } = desk;
  const { agendaItemId, decisionType } = section;
  const elections = desk.elections.filter((election) => election.agendaItemId === agendaItemId);
  const results = desk.results.filter((result) => result.agendaItemId === agendaItemId);
  return (
    <Section title={`${section.number} ${section.name}`} id={`desk-${agendaItemId}`}>
      <Row gap="tight">
        <Badge>{section.public ? meetings("isPublic") : meetings("nonPublic")}</Badge>
        {decisionType ? <Badge tone="info">{meetings(`decisionType.${decisionType}`)}</Badge> : null}
      </Row>
      <SectionReading section={section} missing={published ? null : <MissingParts section={section} />} />
      <ItemCoursePart course={desk.course.items[agendaItemId]} norms={desk.course.norms} timeZone={meeting.timeZone} />
      {results.map((result) => (
        <Stack key={result.pollId}>
          <ResultPanel result={result} />
          {rights.publish ? <PollApprovalForm result={result} reply={reply} /> : null}
          {desk.breaches.map((breaches) =>
            breaches.pollId === result.pollId ? (
              <BreachForm key={result.pollId} {...{ breaches, published, reply }} breachId={correctionId} />
            ) : null,
          )}
        </Stack>
      ))}
      {elections.map((election) => (
        <ElectionPanel key={election.pollId} election={election} />
      ))}
      <Corrections section={section} timeZone={meeting.timeZone} />
      {!published && rights.write ? (
        <div className="ui-no-print">
          <Disclosure summary={section.record || section.resolution ? t("desk.edit") : t("desk.write")} quiet>
            <SectionEditor meetingId={meeting.id} section={section} reply={reply} />
          </Disclosure>
          <DecisionForm section={section} reply={reply} />
        </div>
      ) : null}
      {published && rights.publish ? (
        <div className="ui-no-print">
          <CorrectionForm agendaItemId={agendaItemId} correctionId={correctionId} reply={reply} />
        </div>
      ) : null}
    </Section>
  );
}

/** What hinders the publication of this item; an empty record does not. */
function MissingParts({ section: { missing, pollInTheAir } }: { section: DeskSection }) {
  const t = useText("minutes");
  const parts = missing.filter((part) => part !== "record").map((part) => t(`desk.missing.${part}`));
  return (
    <span className="ui-no-print">
      {[
        ...(pollInTheAir ? [t("desk.pollInTheAir")] : []),
        ...(parts.length > 0 ? [t("desk.missingOf", { parts: parts.join(", ") })] : []),
      ].join(" ")}
    </span>
  );
}

function Corrections({ section, timeZone }: { section: DeskSection; timeZone: string }) {
  const t = useText("minutes");
  const locale = useLocale();
  return section.corrections.map(({ id, text, correctedAt }) => (
    <Alert key={id} tone="warning" title={t("correctedAt", { date: formatDate(correctedAt, locale, timeZone) })}>
      <PlainText text={text} />
    </Alert>
  ));
}

type CorrectionFormProps = { agendaItemId: string; correctionId: string; reply: DeskReply | undefined };

function CorrectionForm({ agendaItemId, correctionId, reply }: CorrectionFormProps) {
  const t = useText("minutes");
  const match = { agendaItemId };
  const isOurs =
    reply?.ok === false && reply.intent === "correct" && reply.submission.initialValue?.agendaItemId === agendaItemId;
  const typed = isOurs ? String(reply.submission.initialValue?.text ?? "") : "";
  return (
    <Disclosure summary={t("desk.correct")} open={isOurs} quiet>
      <DeskForm intent="correct" reply={reply} values={{ agendaItemId, correctionId }} match={match}>
        {(errorsOf) => (
          <>
            <TextareaField
              key={correctionId}
              name="text"
              id={`correction-${agendaItemId}`}
              label={t("desk.correct")}
              hint={t("desk.correctHint")}
              defaultValue={typed}
              errors={errorsOf("text")}
              required
            />
            <div>
              <Button>{t("desk.correctNow")}</Button>
            </div>
          </>
        )}
      </DeskForm>
    </Disclosure>
  );
}
