import { describe, expect, it } from "vitest";
import { wholeLots } from "./exact-lots";
import { greedyFilling } from "./greedy";
import { type ClosestLots, integerProgram } from "./integer-program";
import { type PlainBook, problemOf } from "./plain-book";
import { judge } from "./try-all";

/** How many times the usual number of books to try: `KEEL_CASES=100 npm run test:long`. */
const multiple = Number(process.env["KEEL_CASES"] ?? "1");

/** Numbers from 0 to below 1, the same on every run. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A book like those of the market: prices of 5 to 500, holdings off their targets by up to a fifth. */
function marketBook(rows: number, total: number, seed: number): PlainBook {
  const draw = drawer(seed);
  const drafts = Array.from({ length: rows }, () => {
    const lotPrice = Math.round(500 * Math.exp(draw() * Math.log(100)));
    const weight = 1 + Math.floor(1000 * draw());
    return { lotPrice, weight, offBy: 0.8 + 0.4 * draw() };
  });
  const weights = drafts.reduce((sum, { weight }) => sum + weight, 0);
  const lotsHeld = drafts.map(({ lotPrice, weight, offBy }) =>
    Math.floor((total * weight * offBy) / weights / lotPrice),
  );
  const held = drafts.map(({ lotPrice }, i) => lotPrice * (lotsHeld[i] ?? 0));
  const cash = Math.round(total / 50);
  const invested = held.reduce((sum, money) => sum + money, cash);
  // Money is multiplied by Σ weights, which makes the ideals whole.
  return {
    rows: drafts.map(({ lotPrice, weight }, i) => ({
      lotPrice: lotPrice * weights,
      held: (held[i] ?? 0) * weights,
      lotsHeld: lotsHeld[i] ?? 0,
      ideal: invested * weight,
    })),
    cash: cash * weights,
    cashKept: 0,
    perMille: 0,
    fee: 0,
    costUnit: 0,
  };
}

/**
 * The distance of the relaxed plan, in which one row may trade a part of a lot: all whole lots towards
 * the ideals, then the lots cut off, the largest part first, until the cash is spent.
 */
function relaxedDistance(book: PlainBook): number {
  const cutOff = book.rows.map(({ ideal, held, lotPrice }) => {
    const floor = Math.floor((ideal - held) / lotPrice);
    return { lotPrice, floor, lack: ideal - held - floor * lotPrice };
  });
  let cash = cutOff.reduce(
    (left, { floor, lotPrice }) => left - floor * lotPrice,
    book.cash - book.cashKept,
  );
  let lack = cutOff.reduce((sum, row) => sum + row.lack, 0);
  for (const row of cutOff.sort((a, b) => b.lack / b.lotPrice - a.lack / a.lotPrice)) {
    const spent = Math.min(cash, row.lotPrice);
    cash -= spent;
    lack -= row.lack * (spent / row.lotPrice);
  }
  return 2 * lack;
}

function investedIn(book: PlainBook): number {
  return book.rows.reduce((sum, { ideal }) => sum + ideal, 0);
}

/** By how much drift a plan lies off the relaxed one. */
function gapOf(book: PlainBook, distance: number): number {
  return (distance - relaxedDistance(book)) / 2 / investedIn(book);
}

/** A ten-thousandth of drift, or the cheapest lot where that is more. */
function boundFor(book: PlainBook): number {
  return Math.max(1e-4, Math.min(...book.rows.map(({ lotPrice }) => lotPrice)) / investedIn(book));
}

function expectNoFurtherThanGreedy(book: PlainBook, lots: readonly number[]): void {
  const greedy = judge(book, greedyFilling(book) ?? []);
  expect(judge(book, lots).measures[1]).toBeLessThanOrEqual(greedy.measures[1] ?? NaN);
}

