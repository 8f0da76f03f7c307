import { formatTime } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SessionView } from "./session-views.ts";

type QuorumPanelProps = { session: SessionView; reply: DeskReply | undefined };

/** Whether enough members are there, who doubts it, and the chair's statement. */
export function QuorumPanel({ session, reply }: QuorumPanelProps) {
  const t = useText("minutes");
  const presence = useText("presence");
  const locale = useLocale();
  const { quorum, rights, meeting } = session;
  const { present, members, outcome, norm, stated, doubt } = quorum;
  return (
    <Stack gap="tight">
      <span role="status">
        <Text>{t("session.present", { present, members })}</Text>
        {outcome ? (
          <Badge tone={outcome === "NOT_QUORATE" ? "warning" : "success"}>{t(`session.${outcome}`, { norm })}</Badge>
        ) : (
          t("session.quorumUnknown")
        )}
      </span>
      {doubt ? (
        <Alert
          tone="warning"
          title={`${presence("doubted", { name: doubt.name })} (${formatTime(doubt.at, locale, meeting.timeZone)})`}
          live="polite"
        >
          {presence("doubtedText")}
        </Alert>
      ) : null}
      {outcome === "NOT_QUORATE" ? <Text>{presence("postpone")}</Text> : null}
      {outcome === "QUORATE_NEEDS_APPROVAL" ? <Text>{presence("needsApproval")}</Text> : null}
      {stated ? (
        <Text size="small">
          {t("session.stated", {
            time: formatTime(stated.at, locale, meeting.timeZone),
            present: stated.present,
            members: stated.members,
          })}
        </Text>
      ) : null}
      {rights.lead ? (
        <>
          <DeskForm intent="quorum" reply={reply}>
            <div>
              <Button size={doubt ? undefined : "small"} variant={doubt ? "primary" : undefined}>
                {doubt ? presence("recount") : t("session.stateQuorum")}
              </Button>
            </div>
          </DeskForm>
          <DoubtFor session={session} reply={reply} />
        </>
      ) : null}
    </Stack>
  );
}

/** A doubt that was said in the room, recorded for the member who said it. */
function DoubtFor({ session, reply }: QuorumPanelProps) {
  const t = useText("presence");
  const doubters = session.attendance.filter(({ now, votingRight, replaces }) => now && (votingRight || replaces));
  return (
    <Disclosure summary={t("doubtFor")} open={reply?.intent === "doubt"} quiet>
      <DeskForm intent="doubt" reply={reply}>
        {(errorsOf) => (
          <>
            <SelectField
              name="personId"
              id="doubt-person"
              label={t("doubtWho")}
              emptyLabel={t("choosePerson")}
              options={doubters.map(({ personId, sortedName }) => ({ value: personId, label: sortedName }))}
              errors={errorsOf("personId")}
              required
            />
            <div>
              <Button size="small">{t("doubtRecord")}</Button>
            </div>
          </>
        )}
      </DeskForm>
    </Disclosure>
  );
}
