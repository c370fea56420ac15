import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarOf,
  type Calendar,
  type Frequency,
  MONTHS_OF_PERIOD,
  nextReview,
} from "../../../src/engine/triggers/calendar";
import { dateText, dayFromText, lastDayOf, monthOf } from "../../../src/engine/triggers/dates";

const FREQUENCIES = Object.keys(MONTHS_OF_PERIOD) as Frequency[];

function next(calendar: Calendar, after: string): string {
  return dateText(nextReview(calendar, dayFromText(after) ?? 0));
}

const anyCalendar: fc.Arbitrary<Calendar> = fc
  .constantFrom(...FREQUENCIES)
  .chain((frequency) =>
    fc
      .integer({ min: 1, max: MONTHS_OF_PERIOD[frequency] })
      .map((phase): Calendar => ({ frequency, phase })),
  );

describe("the next review", () => {
  it.each<[Frequency, string, string]>([
    ["monthly", "2026-11-25", "2026-11-30"],
    ["monthly", "2026-11-30", "2026-12-31"],
    ["monthly", "2024-02-28", "2024-02-29"],
    ["monthly", "1900-02-28", "1900-02-29"],
    ["quarterly", "2026-11-25", "2026-12-31"],
    ["quarterly", "2026-12-30", "2026-12-31"],
    ["quarterly", "2026-12-31", "2027-03-31"],
    ["half-yearly", "2026-06-29", "2026-06-30"],
    ["half-yearly", "2026-06-30", "2026-12-31"],
    ["yearly", "2026-01-01", "2026-12-31"],
    ["yearly", "2026-12-31", "2027-12-31"],
  ])("of a %s calendar after %s is on %s", (frequency, after, review) => {
    expect(next(calendarOf(frequency, null), after)).toBe(review);
  });

  it.each<[Frequency, number, string]>([
    ["quarterly", 1, "2027-01-31"],
    ["quarterly", 2, "2026-11-30"],
    ["half-yearly", 1, "2027-01-31"],
    ["half-yearly", 5, "2026-11-30"],
    ["yearly", 3, "2027-03-31"],
    ["yearly", 11, "2026-11-30"],
  ])(
    "of a %s calendar with phase %i after 25 November 2026 is on %s",
    (frequency, phase, review) => {
      expect(next({ frequency, phase }, "2026-11-25")).toBe(review);
    },
  );

  it("is the end of a month, later than the day and at most one period after it", () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: 1, max: 2_900_000 }), (calendar, after) => {
        const review = nextReview(calendar, after);
        expect(review).toBeGreaterThan(after);
        expect(review).toBe(lastDayOf(monthOf(review)));
        const months = MONTHS_OF_PERIOD[calendar.frequency];
        expect(monthOf(review) - monthOf(after + 1)).toBeLessThan(months);
        expect((monthOf(review) + 1 - calendar.phase) % months).toBe(0);
      }),
    );
  });

  it("has a phase for each month of its period: twelve a year", () => {
    const reviews = Array.from({ length: 12 }, (_, at) =>
      next({ frequency: "yearly", phase: at + 1 }, "2025-12-31"),
    );
    expect(new Set(reviews).size).toBe(12);
    expect(reviews[0]).toBe("2026-01-31");
  });

  it.each<[Frequency, number, string]>([
    ["monthly", 2, "The phase of a monthly review is 2. Give 1."],
    ["quarterly", 4, "The phase of a quarterly review is 4. Give a whole number from 1 to 3."],
    ["yearly", 1.5, "The phase of a yearly review is 1.5. Give a whole number from 1 to 12."],
  ])("has, if %s, no phase %f", (frequency, phase, message) => {
    expect(() => calendarOf(frequency, phase)).toThrow(message);
  });

  it("is refused where Excel's dates end", () => {
    expect(() => next(calendarOf("yearly", null), "9999-12-31")).toThrow(
      "The next yearly review lies after 9999-12-31, Excel's last date. Give an earlier one.",
    );
  });
});
