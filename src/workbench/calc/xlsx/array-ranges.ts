import { type CellRange, cellName } from "../addresses";

/** The names of the cells that array formulas fill beside their own, such as "A2". */
export function filledCells(ranges: readonly CellRange[]): Set<string> {
  const names = new Set<string>();
  for (const { top, left, bottom, right } of ranges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row > top || column > left) names.add(cellName(row, column));
      }
    }
  }
  return names;
}
