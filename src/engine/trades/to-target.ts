import type { Arithmetic } from "../numbers/arithmetic";
import { levelled, type Range } from "./levels";
import type { Limits } from "./limits";
import { negative, type Position, type Spread } from "./position";

/**
 * Trades every row to its target over what is to be invested (domain: To target). A row whose trade is limited is held
 * at its limit, and the others share what is left in proportion to their targets.
 *
 * @param invested money (length 1) that all rows together are worth after the trades
 */
export function toTarget<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  invested: Column,
): Spread<Column> {
  const { multiply, subtract, sum } = arithmetic;
  const { held, limits, targets, targetTotal } = position;
  if (!limits) return { trades: subtract(multiply(targets, invested), held), isPlaced: true };
  const net = subtract(multiply(invested, targetTotal), sum(held));
  return levelled(arithmetic, position, targetRange(arithmetic, position, limits), net);
}

/**
 * The trades between which rows come to target: none goes below 0. What rows must buy to reach their least to hold is
 * taken off where there is no money for it; what their most to hold makes them sell may stay in cash.
 */
export function targetRange<Column>(
  arithmetic: Arithmetic<Column>,
  { held }: Position<Column>,
  limits: Limits<Column>,
): Range<Column> {
  const { cells, choose, smaller } = arithmetic;
  const { hasLeast, most, hasMost } = limits;
  const wanted = choose(hasLeast, limits.least, negative(arithmetic, held));
  const least = choose(hasMost, smaller(wanted, most), wanted);
  return { least, most, hasMost, floor: smaller(least, cells([0])), ceiling: null };
}
