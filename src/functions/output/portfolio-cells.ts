import type { Cell } from "../../input/cells";

/** The name of a portfolio in a column of its own, where the holdings have one. */
export function portfolioCells(hasPortfolios: boolean, name: string): Cell[] {
  return hasPortfolios ? [name] : [];
}
