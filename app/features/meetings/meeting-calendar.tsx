import type { CalendarMonth } from "#app/domain/meetings/calendar-month.ts";
import { formatMonth, formatTime } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { TextLink } from "#app/ui/link.tsx";
import { Text } from "#app/ui/text.tsx";
import type { MeetingSummary } from "./meeting-views.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

export type DayOfMeetings = { day: string; meetings: MeetingSummary[] };

/** A month as a grid of days with their meetings; on a phone only the days with meetings, as a list. */
export function MeetingCalendar(props: {
  month: CalendarMonth;
  days: DayOfMeetings[];
  timeZone: string;
  addressOf: (month: string) => string;
}) {
  const { month, days, timeZone, addressOf } = props;
  const t = useText("meetings");
  const locale = useLocale();
  const title = formatMonth(`${month.first}T12:00:00Z`, locale, timeZone);
  const byDay = new Map(days.map(({ day, meetings }) => [day, meetings]));
  return (
    <div className="ui-calendar">
      <div className="ui-calendar__head">
        <TextLink href={addressOf(month.previous)} icon="chevron-left">
          {t("previousMonth")}
        </TextLink>
        <h2 className="ui-calendar__title">{title}</h2>
        <TextLink href={addressOf(month.next)} icon="chevron-right">
          {t("nextMonth")}
        </TextLink>
      </div>
      {days.length === 0 ? <Text muted>{t("noneInMonth")}</Text> : null}
      <table className="ui-calendar__grid">
        <caption className="kern-sr-only">{t("calendarOf", { month: title })}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {t(`weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  inMonth={day >= month.first && day < month.end}
                  meetings={byDay.get(day) ?? []}
                  timeZone={timeZone}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day(props: { day: string; inMonth: boolean; meetings: MeetingSummary[]; timeZone: string }) {
  const { day, inMonth, meetings, timeZone } = props;
  const t = useText("meetings");
  const locale = useLocale();
  return (
    <td data-outside={inMonth ? undefined : true} data-empty={meetings.length === 0 ? true : undefined}>
      <span className="ui-calendar__day">{Number(day.slice(8))}</span>
      {meetings.length > 0 ? (
        <ul className="ui-calendar__meetings">
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <TextLink href={`/meetings/${meeting.id}`}>
                {formatTime(meeting.startsAt, locale, timeZone)}{" "}
                <span className="ui-calendar__short" aria-hidden="true">
                  {meeting.organization.shortName}
                </span>
                <span className="ui-calendar__long">{meeting.organization.name}</span>
              </TextLink>
              {meeting.state === "cancelled" ? ` (${t("state.cancelled")})` : null}
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  );
}
