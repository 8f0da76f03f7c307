import { useState } from "react";
import type { AttendanceLine } from "#app/features/meetings/list-attendance.server.ts";
import { formatTime } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SessionView } from "./session-views.ts";
import { StayForms } from "./stay-forms.tsx";

type AttendancePanelProps = { session: SessionView; reply: DeskReply | undefined };

/** Who is there, whether they are enough, and one press to come, go or change to video. */
export function AttendancePanel({ session, reply }: AttendancePanelProps) {
  const t = useText("minutes");
  const [asked, setAsked] = useState("");
  const { attendance, meeting } = session;
  const words = asked.trim().toLocaleLowerCase();
  const shown = attendance.filter(({ sortedName }) => sortedName.toLocaleLowerCase().includes(words));
  return (
    <Section title={t("session.attendance")}>
      {meeting.state === "running" ? <Quorum session={session} reply={reply} /> : null}
      <TextField
        name="person"
        label={t("session.findPerson")}
        type="search"
        value={asked}
        onChange={(event) => setAsked(event.currentTarget.value)}
        markOptional={false}
        autoComplete="off"
        data-shortcut="KeyA"
      />
      <div>
        {shown.map((line) => (
          <PersonLine key={line.personId} line={line} session={session} reply={reply} />
        ))}
      </div>
    </Section>
  );
}

function Quorum({ session, reply }: AttendancePanelProps) {
  const t = useText("minutes");
  const locale = useLocale();
  const { quorum, rights, meeting } = session;
  const { present, members, outcome, norm, stated } = quorum;
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
        <DeskForm intent="quorum" reply={reply}>
          <div>
            <Button size="small">{t("session.stateQuorum")}</Button>
          </div>
        </DeskForm>
      ) : null}
    </Stack>
  );
}

function PersonLine({ line, session, reply }: AttendancePanelProps & { line: AttendanceLine }) {
  const t = useText("minutes");
  const { personId } = line;
  const mayRecord = session.rights.attend && session.meeting.state === "running";
  const state = line.now === "room" ? t("session.inRoom") : line.now === "video" ? t("session.byVideo") : null;
  return (
    <div className="ui-desk__person">
      <Row align="between">
        <span>
          {line.sortedName}
          {line.votingRight ? null : ` (${t(`session.withoutVote.${line.role}`)})`}
        </span>
        <Badge tone={line.now ? "success" : "neutral"}>{state ?? t("session.away")}</Badge>
      </Row>
      {mayRecord ? (
        <DeskForm intent="attendance" reply={reply} values={{ personId }} match={{ personId }}>
          <Row gap="tight">
            {(["room", "video", "left"] as const)
              .filter((presence) => presence !== (line.now ?? "left"))
              .map((presence) => (
                <Button
                  key={presence}
                  size="small"
                  name="presence"
                  value={presence}
                  aria-label={`${line.name}: ${presenceWord(t, presence)}`}
                >
                  {presenceWord(t, presence)}
                </Button>
              ))}
          </Row>
        </DeskForm>
      ) : null}
      {session.rights.attend ? <StayForms line={line} timeZone={session.meeting.timeZone} reply={reply} /> : null}
    </div>
  );
}

function presenceWord(t: ReturnType<typeof useText<"minutes">>, presence: "room" | "video" | "left"): string {
  return presence === "room" ? t("session.inRoom") : presence === "video" ? t("session.byVideo") : t("session.left");
}
