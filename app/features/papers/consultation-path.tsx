import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Row } from "#app/ui/row.tsx";
import { type Step, Steps } from "#app/ui/steps.tsx";
import { Text } from "#app/ui/text.tsx";
import type { ConsultationView, PaperOutcome } from "./paper-views.ts";

/** A paper's way through the bodies: who, in which role, when, and what came of it. */
export function ConsultationPath(props: { consultations: ConsultationView[]; outcomes: PaperOutcome[] }) {
  const t = useText("papers");
  if (props.consultations.length === 0) return <EmptyState>{t("noConsultation")}</EmptyState>;
  const outcomes = new Map(props.outcomes.map((outcome) => [outcome.consultationId, outcome]));
  return (
    <Steps
      label={t("consultations")}
      items={props.consultations.map((consultation) => {
        const outcome = outcomes.get(consultation.id);
        return {
          key: consultation.id,
          title: (
            <TextLink href={`/organizations/${consultation.organization.id}`}>
              {consultation.organization.name}
            </TextLink>
          ),
          state: stateOf(outcome),
          note: [t(`role.${consultation.role}`), consultation.authoritative ? t("authoritative") : null]
            .filter(Boolean)
            .join(", "),
          children: <Station consultation={consultation} outcome={outcome} />,
        };
      })}
    />
  );
}

function stateOf(outcome: PaperOutcome | undefined): Step["state"] {
  if (!outcome) return "open";
  if (outcome.decisionType === "withdrawn" || outcome.meeting.state === "cancelled") return "stopped";
  if (outcome.meeting.state === "running") return "current";
  return outcome.meeting.state === "closed" ? "done" : "open";
}

function Station({ consultation, outcome }: { consultation: ConsultationView; outcome: PaperOutcome | undefined }) {
  const t = useText("papers");
  const meetings = useText("meetings");
  const locale = useLocale();
  const { timeZone } = useFrame();
  const closed = consultation.public ? null : (
    <Badge tone="warning" icon="lock">
      {t("nonPublic")}
    </Badge>
  );
  if (!outcome) {
    return (
      <Row gap="tight">
        <Text muted>{t("notScheduled")}</Text>
        {closed}
      </Row>
    );
  }
  const { agendaItem, meeting, decisionType, minutesPublished } = outcome;
  const date = formatDate(meeting.startsAt, locale, timeZone);
  const result = outcome.results.at(-1);
  return (
    <Row gap="tight">
      <TextLink href={`/agenda-items/${agendaItem.id}`}>{t("toItem", { date, number: agendaItem.number })}</TextLink>
      {meeting.state === "cancelled" ? <Badge tone="danger">{meetings("state.cancelled")}</Badge> : null}
      {decisionType ? <Badge tone="info">{meetings(`decisionType.${decisionType}`)}</Badge> : null}
      {result ? <span>{meetings("resultShort", result)}</span> : null}
      {minutesPublished ? <TextLink href={`/agenda-items/${agendaItem.id}/extract`}>{t("toExtract")}</TextLink> : null}
      {closed}
    </Row>
  );
}
