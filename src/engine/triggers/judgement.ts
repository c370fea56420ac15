import type { Arithmetic } from "../numbers/arithmetic";
import type { Edges } from "./edges";

/** Where a row's weight lies: beyond its lower edge (−1), within its band (0), beyond its upper edge (1). */
const BELOW = -1;
const ABOVE = 1;

/**
 * Judges each row by its band: a band fires strictly beyond its edge, on the edge it holds (domain: Bands).
 *
 * @param amounts what each row is worth, each divided by `parts`
 * @param parts what the amounts are counted in: a weight is amount × parts / (total × targetTotal)
 * @param total the value that weights are shares of; above 0
 * @returns −1 (below), 0 (within) or 1 (above) a row
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
  const statuses = new Int8Array(toUpper.length);
  for (let row = 0; row < statuses.length; row++) {
    if (edges.none[row * step]) continue;
    if ((toUpper[row] as number) > 0) statuses[row] = ABOVE;
    else if ((toLower[row] as number) < 0) statuses[row] = BELOW;
  }
  return statuses;
}
