import type { WeightsRow } from "../../../src/workbook/pictures/weights-row";
import { describe, expect, it } from "vitest";
import { pictureInWords, weightsInWords } from "../../../src/taskpane/pictures/weights-words";

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
});
