import { newNumbers } from "../numbers/new-numbers";
import type { Portfolio } from "./portfolio";
import { CELL_DIGITS } from "../numbers/cell-digits";
import { compensatedSum, type Totals, totalsOf } from "./totals";

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

/** Doubles of this size are a whole number apart: adding it rounds, several times as fast as `Math.round`. */
const WHOLE = 1.5 * 2 ** 52;

/** A fraction at the 15 decimals with which it is shown, and from 1 on at the 15 digits of a cell. */
export function rounded(fraction: number): number {
  return fraction > -1 && fraction < 1
    ? (fraction * FRACTION_PARTS + WHOLE - WHOLE) / FRACTION_PARTS
    : atCellDigits(fraction);
}

function atCellDigits(number: number): number {
  return Number(number.toPrecision(CELL_DIGITS));
}

/**
 * Portfolio drift: ½ Σ|w − t|, the one-way turnover that would bring all rows to target; a fraction.
 *
 * @throws InputError if the targets or the values don't add up
 */
export function portfolioDrift(
  portfolio: Portfolio,
  { value, targets }: Totals = totalsOf(portfolio),
): number {
  const apart = newNumbers(portfolio.values.length);
  for (let row = 0; row < apart.length; row++) {
    const held = portfolio.values[row] as number;
    apart[row] = Math.abs(held * targets - (portfolio.targets[row] as number) * value);
  }
  return rounded(compensatedSum(apart).sum / (2 * value * targets));
}

/** The largest |w − t| of all rows, a fraction. */
export function largestDrift(drifts: Float64Array): number {
  return drifts.reduce((most, drift) => Math.max(most, Math.abs(drift)), 0);
}
