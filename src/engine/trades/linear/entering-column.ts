import type { Line } from "./starting-rows";

/**
 * The place of the column that improves an objective most; of equal ones that of the first variable.
 *
 * @param columns the variables outside the basis
 */
export function steepestColumn(
  { coefficients }: Line,
  columns: readonly number[],
): number | undefined {
  let found: number | undefined;
  let least = 0n;
  for (const [place, coefficient] of coefficients.entries()) {
    const isEqual = coefficient === least && found !== undefined;
    const isFirst = isEqual && isEarlier(columns, place, found);
    if (coefficient < least || isFirst) [found, least] = [place, coefficient];
  }
  return found;
}

/** The first variable that improves an objective; with the first of equal stops never in circles (Bland). */
export function firstColumn(
  { coefficients }: Line,
  columns: readonly number[],
): number | undefined {
  let found: number | undefined;
  for (const [place, coefficient] of coefficients.entries()) {
    if (coefficient < 0n && isEarlier(columns, place, found)) found = place;
  }
  return found;
}

/** Whether the variable at a place comes before that at another. */
function isEarlier(columns: readonly number[], place: number, other: number | undefined): boolean {
  return other === undefined || (columns[place] as number) < (columns[other] as number);
}
