import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateText,
  dayFromText,
  LAST_DAY,
  lastDayOf,
  monthOf,
} from "../../../src/engine/triggers/dates";

/** The same day by the clock's library, which has no 29 February 1900: right from 1 March 1900 on. */
function isoOf(day: number): string {
  return new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);
}

describe("days as Excel numbers them", () => {
  it.each([
    [1, "1900-01-01"],
    [31, "1900-01-31"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [366, "1900-12-31"],
    [367, "1901-01-01"],
    [36585, "2000-02-29"],
    [46351, "2026-11-25"],
    [73109, "2100-02-28"],
    [73110, "2100-03-01"],
    [LAST_DAY, "9999-12-31"],
  ])("%i is %s", (day, text) => {
    expect(dateText(day)).toBe(text);
    expect(dayFromText(text)).toBe(day);
  });

  it("agree with the Gregorian calendar from March 1900 on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_DAY }), (day) => {
        expect(dateText(day)).toBe(isoOf(day));
        expect(dayFromText(isoOf(day))).toBe(day);
      }),
    );
  });

  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-11-00", "1899-12-31"])(
    "don't include %s",
    (text) => {
      expect(dayFromText(text)).toBeNull();
    },
  );

  it.each(["25.11.2026", "11/25/2026", "2026-11", "26-11-25", "today", ""])(
    "aren't read from %j",
    (text) => {
      expect(dayFromText(text)).toBeNull();
    },
  );

  it("lie in one month each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST_DAY }), (day) => {
        const month = monthOf(day);
        expect(day).toBeLessThanOrEqual(lastDayOf(month));
        expect(day).toBeGreaterThan(lastDayOf(month - 1));
      }),
    );
  });
});
