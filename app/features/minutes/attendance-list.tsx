import { formatTime, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Section } from "#app/ui/section.tsx";
import { Text } from "#app/ui/text.tsx";
import type { MeetingCourse } from "./course-views.ts";
import type { Attendee } from "./minutes-views.ts";

export interface AttendanceListProps {
  attendance: Attendee[];
  quorum: MeetingCourse["quorum"];
  timeZone: string;
}

/** Who was there, for whom somebody stood in, and each statement of the quorum. */
export function AttendanceList({ attendance, quorum, timeZone }: AttendanceListProps) {
  const t = useText("minutes");
  const locale = useLocale();
  if (attendance.length === 0 && quorum.length === 0) return null;
  return (
    <Section title={t("attendance")}>
      <ul>
        {attendance.map((attendee) => (
          <li key={attendee.personId}>
            <AttendeeText attendee={attendee} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {quorum.map(({ at, present, members, outcome }) => (
        <Text key={at.getTime()}>
          {t(`course.stated.${outcome}`, { time: formatTime(at, locale, timeZone), present, members })}
        </Text>
      ))}
    </Section>
  );
}

function AttendeeText({ attendee, timeZone }: { attendee: Attendee; timeZone: string }) {
  const t = useText("minutes");
  const locale = useLocale();
  const span = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }) =>
    endsAt
      ? formatTimeSpan(startsAt, endsAt, locale, timeZone)
      : `${formatTime(startsAt, locale, timeZone)} ${t("untilEnd")}`;
  const standIns = attendee.stoodIn.map(({ name, ...time }) => `${t("course.stoodIn", { name })} ${span(time)}`);
  const notes = [...standIns, ...attendee.stays.map(span), ...(attendee.byVideo ? [t("byVideo")] : [])].join(", ");
  return (
    <>
      {attendee.name}
      {notes ? ` (${notes})` : null}
    </>
  );
}
