import type { DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { nearestQuotients } from "../numbers/doubles/shown";
import { newNumbers } from "../numbers/new-numbers";

/**
 * Each amount's share of a whole as it is shown: the double nearest to the exact quotient, so that 0.6 is 0.6.
 *
 * @param amounts money, or targets as they are given
 * @param whole a number in the same unit
 * @returns one fraction a row; NaN where the whole isn't above 0
 */
export function sharesOf(amounts: DoubleColumn, whole: DoubleColumn): Float64Array {
  if (doubles.order(whole, doubles.cells([0])) > 0) return nearestQuotients(amounts, whole);
  return newNumbers(amounts.value.length).fill(NaN);
}
