import type { Arithmetic } from "./numbers/arithmetic";
import { doubles } from "./numbers/doubles/doubles";
import { bookOf, targetsOf } from "./portfolio/book";
import { absoluteDrift, FRACTION_PARTS, portfolioDrift } from "./portfolio/drift";
import type { Portfolio } from "./portfolio/portfolio";
import { totalsOf } from "./portfolio/totals";
import type { Band } from "./triggers/band";
import { type Edges, edgesOf } from "./triggers/edges";
import { judged } from "./triggers/judgement";
import { judgedQuickly } from "./triggers/quick-judgement";

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
  /** True where at least one row lies beyond its band. */
  readonly fires: boolean;
  /** How many rows lie beyond their bands. */
  readonly firedCount: number;
  /** ½ Σ|w − t|, a fraction. */
  readonly portfolioDrift: number;
}

/** The edges of each row's band. */
export interface BandEdges {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Which rows lie beyond their bands, without the figures of a whole review.
 *
 * @param bands one a row, or one for all rows
 * @returns −1 below, 0 within, 1 above its band, one a row
 * @throws InputError if the targets or the values don't add up
 */
export function statusesOf(portfolio: Portfolio, bands: readonly Band[]): Int8Array {
  const quick = judgedQuickly(portfolio, totalsOf(portfolio), bands);
  if (quick) return quick;
  const book = bookOf(doubles, portfolio);
  const edges = edgesOf(doubles, book, bands);
  return judged(doubles, book.held, book.targetTotal, book.total, edges);
}

/**
 * The lower and upper edge of each row's band, fractions; NaN where the row has none. Needs no values.
 *
 * @throws InputError if the targets don't add up
 */
export function bandEdges(targets: Float64Array, bands: readonly Band[]): BandEdges {
  const wanted = targetsOf(doubles, targets);
  return edgesAsFractions(doubles, edgesOf(doubles, wanted, bands), wanted.targetTotal);
}

/**
 * Looks at a portfolio: weights, drifts, and which bands fire. Judged on the values as they are, without cash.
 *
 * @param bands one a row, or one for all rows
 * @throws InputError if the targets or the values don't add up
 */
export function review(portfolio: Portfolio, bands: readonly Band[]): Review {
  const totals = totalsOf(portfolio);
  const statuses = statusesOf(portfolio, bands);
  const firedCount = statuses.reduce((count, status) => count + Math.abs(status), 0);
  const weights = portfolio.values.map((value) => value / totals.value);
  const edges = bandEdges(portfolio.targets, bands);
  return {
    total: totals.value,
    weights,
    targets: portfolio.targets.map((target) => target / totals.targets),
    ...edges,
    room: weights.map((weight, row) => roomOf(weight, edges, row)),
    drifts: absoluteDrift(portfolio),
    statuses,
    fires: firedCount > 0,
    firedCount,
    portfolioDrift: portfolioDrift(portfolio),
  };
}

function roomOf(weight: number, { lower, upper }: BandEdges, row: number): number {
  const toUpper = (upper[row] as number) - weight;
  const toLower = weight - (lower[row] as number);
  return Math.round(Math.min(toUpper, toLower) * FRACTION_PARTS) / FRACTION_PARTS;
}

function edgesAsFractions<Column>(
  arithmetic: Arithmetic<Column>,
  edges: Edges<Column>,
  targetTotal: Column,
): BandEdges {
  const { quotients } = arithmetic;
  const step = edges.none.length === 1 ? 0 : 1;
  const shown = (column: Column): Float64Array =>
    quotients(column, targetTotal).map((edge, row) => (edges.none[row * step] ? NaN : edge));
  return { lower: shown(edges.lower), upper: shown(edges.upper) };
}
