import { laterError } from "../errors/later-error";

/**
 * Volatility by exponentially weighted squares (RiskMetrics): v₁ = r₁², vₜ = λ·vₜ₋₁ + (1 − λ)·rₜ².
 *
 * @param returns fractions a period, the oldest first
 * @param lambda the weight of the past, from 0 to below 1
 * @param periodsAYear what the variance of a period is multiplied by
 * @returns a fraction a year
 * @throws InputError `tooFewReturns` without a return
 */
export function ewmaVolatility(
  returns: Float64Array,
  lambda: number,
  periodsAYear: number,
): number {
  requireReturns(returns, 1);
  const seed = (returns[0] as number) ** 2;
  const variance = returns
    .subarray(1)
    .reduce((before, rate) => lambda * before + (1 - lambda) * rate * rate, seed);
  return Math.sqrt(variance * periodsAYear);
}

/**
 * Volatility as the standard deviation (n − 1) of the last returns.
 *
 * @param returns fractions a period, the oldest first
 * @param window how many of the last ones count; Infinity for all
 * @returns a fraction a year
 * @throws InputError `tooFewReturns` with fewer returns than the window, or than two
 */
export function windowVolatility(
  returns: Float64Array,
  window: number,
  periodsAYear: number,
): number {
  requireReturns(returns, Number.isFinite(window) ? Math.max(window, 2) : 2);
  const last = returns.subarray(Math.max(returns.length - window, 0));
  const mean = last.reduce((sum, rate) => sum + rate, 0) / last.length;
  const squares = last.reduce((sum, rate) => sum + (rate - mean) ** 2, 0);
  return Math.sqrt((squares / (last.length - 1)) * periodsAYear);
}

/**
 * The weight that brings a volatility to the one wanted: min(cap, wanted / realised) (domain: Dynamic targets).
 *
 * @param wanted a fraction a year, at least 0
 * @param realised in the same unit; where it is 0 the cap holds
 * @param cap the largest weight
 * @returns a fraction
 */
export function volatilityTarget(wanted: number, realised: number, cap: number): number {
  return realised > 0 ? Math.min(cap, wanted / realised) : cap;
}

function requireReturns({ length: count }: Float64Array, least: number): void {
  if (count < least) throw laterError("tooFewReturns", { count, least });
}
