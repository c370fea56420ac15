import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { wholeLots } from "./exact-lots";
import { type ClosestLots, integerProgram } from "./integer-program";
import { plainBooks, problemOf } from "./plain-book";
import { judge } from "./try-all";

/** Hundreds of books usually, thousands in `npm run test:long`: a program takes its time. */
const multiple = Math.min(Number(process.env["KEEL_CASES"] ?? "1"), 20);

describe("whole lots, against an integer program", () => {
  let closestLots: ClosestLots;
  beforeAll(async () => {
    closestLots = await integerProgram(
      ({ rows }) => Math.max(...rows.map(({ lotPrice }) => lotPrice)) / 100,
    );
  });

  it.each([
    { leastRows: 2, mostRows: 5, mostPrice: 500, mostLots: 60, costs: false },
    { leastRows: 6, mostRows: 12, mostPrice: 400, mostLots: 40, costs: false },
    { leastRows: 2, mostRows: 6, mostPrice: 300, mostLots: 30, costs: true },
    { leastRows: 7, mostRows: 12, mostPrice: 100, mostLots: 15, costs: true },
  ])("comes just as close to the ideal: %o", { timeout: 3_600_000 }, (sizes) => {
    fc.assert(
      fc.property(plainBooks(sizes), (drawn) => {
        const book = { ...drawn, costUnit: 0 };
        const plan = wholeLots(problemOf(book));
        const closest = closestLots(book);
        if (closest === undefined) {
          expect(plan.cashLeft.lt(book.cashKept)).toBe(true);
          return;
        }
        if (!sizes.costs) expect(plan.closerByAtMost).toBe(0);
        // Both plans are weighed in whole numbers, so that no tolerance of the solver counts.
        const [short, away] = judge(book, plan.lots).measures;
        // HiGHS stops a little above the least now and then.
        const [shortThere = NaN, awayThere = NaN] = judge(book, closest).measures;
        expect(short).toBe(shortThere);
        expect(away).toBeLessThanOrEqual(awayThere);
        expect(short).toBe(0);
      }),
      { numRuns: 75 * multiple },
    );
  });
});
