import type { WeightsRow } from "../../../../src/workbook/pictures/weights-row";
import { percent } from "../../../../src/engine/wording/format";
import { describe, expect, it } from "vitest";
import {
  pictureInWords,
  weightsInWords,
  weightsTable,
} from "../../../../src/taskpane/pictures/weights/weights-words";

const DEBT: WeightsRow = {
  name: "Debt",
  before: 0.31,
  after: 0.4,
  target: 0.4,
  low: 0.35,
  high: 0.45,
};
const EQUITY: WeightsRow = {
  name: "Equity",
  before: 0.69,
  after: 0.6,
  target: 0.6,
  low: null,
  high: null,
};
const now = (row: WeightsRow): WeightsRow => ({ ...row, after: null });

describe("A picture of weights", () => {
  it("says in words what it shows", () => {
    expect(pictureInWords([DEBT, EQUITY])).toBe(
      "Weights against targets. Now 1 of 2 lies beyond its band; furthest from its target is Debt, 31.0 % of 40.0 %. After the trades none lies beyond its band.",
    );
  });

  it("says nothing of trades where it shows none", () => {
    expect(pictureInWords([now(DEBT), now({ ...DEBT, name: "Gold", before: 0.46 })])).toBe(
      "Weights against targets. Now 2 of 2 lie beyond their bands; furthest from its target is Debt, 31.0 % of 40.0 %.",
    );
    expect(weightsInWords(now(DEBT))).toBe("31.0 %");
    expect(weightsInWords(DEBT)).toBe("31.0 % → 40.0 %");
  });

  it("has its numbers as a table, with the weights after where there are some", () => {
    expect(weightsTable([DEBT, { ...EQUITY, after: null, low: null, high: null }])).toEqual({
      headers: ["Name", "Now", "After", "Target", "Band"],
      rows: [
        ["Debt", "31.0 %", "40.0 %", "40.0 %", "35.0–45.0 %"],
        ["Equity", percent(EQUITY.before), "–", percent(EQUITY.target), "–"],
      ],
    });
    expect(weightsTable([now(DEBT)]).headers).toEqual(["Name", "Now", "Target", "Band"]);
  });
});
