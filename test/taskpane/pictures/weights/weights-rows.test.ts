import { describe, expect, it } from "vitest";
import { weightsAfter, weightsNow } from "../../../../src/taskpane/pictures/weights/weights-rows";

const DEBT = {
  name: "Debt",
  drift: { weight: 0.31, target: 0.4, lower: 0.35, upper: 0.45 },
};
const GOLD = { name: "Gold", drift: { weight: 0.1, target: 0.1, lower: NaN, upper: NaN } };

describe("The rows of a picture", () => {
  it("are the names that can be judged, without edges where they have no band", () => {
    expect(weightsNow([DEBT, GOLD, { name: "New", drift: null }])).toEqual([
      { name: "Debt", before: 0.31, after: null, target: 0.4, low: 0.35, high: 0.45 },
      { name: "Gold", before: 0.1, after: null, target: 0.1, low: null, high: null },
    ]);
  });

  it("add up a name's rows in a plan, and take its band from the targets", () => {
    const planned = [
      { name: "Debt", weight: 0.25, weightAfter: 0.25, target: 0.25 },
      { name: "Debt", weight: 0.0625, weightAfter: 0.125, target: 0.125 },
      { name: "Cash", weight: NaN, weightAfter: 0.5, target: 0.5 },
    ];
    expect(weightsAfter(planned, [DEBT])).toEqual([
      { name: "Debt", before: 0.3125, after: 0.375, target: 0.375, low: 0.35, high: 0.45 },
      { name: "Cash", before: 0, after: 0.5, target: 0.5, low: null, high: null },
    ]);
  });
});
