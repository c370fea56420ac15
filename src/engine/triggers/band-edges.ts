import { rounded } from "../portfolio/drift";
import { targetTotalOf } from "../portfolio/totals";
import type { Band } from "./band";
import { lowerEdge, upperEdge } from "./quick-judgement";

/** The edges of each row's band. */
export interface BandEdges {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * The lower and upper edge of each row's band as they are shown, fractions; NaN where the row has none. Needs no values.
 *
 * @param bands one a row, or one for all rows
 * @param total what the targets add up to
 * @throws InputError if the targets don't add up
 */
export function bandEdges(
  targets: Float64Array,
  bands: readonly Band[],
  total: number = targetTotalOf(targets),
): BandEdges {
  const lower = new Float64Array(targets.length);
  const upper = new Float64Array(targets.length);
  const step = bands.length === 1 ? 0 : 1;
  for (let row = 0; row < targets.length; row++) {
    const band = bands[row * step] as Band;
    const target = (targets[row] as number) / total;
    lower[row] = band.kind === "none" ? NaN : rounded(lowerEdge(band, target));
    upper[row] = band.kind === "none" ? NaN : rounded(upperEdge(band, target));
  }
  return { lower, upper };
}
