import { describe, expect, it } from "vitest";
import type { CellError, CellValue } from "../../src/workbench/cells";
import { useKeel, valueError } from "./keel";

const keel = useKeel();

describe("NEXT_REVIEW", () => {
  it.each<[CellValue, CellValue, CellValue, number]>([
    // 46351 is 2026-11-25, 46387 2026-12-31, 46356 2026-11-30, 46477 2027-03-31.
    [46351, "quarterly", null, 46387],
    ["2026-11-25", " Quarterly ", 0, 46387],
    [46351.75, "monthly", null, 46356],
    [46356.75, "monthly", "", 46387],
    [46351, "yearly", 3, 46477],
    // Excel's 29 February 1900 is 60.
    [59, "monthly", null, 60],
    [60, "monthly", null, 91],
  ])("after %j, %j with phase %j, is %i", async (last, review, phase, expected) => {
    expect(await keel().one("NEXT_REVIEW", last, review, phase)).toBe(expected);
  });

  it.each<[CellValue, string]>([
    [0, 'Last is "0". Give a date, such as 2026-11-25.'],
    [-1, 'Last is "-1". Give a date, such as 2026-11-25.'],
    [2958466, 'Last is "2958466". Give a date, such as 2026-11-25.'],
    ["25.11.2026", 'Last is "25.11.2026". Give a date, such as 2026-11-25.'],
    [true, 'Last is "TRUE". Give a date, such as 2026-11-25.'],
    [{ error: "#N/A" }, "Last is #N/A. Correct the cell it comes from."],
  ])("refuses %j as a date", async (last, message) => {
    expect(await keel().one("NEXT_REVIEW", last, "yearly")).toEqual(valueError(message));
  });

  it("refuses what is no review and no phase", async () => {
    const refused = async (review: CellValue, phase: CellValue): Promise<string | undefined> =>
      ((await keel().one("NEXT_REVIEW", 46351, review, phase)) as CellError).message;
    expect(await refused({ error: "#REF!" }, null)).toBe(
      "Review is #REF!. Correct the cell it comes from.",
    );
    expect(await refused("yearly", "March")).toBe('Phase is "March". Give a number.');
  });
});
