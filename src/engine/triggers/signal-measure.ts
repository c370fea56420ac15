import { doubles } from "../numbers/doubles/doubles";
import type { Condition } from "./signal-condition";

/** What of a series is compared with the levels. */
export type Measure =
  | { readonly kind: "level" }
  /** The fall from the highest number so far, p / peak − 1, at most 0. */
  | { readonly kind: "drawdown" }
  /** The distance to the mean of the last numbers, this one included: p / mean − 1. */
  | { readonly kind: "against average"; readonly length: number };

/**
 * Marks the observations whose measure is strictly beyond a level, decided on exact decimals. Before an average has
 * all its numbers nothing is beyond any level.
 *
 * @param series the oldest first; above 0 for drawdown and average
 */
export function beyond(series: Float64Array, measure: Measure, condition: Condition): Uint8Array {
  const signs = signsOf(series, measure, condition.level);
  const known = measure.kind === "against average" ? measure.length - 1 : 0;
  return Uint8Array.from(signs, (sign, row) => (row >= known && sign === condition.side ? 1 : 0));
}

/** The sign of measure − level, each as products: p·1 against (1 + level)·peak, n·p against (1 + level)·sum. */
function signsOf(series: Float64Array, measure: Measure, level: number): Int8Array {
  const { add, cells, compare, compareProducts } = doubles;
  const numbers = cells(series);
  if (measure.kind === "level") return compare(numbers, cells([level]));
  const beside = add(cells([1]), cells([level]));
  if (measure.kind === "drawdown") {
    return compareProducts(numbers, cells([1]), cells(peaks(series)), beside);
  }
  let sums = numbers;
  for (let back = 1; back < measure.length; back++) {
    sums = add(sums, cells(shifted(series, back)));
  }
  return compareProducts(numbers, cells([measure.length]), sums, beside);
}

function peaks(series: Float64Array): Float64Array {
  let peak = -Infinity;
  return series.map((number) => (peak = Math.max(peak, number)));
}

/** The numbers so many observations before; 0 where there are none. */
function shifted(series: Float64Array, back: number): Float64Array {
  const before = new Float64Array(series.length);
  before.set(series.subarray(0, Math.max(series.length - back, 0)), Math.min(back, series.length));
  return before;
}
