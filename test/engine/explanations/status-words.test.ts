import { describe, expect, it } from "vitest";
import { reviewSummary, statusReason } from "../../../src/engine/explanations/status-words";
import { type Review, review } from "../../../src/engine/review";
import { absolute, type Band, symmetric } from "../../../src/engine/triggers/band";

const HALF: Band = symmetric({ absolute: null, relative: 0.5, wider: false });
const WIDE: Band = symmetric(absolute(0.99));

/** Seven holdings that are each to be a seventh; together worth 28, and what is added to the last. */
function sevenths(added: number): Review {
  const portfolio = {
    values: Float64Array.of(2, 6, 0, 3, 3, 3, 11 + added),
    targets: new Float64Array(7).fill(0.14285714285714285),
  };
  return review(portfolio, [HALF, HALF, WIDE, WIDE, WIDE, WIDE, WIDE]);
}

describe("where a weight lies against its band, in words", () => {
  it("is on the edge also where no decimal holds it", () => {
    const found = sevenths(0);
    expect([...found.statuses]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(statusReason(found, 0)).toBe("7.1 % is on the edge of 7.1–21.4 %; no band fires");
    expect(statusReason(found, 1)).toBe("21.4 % is on the edge of 7.1–21.4 %; no band fires");
  });

  it("is what was judged where it lies closer to the edge than figures tell", () => {
    const found = sevenths(1e-13);
    expect([...found.statuses]).toEqual([-1, 0, 0, 0, 0, 0, 0]);
    const place = "7.142857142857 % is below 7.142857142857–21.428571428571 %";
    expect(statusReason(found, 0)).toBe(place);
    expect(reviewSummary(found, (row) => `row ${row + 1}`)).toBe(
      `Act: 1 band fires, furthest in row 1, where ${place}. Portfolio drift 32.1 %.`,
    );
  });
});
