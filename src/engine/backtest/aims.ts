import type { Band } from "../triggers/band";
import { lowerEdge, upperEdge } from "../triggers/quick-judgement";

/** The targets that a backtest aims at. */
export interface Aims {
  /** Fractions that add up to 1, one row a period and one column an asset, or a single row for all periods. */
  readonly weights: Float64Array;
  readonly isFixed: boolean;
}

/** Edges of the bands around targets, laid out like them; infinite where there is no band. */
export interface AimEdges {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The edges of a band around all targets. */
export function edgesAround({ weights }: Aims, band: Band | null): AimEdges {
  const lower = new Float64Array(weights.length).fill(-Infinity);
  const upper = new Float64Array(weights.length).fill(Infinity);
  if (band === null || band.kind === "none") return { lower, upper };
  for (let at = 0; at < weights.length; at++) {
    lower[at] = lowerEdge(band, weights[at] as number);
    upper[at] = upperEdge(band, weights[at] as number);
  }
  return { lower, upper };
}
