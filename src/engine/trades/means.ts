import type { Arithmetic } from "../numbers/arithmetic";
import { signOf, type Spread } from "./position";

/**
 * Trades that buy no more than there is money for: what no row may be sold to pay comes off what is bought, in
 * proportion. A purchase that a row's Least asks for can't be sold again, so costs may be left that nothing pays. A cap may
 * take off all that limits would leave in cash.
 *
 * @param means parts that the trades may add up to (length 1)
 */
export function withinMeans<Column>(
  arithmetic: Arithmetic<Column>,
  spread: Spread<Column>,
  means: Column,
): Spread<Column> {
  if (spread.isPlaced) return spread;
  const { add, cells, divide, larger, multiply, subtract, sum } = arithmetic;
  const { trades } = spread;
  const excess = subtract(sum(trades), means);
  const bought = larger(trades, cells([0]));
  const total = sum(bought);
  const side = signOf(arithmetic, excess);
  if (side === 0) return { trades, isPlaced: true };
  if (side < 0 || signOf(arithmetic, total) <= 0) return spread;
  const paid = subtract(total, excess);
  const share = divide(larger(paid, cells([0])), total);
  const sold = subtract(trades, bought);
  return {
    trades: add(sold, multiply(bought, share)),
    isPlaced: signOf(arithmetic, paid) >= 0,
  };
}
