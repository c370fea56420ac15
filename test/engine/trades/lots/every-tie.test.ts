import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeLots } from "./exact-lots";
import { plainBooks, problemOf } from "./plain-book";
import { bestByTrying } from "./try-all";

/** How many times the usual number of books to try: `KEEL_CASES=100 npm run test:long`. */
const multiple = Number(process.env["KEEL_CASES"] ?? "1");

describe("whole lots, against trying every plan", () => {
  it.each([
    { leastRows: 1, mostRows: 2, mostPrice: 12, mostLots: 12, costs: false },
    { leastRows: 1, mostRows: 2, mostPrice: 40, mostLots: 9, costs: true },
    { leastRows: 3, mostRows: 3, mostPrice: 8, mostLots: 4, costs: true },
    { leastRows: 3, mostRows: 4, mostPrice: 4, mostLots: 2, costs: false },
    { leastRows: 4, mostRows: 4, mostPrice: 5, mostLots: 2, costs: true },
  ])("finds the best plan with every tie rule: %o", { timeout: 3_600_000 }, (sizes) => {
    fc.assert(
      fc.property(plainBooks(sizes), (book) => {
        const plan = wholeLots(problemOf(book));
        expect(plan.lots).toEqual(bestByTrying(book));
        expect(plan.proven).toBe(true);
      }),
      { numRuns: 200 * multiple },
    );
  });
});
