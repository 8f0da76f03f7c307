import type { AttendanceLine, Stay } from "#app/features/meetings/list-attendance.server.ts";
import { formatTime, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { TimeField } from "#app/ui/time-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";

type StayFormsProps = { line: AttendanceLine; timeZone: string; reply: DeskReply | undefined };

/** When somebody was there, to be put right. */
export function StayForms({ line, timeZone, reply }: StayFormsProps) {
  const t = useText("minutes");
  const locale = useLocale();
  const spans = line.stays.map(({ startsAt, endsAt }) => formatTimeSpan(startsAt, endsAt, locale, timeZone));
  const summary = [t("session.times"), ...spans].join(" · ");
  return (
    <Disclosure summary={summary} quiet>
      {line.stays.map((stay) => (
        <StayForm key={stay.id} personId={line.personId} stay={stay} timeZone={timeZone} reply={reply} />
      ))}
      <StayForm personId={line.personId} stay={null} timeZone={timeZone} reply={reply} />
    </Disclosure>
  );
}

type StayFormProps = { personId: string; stay: Stay | null; timeZone: string; reply: DeskReply | undefined };

function StayForm({ personId, stay, timeZone, reply }: StayFormProps) {
  const t = useText("minutes");
  const presence = useText("presence");
  const id = stay?.id ?? `new-${personId}`;
  const values: Record<string, string> = stay ? { personId, attendanceId: stay.id } : { personId };
  return (
    <DeskForm intent="correctAttendance" reply={reply} values={values} match={values}>
      {(errorsOf) => (
        <>
          <Row top>
            <TimeField
              name="from"
              id={`from-${id}`}
              label={t("session.from")}
              defaultValue={stay ? formatTime(stay.startsAt, "de", timeZone) : ""}
              errors={errorsOf("from")}
            />
            <TimeField
              name="to"
              id={`to-${id}`}
              label={t("session.to")}
              defaultValue={stay?.endsAt ? formatTime(stay.endsAt, "de", timeZone) : ""}
              errors={errorsOf("to")}
              markOptional={false}
            />
            <SelectField
              name="mode"
              id={`mode-${id}`}
              label={t("session.mode")}
              defaultValue={stay?.mode ?? "room"}
              options={[
                { value: "room", label: t("session.inRoom") },
                { value: "video", label: t("session.byVideo") },
              ]}
              markOptional={false}
              narrow
            />
          </Row>
          <TextField
            name="reason"
            id={`reason-${id}`}
            label={presence("reason")}
            hint={presence("reasonHint")}
            maxLength={500}
            errors={errorsOf("reason")}
            required
          />
          <Row gap="tight">
            <Button size="small">{stay ? t("session.saveTimes") : t("session.addStay")}</Button>
            {stay ? (
              <Button size="small" tone="danger" name="remove" value="yes">
                {t("session.removeStay")}
              </Button>
            ) : null}
          </Row>
        </>
      )}
    </DeskForm>
  );
}
