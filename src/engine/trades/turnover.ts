import type { Arithmetic } from "../numbers/arithmetic";
import { marked } from "./masks";
import { negative } from "./position";
import type { TradePolicy } from "./trade-policy";

/**
 * Brings moves, which turn money over but place none, under a cap (domain: Turnover cap): all of them in proportion, or
 * the largest first on either side, until the cap is spent.
 *
 * @param most what may be turned over, one way, in parts as the moves are (length 1)
 * @returns null where the moves are under the cap
 */
export function underCap<Column>(
  arithmetic: Arithmetic<Column>,
  moves: Column,
  most: Column,
  rule: TradePolicy["capRule"],
): Column | null {
  const { cells, divide, larger, multiply, order, sum } = arithmetic;
  const sold = negative(arithmetic, moves);
  const turnover = divide(sum(larger(moves, sold)), cells([2]));
  if (order(turnover, most) !== 1) return null;
  if (rule === "scaled") return divide(multiply(moves, most), turnover);
  const zero = cells([0]);
  const bought = largestFirst(arithmetic, larger(moves, zero), most);
  return arithmetic.subtract(bought, largestFirst(arithmetic, larger(sold, zero), most));
}

/** The largest amounts, ties in row order, as far as `most` goes; of the last of them what is left of it. */
function largestFirst<Column>(
  arithmetic: Arithmetic<Column>,
  amounts: Column,
  most: Column,
): Column {
  const { add, cells, choose, compare, largest, order, subtract } = arithmetic;
  const zero = cells([0]);
  const signs = compare(amounts, zero);
  const asking = marked(signs.length, (row) => signs[row] === 1);
  const sumOfFirst = (count: number): Column =>
    arithmetic.sum(amounts, largest(amounts, cells([count]), asking));
  let whole = 0;
  let beyond = asking.reduce((count, mark) => count + mark, 0) + 1;
  while (beyond - whole > 1) {
    const middle = Math.floor((whole + beyond) / 2);
    if (order(sumOfFirst(middle), most) === 1) beyond = middle;
    else whole = middle;
  }
  const first = largest(amounts, cells([whole]), asking);
  const next = largest(amounts, cells([whole + 1]), asking).map((mark, row) =>
    first[row] ? 0 : mark,
  );
  const left = subtract(most, arithmetic.sum(amounts, first));
  return add(choose(first, amounts, zero), choose(next, left, zero));
}
