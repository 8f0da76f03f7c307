import { useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { PersonLine } from "./person-line.tsx";
import { QuorumPanel } from "./quorum-panel.tsx";
import type { SessionView } from "./session-views.ts";

type AttendancePanelProps = { session: SessionView; reply: DeskReply | undefined };

/** Who is there, whether they are enough, and one press to come, go or change to video. */
export function AttendancePanel({ session, reply }: AttendancePanelProps) {
  const t = useText("minutes");
  const presence = useText("presence");
  const [asked, setAsked] = useState("");
  const { attendance, meeting, interrupt } = session;
  const words = asked.trim().toLocaleLowerCase();
  const shown = attendance.filter(({ sortedName }) => sortedName.toLocaleLowerCase().includes(words));
  return (
    <Section title={t("session.attendance")}>
      {interrupt ? (
        <Alert tone="danger" title={presence("interrupt")} live="assertive">
          {presence("interruptText")}
        </Alert>
      ) : null}
      {meeting.state === "running" ? <QuorumPanel session={session} reply={reply} /> : null}
      <div className="ui-no-print">
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
      </div>
      <div>
        {shown.map((line) => (
          <PersonLine key={line.personId} line={line} session={session} reply={reply} />
        ))}
      </div>
    </Section>
  );
}
