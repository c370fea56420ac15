import type { Measure } from "./signal-measure";

/**
 * The number that the next observation must pass for a measure to pass a level: the level itself, the share of the
 * peak that the level leaves, or what lies as far from the mean that the observation itself is part of.
 *
 * @param series so far, the oldest first
 * @returns null where no observation can: a fall of nothing has no other side, and an average may lack numbers
 */
export function nextAt(series: Float64Array, measure: Measure, level: number): number | null {
  if (measure.kind === "level") return level;
  if (measure.kind === "drawdown") {
    if (level >= 0 || series.length === 0) return null;
    return (1 + level) * series.reduce((peak, number) => Math.max(peak, number));
  }
  // x / ((S + x) / n) − 1 = L  ⇔  x · (n − 1 − L) = (1 + L) · S
  const others = measure.length - 1;
  if (others === 0 || series.length < others || others <= level) return null;
  const sum = series.subarray(series.length - others).reduce((total, number) => total + number, 0);
  return ((1 + level) * sum) / (others - level);
}
