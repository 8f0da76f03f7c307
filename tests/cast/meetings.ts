import { addDays, type LocalDate } from "#app/domain/kernel/local-date.ts";
import { agendaOf } from "./agenda.ts";
import { type CalendarEntry, meetingCalendar } from "./calendar.ts";
import type { CastAttendance, CastMeeting, MinutedItem } from "./cast-meeting.ts";
import { chance } from "./chance.ts";
import { chairOn, factionOf, membersOn } from "./memberships.ts";
import type { MeetingBodyKey } from "./organizations.ts";
import { cast, type PersonKey } from "./people.ts";
import { minuted } from "./records.ts";
import { seedMeeting } from "./seed-extract.ts";

const ROOMS: Readonly<Record<MeetingBodyKey, readonly [room: string, place: string]>> = {
  council: ["Ratssaal", "Rathaus"],
  main: ["Kleiner Sitzungssaal", "Rathaus"],
  finance: ["Huldigungssaal", "Rathaus"],
  building: ["Ratssaal", "Rathaus"],
  climate: ["Ratssaal", "Rathaus"],
  school: ["Aula", "Gymnasium an der Aue"],
  culture: ["Lesesaal", "Stadtbücherei im Speicher"],
  safety: ["Schulungsraum", "Feuerwache am Deichweg"],
};

const INVITATION_DAYS = 10;

/** The meetings of eighteen months, the one of today, the coming ones and the one of 2023, oldest first. */
export function listMeetings(today: string): readonly CastMeeting[] {
  return [seedMeeting, ...meetingCalendar(today).map((entry) => meetingOf(entry, today))];
}

/** The meeting that is due today: invited, its agenda ready to be opened and voted on. */
export function meetingOfToday(today: string): CastMeeting {
  const found = listMeetings(today).find((meeting) => meeting.date === today && meeting.state === "invited");
  if (!found) throw new RangeError(`No meeting is due on ${today}`);
  return found;
}

function meetingOf(entry: CalendarEntry, today: string): CastMeeting {
  const luck = chance(`meeting ${entry.key}`);
  const agenda = agendaOf(entry, today);
  const [room, place] = ROOMS[entry.organization];
  const held = entry.state === "closed";
  const end = held ? clock(entry.start, 35 + agenda.length * luck.between(4, 7)) : null;
  const attendance = end === null ? [] : attendanceOf(entry, end);
  const voting = attendance.filter((row) => row.votes).length;
  return {
    key: entry.key,
    organization: entry.organization,
    name: "Sitzung",
    date: entry.date,
    start: entry.start,
    end,
    state: entry.state,
    room,
    place,
    invitedOn: entry.state === "draft" ? null : addDays(entry.date, -INVITATION_DAYS),
    minutes: held ? minutesOf(entry, today as LocalDate) : null,
    attendance,
    items: agenda.map((item) => {
      const { number, public: isPublic, name, neutralTitle, paper } = item;
      return { number, public: isPublic, name, neutralTitle, paper, ...(held ? minuted(item, entry, voting) : OPEN) };
    }),
  };
}

const OPEN: MinutedItem = { record: "", resolution: "", decisionType: null, votes: null };

/** Minutes are approved in the body's next meeting and published three weeks after the meeting. */
function minutesOf(entry: CalendarEntry, today: LocalDate): CastMeeting["minutes"] {
  const publishedOn = addDays(entry.date, 21);
  if (publishedOn > today) return { state: "draft", publishedOn: null };
  const next = meetingCalendar(today).find(
    (other) => other.organization === entry.organization && other.date > publishedOn,
  );
  return { state: next && next.date < today ? "approved" : "published", publishedOn };
}

function attendanceOf({ organization, date, key, start }: CalendarEntry, end: string): CastAttendance[] {
  const luck = chance(`attendance ${key}`);
  const members = membersOn(organization, date);
  const voters = members.filter((entry) => entry.votingRight);
  const chair = chairOn(organization, date);
  const away = luck.between(0, organization === "council" ? 5 : 2);
  const absent = luck
    .shuffle(voters.filter((entry) => entry.person !== chair && entry.person !== cast.mayor))
    .slice(0, away);
  const substitutes = new Set<PersonKey>();
  for (const { person } of absent) {
    const free = members.find(
      (entry) =>
        entry.role === "substitute" && factionOf(entry.person) === factionOf(person) && !substitutes.has(entry.person),
    );
    if (free && luck.percent(65)) substitutes.add(free.person);
  }
  const gone = new Set(absent.map((entry) => entry.person));
  return members
    .filter((entry) => (entry.role === "substitute" ? substitutes.has(entry.person) : !gone.has(entry.person)))
    .filter((entry) => entry.role !== "advisory" || luck.percent(75))
    .map((entry) => ({
      person: entry.person,
      mode: "room",
      start,
      end,
      votes: entry.votingRight || entry.role === "substitute",
    }));
}

function clock(start: string, minutes: number): string {
  const [hour, minute] = start.split(":").map(Number);
  const total = Math.round(((hour ?? 0) * 60 + (minute ?? 0) + minutes) / 5) * 5;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}
