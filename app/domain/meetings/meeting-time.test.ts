import { expect, test } from "vitest";
import { meetingTime } from "./meeting-time.ts";

const ZONE = "Europe/Berlin";
const at = (date: string, startTime: string, endTime = "") => {
  const verdict = meetingTime({ date, startTime, endTime }, ZONE);
  return verdict.ok
    ? [verdict.value.startsAt.toISOString(), verdict.value.endsAt?.toISOString() ?? null]
    : [verdict.refused, verdict.field];
};

test.each([
  ["winter", "2027-03-27", "18:00", "2027-03-27T17:00:00.000Z"],
  ["the evening of the spring change", "2027-03-28", "18:00", "2027-03-28T16:00:00.000Z"],
  ["summer", "2027-07-05", "18:00", "2027-07-05T16:00:00.000Z"],
  ["the evening of the autumn change", "2027-10-31", "18:00", "2027-10-31T17:00:00.000Z"],
  ["the hour that comes twice means its first pass", "2027-10-31", "02:30", "2027-10-31T00:30:00.000Z"],
])("reads wall clock in %s", (_when, date, time, instant) => {
  expect(at(date, time)).toEqual([instant, null]);
});

test("a planned end across the autumn change is an hour further away", () => {
  expect(at("2027-10-31", "01:00", "04:00")).toEqual(["2027-10-30T23:00:00.000Z", "2027-10-31T03:00:00.000Z"]);
});

test.each([
  ["2027-03-28", "02:30", "", "time-does-not-exist", "startTime"],
  ["2027-03-28", "01:30", "02:30", "time-does-not-exist", "endTime"],
  ["2027-02-29", "18:00", "", "not-a-date", "date"],
  ["28.03.2027", "18:00", "", "not-a-date", "date"],
  ["2027-03-03", "24:00", "", "not-a-time", "startTime"],
  ["2027-03-03", "18:00", "abends", "not-a-time", "endTime"],
  ["2027-03-03", "18:00", "18:00", "ends-before-it-starts", "endTime"],
  ["2027-03-03", "18:00", "17:59", "ends-before-it-starts", "endTime"],
])("refuses %s %s-%s: %s at %s", (date, start, end, refused, field) => {
  expect(at(date, start, end)).toEqual([refused, field]);
});
