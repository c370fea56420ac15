import type { Portfolio } from "./portfolio";
import { type Totals, totalsOf } from "./totals";

/**
 * Absolute drift, d = w − t, as one quotient (h·S − T·V) / (V·S) so that as little as can be is lost to rounding
 * (domain: Drift).
 *
 * @returns one fraction of the portfolio a row
 * @throws InputError if the targets or the values don't add up
 */
export function absoluteDrift(
  portfolio: Portfolio,
  totals: Totals = totalsOf(portfolio),
): Float64Array {
  const { value, targets } = totals;
  const drifts = new Float64Array(portfolio.values.length);
  for (let row = 0; row < drifts.length; row++) {
    const held = portfolio.values[row] as number;
    const target = portfolio.targets[row] as number;
    drifts[row] = rounded((held * targets - target * value) / (value * targets));
  }
  return drifts;
}

/**
 * Relative drift, w/t − 1.
 *
 * @returns one fraction of the target a row; NaN where the target is 0
 * @throws InputError if the targets or the values don't add up
 */
export function relativeDrift(portfolio: Portfolio): Float64Array {
  const { value, targets } = totalsOf(portfolio);
  return portfolio.values.map((held, row) => {
    const target = portfolio.targets[row] as number;
    return target > 0 ? rounded((held * targets - target * value) / (target * value)) : NaN;
  });
}

/** Fractions are shown with 15 decimals: what a subtraction leaves behind them is noise. */
const FRACTION_PARTS = 1e15;

/** A fraction at the 15 decimals with which it is shown. */
export function rounded(fraction: number): number {
  return Math.round(fraction * FRACTION_PARTS) / FRACTION_PARTS;
}

/** Portfolio drift: ½ Σ|w − t|, the one-way turnover that would bring all rows to target; a fraction. */
export function portfolioDrift(drifts: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < drifts.length; row++) sum += Math.abs(drifts[row] as number);
  return sum / 2;
}

/** The largest |w − t| of all rows, a fraction. */
export function largestDrift(drifts: Float64Array): number {
  return drifts.reduce((most, drift) => Math.max(most, Math.abs(drift)), 0);
}
