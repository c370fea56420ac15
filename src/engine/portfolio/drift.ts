import type { Portfolio } from "./portfolio";
import { totalsOf } from "./totals";

/**
 * Absolute drift, d = w − t, as one quotient (h·S − T·V) / (V·S) so that as little as can be is lost to rounding
 * (domain: Drift).
 *
 * @returns one fraction of the portfolio a row
 * @throws InputError if the targets or the values don't add up
 */
export function absoluteDrift(portfolio: Portfolio): Float64Array {
  return driftOver(portfolio, (_target, value, targets) => value * targets);
}

/**
 * Relative drift, w/t − 1.
 *
 * @returns one fraction of the target a row; NaN where the target is 0
 * @throws InputError if the targets or the values don't add up
 */
export function relativeDrift(portfolio: Portfolio): Float64Array {
  return driftOver(portfolio, (target, value) => (target > 0 ? target * value : NaN));
}

/** Drift is given with 15 decimals: what a subtraction leaves behind them is noise. */
export const FRACTION_PARTS = 1e15;

type Scale = (target: number, value: number, targets: number) => number;

function driftOver(portfolio: Portfolio, scale: Scale): Float64Array {
  const { value, targets } = totalsOf(portfolio);
  const drifts = new Float64Array(portfolio.values.length);
  for (let row = 0; row < drifts.length; row++) {
    const held = portfolio.values[row] as number;
    const target = portfolio.targets[row] as number;
    const drift = (held * targets - target * value) / scale(target, value, targets);
    drifts[row] = Math.round(drift * FRACTION_PARTS) / FRACTION_PARTS;
  }
  return drifts;
}

/** Portfolio drift: ½ Σ|w − t|, the one-way turnover that would bring all rows to target; a fraction. */
export function portfolioDrift(portfolio: Portfolio): number {
  return absoluteDrift(portfolio).reduce((sum, drift) => sum + Math.abs(drift), 0) / 2;
}

/** The largest |w − t| of all rows, a fraction. */
export function largestDrift(portfolio: Portfolio): number {
  return absoluteDrift(portfolio).reduce((most, drift) => Math.max(most, Math.abs(drift)), 0);
}
