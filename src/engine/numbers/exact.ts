import { Decimal } from "decimal.js";
import { CELL_DIGITS } from "./cell-digits";

/**
 * Decimal arithmetic for what is computed in decimals from the start.
 *
 * 160 digits hold every sum and product of the cells of a book exactly, and quotients far more
 * closely than two different results of our formulas can lie together (see `SAME`).
 */
export const Exact = Decimal.clone({
  precision: 160,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Exact = Decimal;

/**
 * Two exact results that agree to this share of their size are the same number. They are quotients of
 * cells with 15 digits, whose denominators have well under 100 digits, so different ones differ by more.
 */
export const SAME = new Exact("1e-110");

/** The number that a cell stands for: its value at 15 significant digits, as Excel shows and compares it. */
export function exactOf(cell: number): Exact {
  return new Exact(cell.toPrecision(CELL_DIGITS));
}
