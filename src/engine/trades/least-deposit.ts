import { laterError } from "../errors/later-catalogue";
import { doubles } from "../numbers/doubles/doubles";
import { bookOf, requireValue } from "../portfolio/book";
import type { Portfolio } from "../portfolio/portfolio";
import { minorUnit } from "./rounding";

/**
 * The least deposit that reaches the targets with no sale: max(h/t) − V (domain: Cash flow).
 *
 * @param decimals that the amount is rounded to, half even
 * @param rowNumber what the row of an error is called
 * @returns money, 0 or more
 * @throws InputError `heldWithoutTarget` where something is held that is not wanted
 */
export function leastDeposit(
  portfolio: Portfolio,
  decimals: number,
  rowNumber: (row: number) => number,
): number {
  const {
    cells,
    choose,
    compare,
    divide,
    largest,
    multiply,
    numbers,
    roundHalfEven,
    subtract,
    sum,
  } = doubles;
  const book = bookOf(doubles, portfolio);
  requireValue(doubles, book);
  const isTarget = portfolio.targets.map((target) => (target > 0 ? 1 : 0));
  const isHeld = compare(book.held, cells([0]));
  const unwanted = isHeld.findIndex((sign, row) => sign > 0 && !isTarget[row]);
  if (unwanted >= 0) throw laterError("heldWithoutTarget", { row: rowNumber(unwanted) });
  const divisors = choose(isTarget, book.targets, cells([1]));
  const needed = divide(multiply(book.held, book.targetTotal), divisors);
  const most = largest(needed, 1, isTarget);
  const deposit = subtract(sum(choose(most, needed, cells([0]))), book.total);
  const units = numbers(roundHalfEven(deposit, cells([minorUnit(decimals)])))[0] as number;
  return units / Math.round(1 / minorUnit(decimals));
}
