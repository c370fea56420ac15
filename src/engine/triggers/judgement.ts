import type { Arithmetic } from "../numbers/arithmetic";
import type { Edges } from "./edges";

/** Where a row's weight lies: beyond its lower edge, within its band, beyond its upper edge. */
export const BELOW = -1;
export const WITHIN = 0;
export const ABOVE = 1;

/**
 * Judges each row by its band: a band fires strictly beyond its edge, on the edge it holds (domain: Bands).
 *
 * @param amounts what each row is worth, each divided by `parts`
 * @param parts what the amounts are counted in: a weight is amount × parts / (total × targetTotal)
 * @param total the value that weights are shares of; above 0
 * @returns BELOW, WITHIN or ABOVE a row
 */
export function judged<Column>(
  arithmetic: Arithmetic<Column>,
  amounts: Column,
  parts: Column,
  total: Column,
  edges: Edges<Column>,
): Int8Array {
  const toUpper = arithmetic.compareProducts(amounts, parts, edges.upper, total);
  const toLower = arithmetic.compareProducts(amounts, parts, edges.lower, total);
  const step = edges.none.length === 1 ? 0 : 1;
  return toUpper.map((sign, row) => {
    if (edges.none[row * step]) return WITHIN;
    if (sign > 0) return ABOVE;
    return (toLower[row] as number) < 0 ? BELOW : WITHIN;
  });
}
