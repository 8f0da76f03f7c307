import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, compareDates, daysBetween, isLocalDate, localDate, parseLocalDate, weekday } from "./local-date.ts";

const date = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2200-12-31T00:00:00Z"), noInvalidDate: true })
  .map((day) => localDate(day.toISOString().slice(0, 10)));

test.each(["2024-02-29", "2026-12-31", "2000-02-29", "1000-01-01", "9999-12-31"])("%s is a date", (text) => {
  expect(parseLocalDate(text)).toEqual({ ok: true, value: text });
});

test.each(["2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-30", "2026-4-3", "", "heute"])(
  "%j is refused as a date",
  (text) => {
    expect(parseLocalDate(text)).toEqual({ ok: false, refused: "not-a-date" });
    expect(() => localDate(text)).toThrow(RangeError);
  },
);

test.each([
  ["2026-11-01", 7],
  ["2026-11-02", 1],
  ["1970-01-01", 4],
  ["1969-12-31", 3],
  ["2023-07-05", 3],
] as const)("%s is weekday %i", (text, expected) => {
  expect(weekday(localDate(text))).toBe(expected);
});

test("adding a day crosses the end of a year and of a leap February", () => {
  expect(addDays(localDate("2026-12-31"), 1)).toBe("2027-01-01");
  expect(addDays(localDate("2024-02-28"), 1)).toBe("2024-02-29");
  expect(addDays(localDate("2024-03-01"), -1)).toBe("2024-02-29");
});

test("leaving the calendar throws instead of inventing a day", () => {
  expect(() => addDays(localDate("9999-12-31"), 1)).toThrow(RangeError);
});

test("adding days and counting them back is the same number, for every date", () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -2000, max: 2000 }), (start, days) => {
      const end = addDays(start, days);
      expect(isLocalDate(end)).toBe(true);
      expect(daysBetween(start, end)).toBe(days);
      expect(compareDates(start, end)).toBe(days > 0 ? -1 : days < 0 ? 1 : 0);
    }),
  );
});

test("seven days later is the same weekday", () => {
  fc.assert(fc.property(date, (start) => weekday(addDays(start, 7)) === weekday(start)));
});
