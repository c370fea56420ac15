import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { wholeLots } from "../../../../src/engine/trades/lots/whole-lots";
import { type LeastDistance, integerProgram } from "./integer-program";
import { plainBooks, problemOf } from "./plain-book";

/** How many times the usual number of books to try: `KEEL_CASES=100 npm run test:long`. */
const multiple = Number(process.env["KEEL_CASES"] ?? "1");

describe("whole lots, against an integer program", () => {
  let leastDistance: LeastDistance;
  beforeAll(async () => {
    leastDistance = await integerProgram(
      ({ rows }) => Math.max(...rows.map(({ lotPrice }) => lotPrice)) / 100,
    );
  });

  it.each([
    { leastRows: 2, mostRows: 5, mostPrice: 500, mostLots: 60, costs: false },
    { leastRows: 6, mostRows: 12, mostPrice: 400, mostLots: 40, costs: false },
    { leastRows: 2, mostRows: 6, mostPrice: 300, mostLots: 30, costs: true },
    { leastRows: 7, mostRows: 12, mostPrice: 100, mostLots: 15, costs: true },
  ])("comes as close to the ideal: %o", { timeout: 3_600_000 }, (sizes) => {
    fc.assert(
      fc.property(plainBooks(sizes), (drawn) => {
        const book = { ...drawn, costUnit: 0 };
        const plan = wholeLots(problemOf(book));
        const least = leastDistance(book);
        if (least === undefined) {
          expect(plan.cashLeft.lt(book.cashKept)).toBe(true);
          return;
        }
        if (!sizes.costs) expect(plan.closerByAtMost).toBe(0);
        expect(plan.cashLeft.gte(book.cashKept)).toBe(true);
        expect(plan.distance.plus(plan.costs).toNumber()).toBeCloseTo(least, -1);
      }),
      { numRuns: 25 * multiple },
    );
  });
});
