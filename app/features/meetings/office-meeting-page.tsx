import { formatDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { ConfirmDialog } from "#app/ui/confirm-dialog.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { AgendaBuilder } from "./agenda-builder.tsx";
import { CancelFields } from "./cancel-fields.tsx";
import { MeetingStateBadge } from "./meeting-card.tsx";
import type { OfficeMeeting } from "./office-views.ts";

/** A meeting before it starts: what it is, what comes next, and its agenda. */
export function OfficeMeetingPage({ meeting }: { meeting: OfficeMeeting }) {
  const t = useText("office");
  const meetings = useText("meetings");
  const printing = useText("printing");
  const locale = useLocale();
  const { id, name, organization, startsAt, endsAt, timeZone, room, place, state, terms, moves, cancelReason } =
    meeting;
  const canPublish = !terms.published && moves.includes("publish") && organization.public;
  const day = formatDate(startsAt, locale, timeZone);
  const where = [room, place].filter(Boolean).join(", ");
  return (
    <Stack>
      <Breadcrumbs items={[{ href: "/office/meetings", label: t("meetings.back") }, { label: `${name}, ${day}` }]} />
      <PageHeader
        preline={organization.name}
        title={`${name}, ${day}`}
        subline={[formatTimeSpan(startsAt, endsAt, locale, timeZone), where].filter(Boolean).join(" · ")}
        marks={
          <>
            <MeetingStateBadge state={state} />
            {terms.published ? (
              <Badge tone="success" icon="visibility">
                {t("meetings.published")}
              </Badge>
            ) : null}
          </>
        }
        actions={
          <>
            {canPublish ? (
              <LinkButton href={`/office/meetings/${id}/publish`} variant="primary">
                {t("meetings.publish")}
              </LinkButton>
            ) : null}
            {moves.includes("edit") ? (
              <LinkButton href={`/office/meetings/${id}/edit`} icon="edit">
                {t("meetings.edit")}
              </LinkButton>
            ) : null}
            {state === "draft" || state === "cancelled" ? null : (
              <LinkButton href={`/office/meetings/${id}/session`}>{t("meetings.toSession")}</LinkButton>
            )}
            <LinkButton href={`/meetings/${id}/attendance.pdf`} icon="download" reload>
              {printing("list.link")}
            </LinkButton>
            <LinkButton href={`/meetings/${id}`} icon="visibility">
              {t("meetings.toPublic")}
            </LinkButton>
          </>
        }
      />
      {cancelReason ? <Alert tone="danger" title={meetings("cancelledBecause", { reason: cancelReason })} /> : null}
      <NextSteps meeting={meeting} />
      <AgendaBuilder meeting={meeting} />
    </Stack>
  );
}

/** Scheduling, inviting and cancelling, out of the way of the one primary action. */
function NextSteps({ meeting: { id, moves } }: { meeting: OfficeMeeting }) {
  const t = useText("office");
  const action = `/office/meetings/${id}`;
  const steps = [
    { move: "schedule", label: t("meetings.schedule"), hint: t("meetings.scheduleHint") },
    { move: "invite", label: t("meetings.invite"), hint: t("meetings.inviteHint") },
  ] as const;
  const possible = steps.filter(({ move }) => moves.includes(move));
  if (possible.length === 0 && !moves.includes("cancel")) return null;
  return (
    <Disclosure quiet summary={t("meetings.nextStep")}>
      <Stack gap="tight">
        {possible.map(({ move, label, hint }) => (
          <form key={move} method="post" action={action}>
            <input type="hidden" name="intent" value={move} />
            <Text muted>{hint}</Text>
            <Button size="small">{label}</Button>
          </form>
        ))}
        {moves.includes("cancel") ? (
          <ButtonRow>
            <ConfirmDialog
              trigger={t("meetings.cancel")}
              href={`${action}/cancel`}
              action={`${action}/cancel`}
              title={t("meetings.cancelTitle")}
              confirmLabel={t("meetings.cancelNow")}
              tone="danger"
              size="small"
            >
              <CancelFields />
            </ConfirmDialog>
          </ButtonRow>
        ) : null}
      </Stack>
    </Disclosure>
  );
}
