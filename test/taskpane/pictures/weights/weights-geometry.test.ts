import type { WeightsRow } from "../../../../src/workbook/pictures/weights-row";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isBeyond,
  shownRows,
  weightsPicture,
} from "../../../../src/taskpane/pictures/weights/weights-geometry";

const ROW: WeightsRow = {
  name: "Debt",
  before: 0.31,
  after: 0.4,
  target: 0.4,
  low: 0.35,
  high: 0.45,
};
const row = (changes: Partial<WeightsRow>): WeightsRow => ({ ...ROW, ...changes });
const scale = (rows: readonly WeightsRow[]) => weightsPicture(rows).ticks.map(({ text }) => text);

const anyWeight = fc.double({ min: -1, max: 2, noNaN: true });
const anyRow = fc
  .record({ before: anyWeight, after: fc.option(anyWeight), target: anyWeight, edge: anyWeight })
  .map(({ before, after, target, edge }) =>
    row({ before, after, target, low: Math.min(edge, target), high: Math.max(edge, target) }),
  );

describe("A picture of weights", () => {
  it("has a scale of round steps from 0 to beyond the furthest mark", () => {
    expect(scale([ROW])).toEqual(["0 %", "10 %", "20 %", "30 %", "40 %", "50 %"]);
    expect(scale([row({ high: 1 })])).toEqual(["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"]);
    expect(scale([row({ before: 0, after: 0, target: 0, low: null, high: null })])).toEqual([
      "0.0 %",
      "0.2 %",
      "0.4 %",
      "0.6 %",
      "0.8 %",
      "1.0 %",
    ]);
  });

  it("places the marks on it", () => {
    // The scale ends at 50 %, so 31 % lies at 0.62 of the width, 40 % at 0.8, and the band from 0.7 to 0.9.
    const marks = weightsPicture([ROW]).rows[0]?.marks;
    expect(marks?.before).toBeCloseTo(0.62, 12);
    expect(marks?.after).toBeCloseTo(0.8, 12);
    expect(marks?.target).toBeCloseTo(0.8, 12);
    expect(marks?.band?.from).toBeCloseTo(0.7, 12);
    expect(marks?.band?.to).toBeCloseTo(0.9, 12);
  });

  it("begins below 0 where something is sold short", () => {
    expect(scale([row({ before: -0.3, high: 0.9 })])).toEqual(["-50 %", "0 %", "50 %", "100 %"]);
  });

  it("leaves out the band and the weight after where there are none", () => {
    const marks = weightsPicture([row({ after: null, low: null, high: null })]).rows[0]?.marks;
    expect(marks).toMatchObject({ after: null, band: null });
  });

  it("keeps every mark within the picture, and few lines", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 9 }), (rows) => {
        const { rows: all, ticks } = weightsPicture(rows);
        const places = all.flatMap(({ marks: { before, after, target, band } }) => [
          before ?? 0,
          after ?? 0,
          target ?? 0,
          band?.from ?? 0,
          band?.to ?? 0,
        ]);
        for (const place of [...places, ...ticks.map(({ at }) => at)]) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it("shows the rows furthest from their targets where there is no room for all", () => {
    const rows = [0.4, 0.1, 0.39, 0.6, 0.41].map((before) => row({ before, after: null }));
    expect(shownRows(rows, 9)).toBe(rows);
    expect(shownRows(rows, 2).map(({ before }) => before)).toEqual([0.1, 0.6]);
  });

  it("tells what lies beyond its band", () => {
    expect([0.34, 0.35, 0.45, 0.46].map((weight) => isBeyond(ROW, weight))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isBeyond(row({ low: null, high: null }), 0.9)).toBe(false);
  });
});
