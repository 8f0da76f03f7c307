import type { ReactNode } from "react";
import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TimeText } from "#app/ui/time-text.tsx";
import type { DeskMeeting, DeskPaper, DeskView } from "./desk-view.ts";

/** The office's first page: what is to be done next, each in a short list. */
export function DeskPage({ desk }: { desk: DeskView }) {
  const t = useText("office");
  return (
    <Stack gap="section">
      <PageHeader
        title={t("desk.title")}
        subline={t("desk.explain")}
        actions={
          <>
            <LinkButton href="/office/papers/new" variant="primary" icon="add">
              {t("desk.newPaper")}
            </LinkButton>
            <LinkButton href="/office/meetings/new" icon="add">
              {t("desk.newMeeting")}
            </LinkButton>
            <LinkButton href="/office/procedure">{t("desk.toProcedure")}</LinkButton>
          </>
        }
      />
      <Part title={t("desk.running")} none={t("desk.noRunning")}>
        {desk.running.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} page="session" />
        ))}
      </Part>
      <Part
        title={t("desk.next")}
        none={t("desk.noNext")}
        more={<More href="/office/meetings" text={t("desk.toMeetings")} />}
      >
        {desk.next.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} marksUnpublished />
        ))}
      </Part>
      <Part
        title={counted(t("desk.drafts"), desk.drafts.total)}
        none={t("desk.noDrafts")}
        more={<More href="/office/papers?state=draft" text={t("desk.toDrafts")} />}
      >
        {desk.drafts.papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} />
        ))}
      </Part>
      <Part
        title={counted(t("desk.waiting"), desk.waiting.total)}
        none={t("desk.noWaiting")}
        more={<More href="/office/papers?state=released" text={t("desk.toWaiting")} />}
      >
        {desk.waiting.papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} />
        ))}
      </Part>
      <Part title={t("desk.minutes")} none={t("desk.noMinutes")}>
        {desk.minutes.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} page="minutes" />
        ))}
      </Part>
    </Stack>
  );
}

function Part(props: { title: string; none: string; more?: ReactNode; children: ReactNode[] }) {
  const { title, none, more, children } = props;
  return (
    <Section title={title} actions={more}>
      {children.length === 0 ? <Text muted>{none}</Text> : <ul className="ui-list-plain ui-lines">{children}</ul>}
    </Section>
  );
}

function More({ href, text }: { href: string; text: string }) {
  return (
    <TextLink href={href} look="tall">
      {text}
    </TextLink>
  );
}

function PaperLine({ paper }: { paper: DeskPaper }) {
  return (
    <li>
      <TextLink href={`/office/papers/${paper.id}`} look="tall">
        {paper.reference} {paper.name}
      </TextLink>
    </li>
  );
}

function MeetingLine(props: { meeting: DeskMeeting; page?: "session" | "minutes"; marksUnpublished?: boolean }) {
  const { meeting, page, marksUnpublished = false } = props;
  const t = useText("office");
  const locale = useLocale();
  const { timeZone } = useFrame();
  const address = `/office/meetings/${meeting.id}`;
  return (
    <li>
      <TextLink href={page ? `${address}/${page}` : address} look="tall">
        {meeting.organization}, {meeting.name}
      </TextLink>{" "}
      <TimeText dateTime={meeting.startsAt}>
        {formatDate(meeting.startsAt, locale, timeZone)}, {formatTimeSpan(meeting.startsAt, null, locale, timeZone)}
      </TimeText>{" "}
      {marksUnpublished && !meeting.published ? <Badge>{t("desk.notPublished")}</Badge> : null}
    </li>
  );
}

function counted(title: string, total: number): string {
  return total > 0 ? `${title} (${total})` : title;
}
