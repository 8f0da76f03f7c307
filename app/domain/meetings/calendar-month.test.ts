import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekday } from "#app/domain/kernel/local-date.ts";
import { calendarMonth } from "./calendar-month.ts";

test("a month is shown in whole weeks that begin on Monday", () => {
  const month = calendarMonth("2023-07");
  expect(month.ok && month.value.weeks[0]?.[0]).toBe("2023-06-26");
  expect(month.ok && month.value.weeks.at(-1)?.[6]).toBe("2023-08-06");
  expect(month.ok && [month.value.previous, month.value.next]).toEqual(["2023-06", "2023-08"]);
});

test("December leads to January of the next year and January back", () => {
  const december = calendarMonth("2026-12");
  expect(december.ok && december.value.next).toBe("2027-01");
  const january = calendarMonth("2027-01");
  expect(january.ok && january.value.previous).toBe("2026-12");
});

test("what names no month is refused", () => {
  for (const text of ["", "2026", "2026-13", "2026-00", "2026-1", "26-11", "2026-11-01", "9999-01"]) {
    expect(calendarMonth(text)).toEqual({ ok: false, refused: "not-a-month" });
  }
});

test("every day of the month stands in its weeks exactly once", () => {
  const months = fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(months, ([year, number]) => {
      const found = calendarMonth(`${year}-${String(number).padStart(2, "0")}`);
      if (!found.ok) return false;
      const { weeks, first, end } = found.value;
      const days = weeks.flat().filter((day) => day >= first && day < end);
      const whole = weeks.every((week) => week.length === 7 && week[0] !== undefined && weekday(week[0]) === 1);
      return (
        whole && new Set(days).size === days.length && days[0] === first && addDays(days.at(-1) ?? first, 1) === end
      );
    }),
  );
});
