import type { DoubleColumn } from "../numbers/doubles/column";
import type { RowCurrencies } from "./currencies";

/**
 * What is held and what is wanted, one entry a row.
 *
 * `values` are money of the portfolio's currency and may be negative (short positions); `targets` are as given, fractions or
 * percents, 0 or more, and add up to 1 or 100 (`requireTargets`).
 */
export interface Portfolio {
  readonly values: Float64Array;
  readonly targets: Float64Array;
  /** What the values are made of where rows are in other currencies; left out where none is. */
  readonly currencies?: RowCurrencies | null;
  /** What the values and targets are exactly, where they may have more digits than cells; left out where they have not. */
  readonly exact?: ExactAmounts;
}

/** What is held and what is wanted, one entry a row, exactly. */
export interface ExactAmounts {
  /** Money. */
  readonly held: DoubleColumn;
  /** In any one unit. */
  readonly wanted: DoubleColumn;
  /** What is wanted together, in that unit (length 1). */
  readonly whole: DoubleColumn;
}
