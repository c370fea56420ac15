/**
 * The standard deviation that a weight drifts by, times k: b = k·t(1 − t)·sd(difference)·√years
 * (domain: How wide should a band be).
 *
 * @param target a fraction
 * @param volatility of the difference between the asset's returns and those of the rest, a fraction a year
 * @param years how long the portfolio drifts
 * @param k how many standard deviations wide
 * @returns a fraction of the portfolio, to each side
 */
export function volatilityWidth(
  target: number,
  volatility: number,
  years: number,
  k: number,
): number {
  return k * target * (1 - target) * volatility * Math.sqrt(years);
}

/**
 * The trigger at which the cost of a trade halfway back is worth its gain: T = 2KC / σ² (Masters 2003).
 *
 * @param riskTolerance K
 * @param cost C, the cost of a trade in proportion to its size
 * @param volatility σ, of the difference between the asset's returns and those of the rest, a fraction a year
 * @returns a fraction of the portfolio, to each side
 */
export function mastersWidth(riskTolerance: number, cost: number, volatility: number): number {
  return (2 * riskTolerance * cost) / volatility ** 2;
}

/**
 * Half the width of the region without trades for small costs: [3/(2γ)·π²(1 − π)²·k]^⅓ (Shreve and Soner 1994;
 * Rogers 2004).
 *
 * @param target π, a fraction
 * @param riskAversion γ
 * @param cost k, the cost of a trade in proportion to its size
 * @returns a fraction of the portfolio, to each side
 */
export function asymptoticWidth(target: number, riskAversion: number, cost: number): number {
  return Math.cbrt((3 / (2 * riskAversion)) * (target * (1 - target)) ** 2 * cost);
}
