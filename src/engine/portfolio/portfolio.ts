import type { RowCurrencies } from "./currencies";

/**
 * What is held and what is wanted, one entry a row.
 *
 * `values` are money of the portfolio's currency and may be negative (short positions); `targets` are as given, fractions or
 * percents, 0 or more, and add up to 1 or 100 (`requireTargets`), unless they are money.
 */
export interface Portfolio {
  readonly values: Float64Array;
  readonly targets: Float64Array;
  /** Whether targets are what the rows are to be worth, money, so that each is its share of their sum; left out: no. */
  readonly isWantedInMoney?: boolean;
  /** What the values are made of where rows are in other currencies; left out where none is. */
  readonly currencies?: RowCurrencies | null;
}
