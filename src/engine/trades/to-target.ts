import type { Arithmetic } from "../numbers/arithmetic";
import { any, negative, type Position, signOf, type Spread, sumOver, without } from "./position";

/**
 * Trades every free row to its target over what is to be invested (domain: To target). Rows that may not trade
 * stay, and the others share what is left in proportion to their targets.
 *
 * @param invested money (length 1) that all rows together are worth after the trades
 */
export function toTarget<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  invested: Column,
): Spread<Column> {
  const { cells, choose, divide, larger, multiply, subtract } = arithmetic;
  const { held, targets, targetTotal, free } = position;
  const kept = without(new Uint8Array(free.length).fill(1), free);
  if (!any(kept)) return { trades: subtract(multiply(targets, invested), held), isPlaced: true };
  const width = sumOver(arithmetic, free, targets);
  if (signOf(arithmetic, width) === 0) {
    return { trades: choose(free, negative(arithmetic, held), cells([0])), isPlaced: false };
  }
  const rest = subtract(multiply(invested, targetTotal), sumOver(arithmetic, kept, held));
  const shared = larger(rest, cells([0]));
  const wanted = divide(multiply(targets, shared), width);
  return {
    trades: choose(free, subtract(wanted, held), cells([0])),
    isPlaced: signOf(arithmetic, rest) >= 0,
  };
}
