import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact } from "../../../../src/engine/numbers/exact";
import { wholeLots } from "./exact-lots";
import { greedyFilling } from "./greedy";
import { type PlainBook, plainBooks, problemOf } from "./plain-book";
import { judge } from "./try-all";

const SMALL = { leastRows: 1, mostRows: 6, mostPrice: 60, mostLots: 20, costs: true };
const LARGE = { leastRows: 10, mostRows: 40, mostPrice: 900, mostLots: 30, costs: true };

/** How many times the usual number of books to try: `KEEL_CASES=100 npm run test:long`. */
const multiple = Number(process.env["KEEL_CASES"] ?? "1");

function holds(books: fc.Arbitrary<PlainBook>, property: (book: PlainBook) => void): void {
  fc.assert(fc.property(books, property), { numRuns: 100 * multiple });
}

describe("whole lots of any book", { timeout: 3_600_000 }, () => {
  it.each([SMALL, LARGE])("sell no more than is held, and count their cash right: %o", (sizes) => {
    holds(plainBooks(sizes), (book) => {
      const { lots, cashLeft, costs, distance } = wholeLots(problemOf(book));
      const [, away, , left] = judge(book, lots).measures;
      expect(lots.every((count, i) => count >= -(book.rows[i]?.lotsHeld ?? 0))).toBe(true);
      expect(cashLeft.toNumber()).toBe(left);
      expect(distance.plus(costs).toNumber()).toBe(away);
    });
  });

  it.each([SMALL, LARGE])("leave the cash kept wherever selling all does: %o", (sizes) => {
    holds(plainBooks({ ...sizes, costs: false }), (book) => {
      const { cashLeft } = wholeLots(problemOf(book));
      const allSold = judge(
        book,
        book.rows.map(({ lotsHeld }) => -lotsHeld),
      );
      const [short = NaN] = allSold.measures;
      expect(cashLeft.plus(short).gte(book.cashKept)).toBe(true);
    });
  });

  it.each([SMALL, LARGE])("are never further off than greedy filling: %o", (sizes) => {
    holds(plainBooks({ ...sizes, costs: false }), (book) => {
      const greedy = greedyFilling(book);
      if (greedy === undefined) return;
      const [, away = NaN] = judge(book, greedy).measures;
      expect(wholeLots(problemOf(book)).distance.toNumber()).toBeLessThanOrEqual(away);
    });
  });

  it.each([SMALL, LARGE])("stay the same when all money is scaled: %o", (sizes) => {
    holds(plainBooks(sizes), (book) => {
      const { lots } = wholeLots(problemOf(book));
      expect(wholeLots(problemOf(book, "0.00007")).lots).toEqual(lots);
      expect(wholeLots(problemOf(book, "123456789012345678901234567890")).lots).toEqual(lots);
    });
  });

  it("don't depend on how many digits the money has", () => {
    holds(plainBooks(SMALL), (book) => {
      const { rows, ...rest } = problemOf(book);
      const zero = new Exact(0);
      const lotPrice = new Exact("1000000000000000000000000000000.0000000000000000001");
      const unaffordable = { lotPrice, held: zero, lotsHeld: 0, ideal: zero };
      const { lots } = wholeLots({ ...rest, rows });
      expect(wholeLots({ ...rest, rows: [...rows, unaffordable] }).lots).toEqual([...lots, 0]);
    });
  });

  it("don't depend on whether ideals are quotients", () => {
    holds(plainBooks({ ...SMALL, costs: false }), (book) => {
      const { lots } = wholeLots(problemOf(book));
      const { rows, ...rest } = problemOf(book);
      const divided = rows.map((row) => ({ ...row, ideal: row.ideal.div(7).times(7) }));
      expect(wholeLots({ ...rest, rows: divided }).lots).toEqual(lots);
    });
  });

  it("are permuted with the rows, but for ties in row order", () => {
    holds(plainBooks(SMALL), (book) => {
      const backwards = { ...book, rows: [...book.rows].reverse() };
      const [forth, back] = [wholeLots(problemOf(book)), wholeLots(problemOf(backwards))];
      expect(judge(backwards, back.lots).measures).toEqual(judge(book, forth.lots).measures);
    });
  });

  it("stay where they are when planned again", () => {
    holds(plainBooks({ ...SMALL, costs: false }), (book) => {
      const { lots, cashLeft } = wholeLots(problemOf(book));
      const after = book.rows.map((row, i) => ({
        ...row,
        held: row.held + (lots[i] ?? 0) * row.lotPrice,
        lotsHeld: row.lotsHeld + (lots[i] ?? 0),
      }));
      const again = wholeLots(problemOf({ ...book, rows: after, cash: cashLeft.toNumber() }));
      if (cashLeft.gte(book.cashKept)) expect(again.lots).toEqual(book.rows.map(() => 0));
    });
  });
});
