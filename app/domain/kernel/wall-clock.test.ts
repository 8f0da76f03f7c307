import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "./local-date.ts";
import { dateAt, instantAt, isLocalTime, isTimeZone, localTime, wallClockAt } from "./wall-clock.ts";

const BERLIN = "Europe/Berlin";
const at = (date: string, time: string, zone = BERLIN) =>
  instantAt(localDate(date), localTime(time), zone).toISOString();

test("an evening in July lies two hours ahead of UTC, one in December one hour", () => {
  expect(at("2023-07-05", "18:00")).toBe("2023-07-05T16:00:00.000Z");
  expect(at("2026-12-01", "18:00")).toBe("2026-12-01T17:00:00.000Z");
});

test("the hour that spring leaves out is read as one hour later", () => {
  const missing = instantAt(localDate("2026-03-29"), localTime("02:30"), BERLIN);
  expect(missing.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(wallClockAt(missing, BERLIN)).toEqual({ date: "2026-03-29", time: "03:30" });
});

test("the hour that autumn brings twice means its first pass", () => {
  expect(at("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(wallClockAt(new Date("2026-10-25T01:30:00Z"), BERLIN)).toEqual({ date: "2026-10-25", time: "02:30" });
});

test("the edges of both changes are exact", () => {
  expect(at("2026-03-29", "01:59:59")).toBe("2026-03-29T00:59:59.000Z");
  expect(at("2026-03-29", "03:00")).toBe("2026-03-29T01:00:00.000Z");
  expect(at("2026-10-25", "01:59")).toBe("2026-10-24T23:59:00.000Z");
  expect(at("2026-10-25", "03:00")).toBe("2026-10-25T02:00:00.000Z");
});

test("midnight in Berlin is still the day before in UTC, but the day is Berlin's", () => {
  const midnight = instantAt(localDate("2026-11-01"), localTime("00:00"), BERLIN);
  expect(midnight.toISOString()).toBe("2026-10-31T23:00:00.000Z");
  expect(dateAt(midnight, BERLIN)).toBe("2026-11-01");
});

test.each(["00:00", "23:59", "18:00:30"])("%s is a time", (text) => expect(isLocalTime(text)).toBe(true));
test.each(["24:00", "18.00", "7:30", "18:60", "", "18:00:61"])("%j is not a time", (text) => {
  expect(isLocalTime(text)).toBe(false);
});

test("a zone is known or not, without an exception", () => {
  expect(isTimeZone(BERLIN)).toBe(true);
  expect(isTimeZone("Europe/Lindenau")).toBe(false);
});

test("from an instant to the wall and back names the same clock reading, in every zone", () => {
  const zones = fc.constantFrom(BERLIN, "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
  const instants = fc.date({
    min: new Date("1990-01-01T00:00:00Z"),
    max: new Date("2060-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const shown = wallClockAt(instant, zone);
      const again = instantAt(shown.date, shown.time, zone);
      expect(wallClockAt(again, zone)).toEqual(shown);
      expect(again.getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(instant.getTime() - again.getTime()).toBeLessThan(3_600_000 + 1000);
    }),
    { numRuns: 500 },
  );
});
