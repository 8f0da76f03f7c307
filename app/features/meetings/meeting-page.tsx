import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Agenda } from "./agenda.tsx";
import { MeetingStateBadge } from "./meeting-card.tsx";
import type { AgendaEntry, MeetingView } from "./meeting-views.ts";

export interface MeetingPageProps {
  meeting: MeetingView;
  /** A vote on the called item runs, or waits for its announcement; nothing of how it stands. */
  vote: "open" | "closed" | null;
}

/** A meeting as everybody reads it: facts, what is being debated now, the agenda. */
export function MeetingPage({ meeting, vote }: MeetingPageProps) {
  const t = useText("meetings");
  const locale = useLocale();
  const { timeZone } = meeting;
  return (
    <Stack gap="wide">
      <Breadcrumbs items={[{ href: "/meetings", label: t("title") }, { label: meeting.organization.name }]} />
      <PageHeader
        title={meeting.organization.name}
        preline={formatDate(meeting.startsAt, locale, timeZone)}
        marks={<MeetingStateBadge state={meeting.state} />}
        actions={
          <>
            {meeting.minutesPublished ? (
              <LinkButton href={`/meetings/${meeting.id}/minutes`} icon="draft">
                {t("toMinutes")}
              </LinkButton>
            ) : null}
            <Documents meeting={meeting} />
          </>
        }
      />
      {meeting.state === "cancelled" ? (
        <Alert tone="danger" title={t("cancelledBecause", { reason: meeting.cancelReason ?? "" })} />
      ) : null}
      {meeting.state === "running" ? <Now meeting={meeting} vote={vote} /> : null}
      <DescriptionList
        layout="columns"
        items={[
          { term: t("date"), value: formatDate(meeting.startsAt, locale, timeZone) },
          {
            term: t("time"),
            value: formatTimeSpan(meeting.startsAt, meeting.endedAt ?? meeting.endsAt, locale, timeZone),
          },
          { term: t("occasion"), value: meeting.name },
          { term: t("room"), value: meeting.room },
          { term: t("place"), value: meeting.place },
          {
            term: t("organization"),
            value: <TextLink href={`/organizations/${meeting.organization.id}`}>{meeting.organization.name}</TextLink>,
          },
        ]}
      />
      <Agenda agenda={meeting.agenda} minutesPublished={meeting.minutesPublished} />
    </Stack>
  );
}

/** The folder where something lies in it, the agenda as a document, and the invitation once there is one. */
function Documents({ meeting: { id, state, agenda } }: { meeting: MeetingView }) {
  const t = useText("printing");
  const folder = useText("folder");
  const isFilled = agenda.some((entry) => entry.kind === "item" && entry.papers.length + entry.fileCount > 0);
  const invited = state === "invited" || state === "running" || state === "closed";
  return (
    <>
      {isFilled ? (
        <LinkButton href={`/meetings/${id}/folder`} icon="draft">
          {folder("link")}
        </LinkButton>
      ) : null}
      <LinkButton href={`/meetings/${id}/agenda.pdf`} icon="download" reload>
        {t("agenda.link")}
      </LinkButton>
      {invited ? (
        <LinkButton href={`/meetings/${id}/invitation.pdf`} icon="download" reload>
          {t("invitation.link")}
        </LinkButton>
      ) : null}
    </>
  );
}

function Now({ meeting, vote }: MeetingPageProps) {
  const t = useText("meetings");
  const { viewer } = useFrame();
  const called = meeting.agenda.find(
    (entry): entry is AgendaEntry => entry.kind === "item" && entry.state === "called",
  );
  return (
    <Alert tone="success" title={t("nowTitle")}>
      <LiveRegion>
        {called ? (
          <p>
            <strong>{t("now", { number: called.number })}</strong> {called.name}{" "}
            <TextLink href={`#item-${called.id}`}>{t("jumpToNow")}</TextLink>
          </p>
        ) : (
          <p>{t("notYetCalled")}</p>
        )}
        {vote ? (
          <p>
            <strong>{t(`vote.${vote}`)}</strong>
          </p>
        ) : null}
      </LiveRegion>
      <p>{t("live")}</p>
      {viewer.member ? (
        <LinkButton href={`/vote/${meeting.id}`} variant="primary">
          {t("takePart")}
        </LinkButton>
      ) : null}
    </Alert>
  );
}
