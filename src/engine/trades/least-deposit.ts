import { holdingsError } from "../errors/holdings-error";
import { laterError } from "../errors/later-error";
import { decimals as exactly } from "../numbers/decimals";
import { doubles } from "../numbers/doubles/doubles";
import { type Exact, exactOf } from "../numbers/exact";
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
  const most = largest(needed, cells([1]), isTarget);
  const deposit = subtract(sum(choose(most, needed, cells([0]))), book.total);
  const units = numbers(roundHalfEven(deposit, cells([minorUnit(decimals)])))[0] as number;
  return units / Math.round(1 / minorUnit(decimals));
}

/** What a deposit is to bring to its targets, and how far it may be bought. */
export interface DepositRequest {
  readonly portfolio: Portfolio;
  /** The decimals that money is counted in. */
  readonly decimals: number;
  /** The most that may be bought of each row where so much is invested, money; null for any amount. */
  readonly roomsToBuy: (invested: Exact) => readonly (Exact | null)[];
  /** The account through which the deposit comes; null for any. */
  readonly account: string | null;
  readonly nameOf: (row: number) => string;
  /** What the row of an error is called. */
  readonly rowNumber: (row: number) => number;
}

/**
 * The least deposit that reaches the targets with no sale, where what is said of rows is never broken (semantics: Hard and
 * soft).
 *
 * @returns money, 0 or more
 * @throws InputError as `leastDeposit`; `boughtNowhere` where a row is then short by more than may be bought of it
 */
export function leastDepositWithin(request: DepositRequest): number {
  const { portfolio, decimals, roomsToBuy, account, nameOf, rowNumber } = request;
  const deposit = leastDeposit(portfolio, decimals, rowNumber);
  const { held, total, targets, targetTotal } = bookOf(exactly, portfolio);
  const invested = (total[0] as Exact).plus(exactOf(deposit));
  const stuck = roomsToBuy(invested).findIndex((room, row) => {
    const wanted = (targets[row] as Exact).times(invested).div(targetTotal[0] as Exact);
    const missing = wanted.minus(held[row] as Exact);
    return room !== null && missing.minus(room).gt(minorUnit(decimals));
  });
  if (stuck >= 0) throw holdingsError("boughtNowhere", { name: nameOf(stuck), account });
  return deposit;
}
