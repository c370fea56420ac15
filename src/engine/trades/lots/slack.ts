import type { LotBook } from "./lot-book";
import type { Relaxation } from "./relaxation";

/**
 * By how much more than its bound tells a plan may be better than a known one: bounds leave out that costs are rounded.
 *
 * A rounded order is off by up to half a unit of its costs, so that two orders of a row differ by up to a unit more or
 * less than the bounds say. That counts for each row whose known order isn't its corner, for one row that a plan
 * changes, and, as far as its margin is below a unit, for each that may cost less elsewhere than at its corner. Each
 * open row counts for half a unit three times: in the cash left of the known plan, and twice in what the rest of a plan
 * is given. It is never more than these three for every row, as if all were open.
 *
 * @param open how many rows are open while the others keep their orders
 */
export function slackOf(
  { rows, costUnit, overdraft }: LotBook,
  { worthOfCash, corners, margins }: Relaxation,
  known: readonly number[],
  open: number,
): number {
  const unit = worthOfCash * costUnit;
  if (unit === 0) return 0;
  let slack = (1.5 * open + 1) * unit;
  for (let row = 0; row < rows; row++) {
    if (known[row] !== corners[row]) slack += unit;
    slack += Math.max(0, unit - (margins[row] as number));
  }
  return Math.min(slack, 3 * worthOfCash * overdraft);
}
