import { CELL_DIGITS } from "../../engine/numbers/cell-digits";

/** A sum of money or of shares, at the digits of a cell: it shows no noise of binary fractions. */
export function moneySum(one: number, other: number): number {
  return Number((one + other).toPrecision(CELL_DIGITS));
}
