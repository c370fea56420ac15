import { CELL_DIGITS } from "../../../engine/numbers/cell-digits";
import { Exact } from "../../../engine/numbers/exact";
import { holdingValues } from "../../../engine/portfolio/holding-values";
import type { Position } from "../../../positions/positions-file";

/**
 * A position with the price of one unit of it, as plans read prices. A file's price of an option is that of one share,
 * and of a bond in percent: there it is the value for one unit, in money of the position's currency.
 */
export function pricedByUnit(position: Position): Position {
  const { quantity, price, value } = position;
  if (quantity === null || quantity === 0 || price === null || value === null) return position;
  const { disagree } = holdingValues(
    Float64Array.of(value),
    Float64Array.of(quantity),
    Float64Array.of(price),
  );
  if (disagree[0] === 0) return position;
  const ofUnit = new Exact(value).div(quantity).toSignificantDigits(CELL_DIGITS);
  return { ...position, price: ofUnit.toNumber() };
}