/** Holds a plan against the relaxed one or, where whole lots come no nearer to that, against the closest of all. */
function expectClose(book: PlainBook, lots: readonly number[], closestLots: ClosestLots): void {
  const [, distance = NaN] = judge(book, lots).measures;
  if (gapOf(book, distance) < boundFor(book)) return;
  expect(distance).toBe(judge(book, closestLots(book) ?? []).measures[1]);
}

/** Numbers of books: five usually, a hundred in `npm run test:long`. */
const seeds = Array.from({ length: 5 * Math.min(multiple, 20) }, (_, at) => at + 1);

describe("whole lots of large books", { timeout: 3_600_000 }, async () => {
  const closestLots = await integerProgram(({ rows }) => rows[0]?.lotPrice ?? 1);

  it.each([
    [100, 10_000_000],
    [100, 100_000_000],
    [1000, 1_000_000],
    [1000, 10_000_000],
    [1000, 100_000_000],
  ])(
    "come within 0.0001 of drift, or one cheapest lot, to the relaxed plan, or as close as any: %i rows, %i cents",
    (rows, total) => {
      for (const seed of seeds) {
        const book = marketBook(rows, total, seed);
        const { lots, distance, closerByAtMost } = wholeLots(problemOf(book));
        const least = relaxedDistance(book);
        expect(distance.toNumber()).toBeGreaterThanOrEqual(least * (1 - 1e-9));
        expectClose(book, lots, closestLots);
        expect(closerByAtMost).toBeLessThanOrEqual(distance.toNumber() - least * (1 - 1e-9));
        expectNoFurtherThanGreedy(book, lots);
      }
    },
  );

  // 100 rows of 300 on average, at prices of 5 to 500: no whole lots need come so near to the relaxed plan.
  it("come as close as any where lots are coarse", () => {
    for (const seed of multiple > 1 ? seeds.slice(0, 12) : [3, 12]) {
      const book = marketBook(100, 3_000_000, seed);
      const { lots } = wholeLots(problemOf(book));
      expectNoFurtherThanGreedy(book, lots);
      expectClose(book, lots, closestLots);
    }
  });

  // Filling takes rows off the relaxed plan that more than sixty others would have been looked at before.
  it.each([19, 37])(
    "look first at the orders that filling took off the relaxed plan: %i",
    (seed) => {
      const book = marketBook(100, 10_000_000, seed);
      const { distance, closerByAtMost } = wholeLots(problemOf(book));
      expect(gapOf(book, distance.toNumber())).toBeLessThan(boundFor(book) / 2);
      expect(closerByAtMost).toBe(0);
    },
  );

  // Each order was taken to be off by half a cent, so that of a thousand rows hardly any could be decided.
  it("come as close where fees are counted in whole cents as where nothing is rounded", () => {
    for (const seed of seeds.slice(0, 5)) {
      const book = { ...marketBook(1000, 100_000_000, seed), fee: 500 };
      const plan = wholeLots(problemOf({ ...book, costUnit: 100 }));
      expect(plan).toEqual(wholeLots(problemOf(book)));
    }
  });

  it("lose no more to costs that are rounded to cents than the cents of the rows that are open", () => {
    for (const seed of seeds.slice(0, 5)) {
      const book = { ...marketBook(1000, 100_000_000, seed), perMille: 1 };
      const cent = book.cash / 2_000_000;
      const exact = wholeLots(problemOf(book));
      const rounded = wholeLots(problemOf({ ...book, costUnit: cent }));
      expect(rounded.closerByAtMost).toBeLessThan(exact.closerByAtMost + 200 * cent);
    }
  });

  it("give the odd lots of a thousand equal rows to the earlier ones", () => {
    const row = { lotPrice: 2000, held: 0, lotsHeld: 0, ideal: 5000 };
    const book: PlainBook = {
      rows: Array.from({ length: 1000 }, () => row),
      cash: 5_000_000,
      cashKept: 0,
      perMille: 0,
      fee: 0,
      costUnit: 0,
    };
    const expected = book.rows.map((_, i) => (i < 500 ? 3 : 2));
    expect(wholeLots(problemOf(book)).lots).toEqual(expected);
  });
});
