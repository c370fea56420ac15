import type { Portfolio } from "../portfolio/portfolio";
import type { Totals } from "../portfolio/totals";
import type { Band, Tolerance } from "./band";

/** Rows that are judged. */
export interface JudgedRows {
  readonly portfolio: Portfolio;
  /** One a row, or one for all rows. */
  readonly bands: readonly Band[];
  /** Where their statuses go: −1 (below), 0 (within) or 1 (above) a row. */
  readonly standing: Int8Array;
}

/**
 * Judges the rows from one to before another by their bands in plain doubles.
 *
 * @param totals of the portfolio that these rows are
 * @returns false where a weight lies so close to an edge that the error of doubles leaves open on which side
 */
export function judgeQuickly(
  { portfolio, bands, standing }: JudgedRows,
  totals: Totals,
  from: number,
  to: number,
): boolean {
  if (!Number.isFinite(totals.error)) return false;
  const { values, targets } = portfolio;
  const step = bands.length === 1 ? 0 : 1;
  for (let row = from; row < to; row++) {
    const band = bands[row * step] as Band;
    if (band.kind === "none") continue;
    const weight = (values[row] as number) / totals.value;
    const target = (targets[row] as number) / totals.targets;
    const upper = upperEdge(band, target);
    const lower = lowerEdge(band, target);
    const blur = totals.error * (Math.abs(weight) + upper + target);
    const over = weight - upper;
    const under = lower - weight;
    if (over > blur) standing[row] = 1;
    else if (under > blur) standing[row] = -1;
    else if (over >= -blur || under >= -blur) return false;
  }
  return true;
}

/** A band that has edges. */
type EdgedBand = Exclude<Band, { readonly kind: "none" }>;

/** The upper edge of a band around a target in plain doubles, at most 1. */
export function upperEdge(band: EdgedBand, target: number): number {
  return band.kind === "edges" ? band.upper : Math.min(target + width(band.above, target), 1);
}

/** The lower edge of a band around a target in plain doubles, at least 0. */
export function lowerEdge(band: EdgedBand, target: number): number {
  return band.kind === "edges" ? band.lower : Math.max(target - width(band.below, target), 0);
}

function width({ absolute, relative, wider }: Tolerance, target: number): number {
  if (relative === null) return absolute ?? 0;
  const share = relative * target;
  if (absolute === null) return share;
  return wider === absolute > share ? absolute : share;
}
