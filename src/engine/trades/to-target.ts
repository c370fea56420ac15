import type { Arithmetic } from "../numbers/arithmetic";
import { any, negative, type Position, signOf, sumOver, without } from "./position";

/**
 * Trades every free row to its target over what is to be invested (domain: To target). Rows that may not trade
 * stay, and the others share what is left in proportion to their targets.
 *
 * @param invested money (length 1) that all rows together are worth after the trades
 * @returns parts to buy (+) or sell (−) a row
 */
export function toTarget<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  invested: Column,
): Column {
  const { cells, choose, divide, larger, multiply, subtract } = arithmetic;
  const { held, targets, targetTotal, free } = position;
  const kept = without(new Uint8Array(free.length).fill(1), free);
  if (!any(kept)) return subtract(multiply(targets, invested), held);
  const width = sumOver(arithmetic, free, targets);
  if (signOf(arithmetic, width) === 0) {
    return choose(free, negative(arithmetic, held), cells([0]));
  }
  const rest = subtract(multiply(invested, targetTotal), sumOver(arithmetic, kept, held));
  const shared = larger(rest, cells([0]));
  return choose(free, subtract(divide(multiply(targets, shared), width), held), cells([0]));
}
