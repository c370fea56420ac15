import type { DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { nearestQuotients } from "../numbers/doubles/shown";
import { newNumbers } from "../numbers/new-numbers";
import { bookOf } from "./book";
import { rounded } from "./drift";
import type { Portfolio } from "./portfolio";
import type { Totals } from "./totals";

/** Totals that are off by no more leave shares that are right at 15 decimals. */
const NEAR = 3e-14;

/**
 * What each row weighs as it is shown, a fraction, so that 0.6 is 0.6; NaN where the holdings are worth nothing.
 *
 * @param totals where they are known: mostly they are near enough to spare the exact ones
 */
export function weightsOf(portfolio: Portfolio, totals: Totals | null = null): Float64Array {
  if (totals && totals.error < NEAR) return nearShares(portfolio.values, totals.value);
  const { held, total } = bookOf(doubles, portfolio);
  return sharesOf(held, total);
}

/** What each row is to weigh, in the same way: the targets, divided out so that they add up to 1. */
export function targetWeightsOf(portfolio: Portfolio, totals: Totals | null = null): Float64Array {
  if (totals && totals.error < NEAR) return nearShares(portfolio.targets, totals.targets);
  const { targets, targetTotal } = bookOf(doubles, portfolio);
  return sharesOf(targets, targetTotal);
}

/**
 * Each amount's share of a whole as it is shown: the double nearest to the exact quotient.
 *
 * @param amounts money, or targets as they are given
 * @param whole a number in the same unit
 * @returns one fraction a row; NaN where the whole isn't above 0
 */
export function sharesOf(amounts: DoubleColumn, whole: DoubleColumn): Float64Array {
  if (doubles.order(whole, doubles.cells([0])) > 0) return nearestQuotients(amounts, whole);
  return newNumbers(amounts.value.length).fill(NaN);
}

/** The same at 15 decimals, where the doubles are off by a few roundings. */
function nearShares(amounts: Float64Array, whole: number): Float64Array {
  const shares = newNumbers(amounts.length);
  for (let row = 0; row < shares.length; row++) {
    shares[row] = rounded((amounts[row] as number) / whole);
  }
  return shares;
}
