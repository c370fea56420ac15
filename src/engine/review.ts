import { absoluteDrift, portfolioDrift, rounded } from "./portfolio/drift";
import type { Portfolio } from "./portfolio/portfolio";
import { targetWeightsOf, weightsOf } from "./portfolio/shares";
import { totalsOf } from "./portfolio/totals";
import type { Band } from "./triggers/band";
import { type BandEdges, bandEdges } from "./triggers/band-edges";
import { decide, type Decision } from "./triggers/decision";
import { BANDS_ALONE, type Gates } from "./triggers/gates";
import { firedCountOf, statusesOf } from "./triggers/statuses";

/** What a look at a portfolio finds; one entry a row, weights, targets, drifts and edges as fractions. */
export interface Review {
  /** The value of all holdings, money. */
  readonly total: number;
  readonly weights: Float64Array;
  /** The targets, divided out so that they add up to 1. */
  readonly targets: Float64Array;
  readonly drifts: Float64Array;
  /** The lower edge of each band, clipped to 0; NaN where the row has none. */
  readonly lower: Float64Array;
  /** The upper edge of each band, clipped to 1; NaN where the row has none. */
  readonly upper: Float64Array;
  /** The distance to the nearer edge, negative beyond it; NaN where the row has no band. */
  readonly room: Float64Array;
  /** −1 below, 0 within, 1 above its band. */
  readonly statuses: Int8Array;
  readonly gates: Gates;
  readonly decision: Decision;
  /** How many rows lie beyond their bands. */
  readonly firedCount: number;
  /** ½ Σ|w − t|, a fraction. */
  readonly portfolioDrift: number;
}

/**
 * Looks at a portfolio: weights, drifts, which bands fire, and whether to act. Judged on the values as they are,
 * without cash.
 *
 * @param bands one a row, or one for all rows
 * @param gates how the gates stand; left out, bands alone decide
 * @throws InputError if the targets or the values don't add up
 */
export function review(
  portfolio: Portfolio,
  bands: readonly Band[],
  gates: Gates = BANDS_ALONE,
): Review {
  const totals = totalsOf(portfolio);
  const statuses = statusesOf(portfolio, bands, totals);
  const firedCount = firedCountOf(statuses);
  const weights = weightsOf(portfolio, totals);
  const drifts = absoluteDrift(portfolio, totals);
  const edges = bandEdges(portfolio.targets, bands, totals.targets);
  return {
    total: totals.value,
    weights,
    targets: targetWeightsOf(portfolio, totals),
    ...edges,
    room: roomsOf(weights, edges),
    drifts,
    statuses,
    gates,
    decision: decide(gates, firedCount > 0),
    firedCount,
    portfolioDrift: portfolioDrift(portfolio, totals),
  };
}

function roomsOf(weights: Float64Array, { lower, upper }: BandEdges): Float64Array {
  const rooms = new Float64Array(weights.length);
  for (let row = 0; row < rooms.length; row++) {
    const weight = weights[row] as number;
    const toUpper = (upper[row] as number) - weight;
    const toLower = weight - (lower[row] as number);
    rooms[row] = rounded(Math.min(toUpper, toLower));
  }
  return rooms;
}
