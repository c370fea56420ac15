/**
 * What is held and what is wanted, one entry a row.
 *
 * `values` are money and may be negative (short positions); `targets` are as given, fractions or percents, 0
 * or more, and add up to 1 or 100 (`requireTargets`).
 */
export interface Portfolio {
  readonly values: Float64Array;
  readonly targets: Float64Array;
}
