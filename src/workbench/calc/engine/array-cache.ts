import { type CellRange, rangeName } from "../addresses";
import type { ArrayValue } from "./univer";

/** Below this many cells a range is read faster than it is looked up. */
const FEWEST_CELLS = 64;
const MOST_ARRAYS = 100;

interface CachedArray {
  readonly range: CellRange;
  readonly array: ArrayValue;
}

/** The ranges of a sheet that were read last, for the many look-ups that read the same one. */
export class ArrayCache {
  private readonly arrays = new Map<string, CachedArray>();

  find(range: CellRange): ArrayValue | undefined {
    return this.arrays.get(rangeName(range))?.array;
  }

  keep(range: CellRange, array: ArrayValue): void {
    const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (cells < FEWEST_CELLS) return;
    const oldest = this.arrays.keys().next().value;
    if (this.arrays.size >= MOST_ARRAYS && oldest !== undefined) this.arrays.delete(oldest);
    this.arrays.set(rangeName(range), { range, array });
  }

  /** Forgets the arrays that hold a cell, because it changes. */
  forget(row: number, column: number): void {
    for (const [key, { range }] of this.arrays) {
      const isInside = range.top <= row && row <= range.bottom;
      if (isInside && range.left <= column && column <= range.right) this.arrays.delete(key);
    }
  }
}
