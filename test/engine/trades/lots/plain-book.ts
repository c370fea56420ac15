import fc from "fast-check";
import { Exact } from "../../../../src/engine/numbers/exact";
import type { LotProblem } from "./exact-lots";

/** One security of a plain book; money in whole numbers. */
export interface PlainRow {
  readonly lotPrice: number;
  readonly held: number;
  readonly lotsHeld: number;
  readonly ideal: number;
}

/** A lot problem in plain whole numbers, small enough that their sums are exact. */
export interface PlainBook {
  readonly rows: readonly PlainRow[];
  readonly cash: number;
  readonly cashKept: number;
  /** Cost of an order in thousandths of its money, a multiple of which every lot price is. */
  readonly perMille: number;
  readonly fee: number;
  /** Costs are rounded to whole units of this; 0: not rounded. */
  readonly costUnit: number;
}

/** The problem of a plain book, its money multiplied by `factor`. */
export function problemOf(book: PlainBook, factor: string | number = 1): LotProblem {
  const money = (amount: number): Exact => new Exact(amount).times(factor);
  return {
    rows: book.rows.map((row) => ({
      lotPrice: money(row.lotPrice),
      held: money(row.held),
      lotsHeld: row.lotsHeld,
      ideal: money(row.ideal),
    })),
    cash: money(book.cash),
    cashKept: money(book.cashKept),
    costRate: new Exact(book.perMille).div(1000),
    feePerOrder: money(book.fee),
    costUnit: money(book.costUnit),
  };
}

/** How large the books are that `plainBooks` draws. */
export interface Sizes {
  readonly leastRows: number;
  readonly mostRows: number;
  readonly mostPrice: number;
  readonly mostLots: number;
  readonly costs: boolean;
}

/**
 * Books whose ideals share out all their money by small weights, so that ties abound. Money is
 * multiplied by 1000 × Σ weights, which makes ideals and costs whole.
 */
export function plainBooks(sizes: Sizes): fc.Arbitrary<PlainBook> {
  const { leastRows, mostRows, mostPrice, mostLots } = sizes;
  const sometimes = (most: number): fc.Arbitrary<number> =>
    sizes.costs ? fc.oneof(fc.constant(0), fc.nat(most)) : fc.constant(0);
  const row = fc.record({
    price: fc.integer({ min: 1, max: mostPrice }),
    lotsHeld: fc.nat(mostLots),
    broken: fc.double({ min: 0, max: 0.99, noNaN: true }),
    weight: fc.nat(9),
  });
  return fc
    .record({
      rows: fc.array(row, { minLength: leastRows, maxLength: mostRows }),
      cash: fc.integer({ min: -mostLots * mostPrice, max: mostLots * mostPrice }),
      cashKept: fc.oneof(fc.constant(0), fc.nat(mostPrice)),
      perMille: sometimes(30),
      fee: sometimes(mostPrice),
      costUnit: sometimes(3),
    })
    .map((draft) => {
      const weights = draft.rows.reduce((sum, { weight }) => sum + weight, 0) || 1;
      const scale = 1000 * weights;
      const held = draft.rows.map((r) => r.price * r.lotsHeld + Math.floor(r.price * r.broken));
      const shared = held.reduce((sum, money) => sum + money, draft.cash - draft.cashKept);
      return {
        rows: draft.rows.map(({ price, lotsHeld, weight }, i) => ({
          lotPrice: price * scale,
          held: (held[i] ?? 0) * scale,
          lotsHeld,
          ideal: Math.max(0, shared) * weight * 1000,
        })),
        cash: draft.cash * scale,
        cashKept: draft.cashKept * scale,
        perMille: draft.perMille,
        fee: draft.fee * scale,
        costUnit: draft.costUnit * scale,
      };
    });
}
