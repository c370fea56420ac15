import type { Arithmetic } from "../numbers/arithmetic";
import { exactly } from "../numbers/decide";
import { bookOf, requireValue, type Book } from "./book";
import type { Portfolio } from "./portfolio";

/** w − t as one quotient, (h·S − T·V) / (V·S), so that one rounding is all that it carries. */
function driftNumerator<Column>(arithmetic: Arithmetic<Column>, book: Book<Column>): Column {
  return arithmetic.subtract(
    arithmetic.multiply(book.held, book.targetTotal),
    arithmetic.multiply(book.targets, book.total),
  );
}

/**
 * Absolute drift, d = w − t (domain: Drift).
 *
 * @returns one fraction of the portfolio a row
 * @throws InputError if the targets or the values don't add up
 */
export function absoluteDrift(portfolio: Portfolio): Float64Array {
  return exactly((arithmetic) => {
    const book = bookOf(arithmetic, portfolio);
    requireValue(arithmetic, book);
    const scale = arithmetic.multiply(book.total, book.targetTotal);
    return arithmetic.numbers(arithmetic.divide(driftNumerator(arithmetic, book), scale));
  });
}

/**
 * Relative drift, w/t − 1.
 *
 * @returns one fraction of the target a row; NaN where the target is 0
 * @throws InputError if the targets or the values don't add up
 */
export function relativeDrift(portfolio: Portfolio): Float64Array {
  return exactly((arithmetic) => {
    const book = bookOf(arithmetic, portfolio);
    requireValue(arithmetic, book);
    const one = arithmetic.cells([1]);
    const isTarget = portfolio.targets.map((target) => (target > 0 ? 1 : 0));
    const targets = arithmetic.choose(isTarget, book.targets, one);
    const scale = arithmetic.multiply(targets, book.total);
    const drifts = arithmetic.divide(driftNumerator(arithmetic, book), scale);
    return arithmetic.numbers(drifts).map((drift, row) => (isTarget[row] ? drift : NaN));
  });
}

/** Portfolio drift: ½ Σ|w − t|, the one-way turnover that would bring all rows to target; a fraction. */
export function portfolioDrift(portfolio: Portfolio): number {
  return exactly((arithmetic) => {
    const book = bookOf(arithmetic, portfolio);
    requireValue(arithmetic, book);
    const numerator = driftNumerator(arithmetic, book);
    const opposite = arithmetic.subtract(arithmetic.cells([0]), numerator);
    const sizes = arithmetic.sum(arithmetic.larger(numerator, opposite));
    const scale = arithmetic.multiply(book.total, book.targetTotal);
    const both = arithmetic.multiply(scale, arithmetic.cells([2]));
    return arithmetic.numbers(arithmetic.divide(sizes, both))[0] as number;
  });
}

/** The largest |w − t| of all rows, a fraction. */
export function largestDrift(portfolio: Portfolio): number {
  return absoluteDrift(portfolio).reduce((most, drift) => Math.max(most, Math.abs(drift)), 0);
}
