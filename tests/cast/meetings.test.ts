import { describe, expect, test } from "vitest";
import { easter } from "./calendar.ts";
import { listMeetings, meetingOfToday } from "./meetings.ts";
import { votersOn } from "./memberships.ts";
import { seedMeeting, seedPaper } from "./seed-extract.ts";

const DAYS = ["2026-11-23", "2026-11-22", "2027-05-01", "2028-02-29"] as const;

describe.each(DAYS)("meetings as of %s", (today) => {
  const meetings = listMeetings(today);
  const regular = meetings.filter((meeting) => meeting.key !== seedMeeting.key);
  const held = meetings.filter((meeting) => meeting.state === "closed");

  test("cover eighteen months, all six committees, main committee and council, each day and body once", () => {
    expect(new Set(meetings.map((meeting) => meeting.key)).size).toBe(meetings.length);
    expect(new Set(regular.map((meeting) => meeting.organization)).size).toBe(8);
    expect(held.length).toBeGreaterThan(110);
    expect(held.every((meeting) => meeting.date < today)).toBe(true);
  });

  test("one is due today with papers to vote on, two are invited, one is in draft", () => {
    const due = meetingOfToday(today);
    expect(due.organization).toBe("finance");
    expect(due.items.filter((item) => item.public && item.paper !== null).length).toBeGreaterThanOrEqual(4);
    expect(due.items.some((item) => !item.public)).toBe(true);
    expect(due.items.every((item) => item.decisionType === null && item.votes === null && item.record === "")).toBe(
      true,
    );
    const later = meetings.filter((meeting) => meeting.date > today);
    expect(later.map((meeting) => meeting.state).sort()).toEqual(["draft", "invited", "invited"]);
  });

  test("agenda numbers count each part from one", () => {
    for (const meeting of meetings) {
      const numbers = (part: boolean) =>
        meeting.items.filter((item) => item.public === part).map((item) => item.number);
      expect(numbers(true)).toEqual(numbers(true).map((_, index) => `Ö ${index + 1}`));
      expect(numbers(false)).toEqual(numbers(false).map((_, index) => `N ${index + 1}`));
      expect(meeting.items.every((item) => item.public === (item.neutralTitle === null))).toBe(true);
      if (meeting.organization === "main") expect(meeting.items.some((item) => item.public)).toBe(false);
    }
  });

  test("every vote has as many votes as voting members were there, and the result fits the decision", () => {
    for (const meeting of held) {
      const present = meeting.attendance.filter((row) => row.votes).length;
      const seats = votersOn(meeting.organization, meeting.date).length;
      expect(present).toBeLessThanOrEqual(seats);
      expect(present * 2).toBeGreaterThan(seats);
      expect(new Set(meeting.attendance.map((row) => row.person)).size).toBe(meeting.attendance.length);
      for (const { votes, decisionType, record } of meeting.items) {
        expect(record).not.toBe("");
        if (!votes) continue;
        expect(votes.yes + votes.no + votes.abstain).toBe(present);
        expect(Math.min(votes.yes, votes.no, votes.abstain)).toBeGreaterThanOrEqual(0);
        expect(votes.yes > votes.no).toBe(decisionType !== "rejected");
      }
    }
  });

  test("what was held has an end after its start, an attendance and minutes; what was not has none", () => {
    for (const meeting of meetings) {
      const done = meeting.state === "closed";
      expect([meeting.end !== null, meeting.attendance.length > 0, meeting.minutes !== null]).toEqual([
        done,
        done,
        done,
      ]);
      if (meeting.end) expect(meeting.end > meeting.start).toBe(true);
      expect(meeting.invitedOn === null).toBe(meeting.state === "draft");
    }
  });
});

test("the same day gives the same meetings", () => {
  expect(JSON.stringify(listMeetings("2026-11-23"))).toBe(JSON.stringify(listMeetings("2026-11-23")));
});

test.each([
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter of %i is %s", (year, date) => {
  expect(easter(year)).toBe(date);
});

test("the finished meeting of 2023 carries the facts of the record it stands for", () => {
  expect(seedMeeting).toMatchObject({
    date: "2023-07-05",
    start: "18:00",
    end: "19:35",
    room: "Huldigungssaal",
    place: "Rathaus",
    name: "Sitzung",
    organization: "finance",
  });
  const item = seedMeeting.items.find((entry) => entry.number === "Ö 7");
  expect(item).toMatchObject({
    paper: seedPaper.key,
    votes: { yes: 7, no: 0, abstain: 1 },
    decisionType: "adoptedUnchanged",
    public: true,
  });
  for (const fact of [
    "291.000 Euro",
    "374.000 Euro",
    "zwei Faktoren",
    "E-Akte",
    "Workflows",
    "Monitore",
    "Scanner",
    "online abstimmen",
    "Notizen und Foren",
    "drucken",
  ]) {
    expect(item?.record).toContain(fact);
  }
  expect(seedPaper).toMatchObject({
    reference: "VO/10742/23",
    name: "Digitalisierung: Haushaltsplanung und Vorstellung Projekte 2024",
    type: "resolution",
    public: true,
    underDirectionOf: "area10",
    participating: ["area34", "division1", "area20"],
  });
  expect(seedPaper.amounts.map((amount) => amount.cents)).toEqual([29_100_000, 37_400_000]);
});
