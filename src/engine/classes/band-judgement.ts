import type { HeldAndWanted } from "../portfolio/tree-drift";
import { type Band, NO_BAND } from "../triggers/band";
import { bandEdges } from "../triggers/band-edges";
import { statusesOf } from "../triggers/statuses";

/** Where a part lies against its band within a whole. */
export interface BandJudgement {
  /** Fractions of the whole; NaN without a band. */
  readonly lower: number;
  readonly upper: number;
  /** −1 below, 0 within, 1 above; null without a band, or where the whole holds nothing. */
  readonly status: -1 | 0 | 1 | null;
}

const UNJUDGED: BandJudgement = { lower: NaN, upper: NaN, status: null };

/**
 * Judges a part of a whole by its band: as a portfolio of two, the part and all the rest.
 */
export function judgedIn(
  part: HeldAndWanted,
  whole: HeldAndWanted,
  band: Band | null,
): BandJudgement {
  if (band === null || band.kind === "none" || !whole.wanted.gt(0)) return UNJUDGED;
  const target = part.wanted.div(whole.wanted).toNumber();
  const targets = Float64Array.of(target, 1 - target);
  const bands = [band, NO_BAND];
  const { lower, upper } = bandEdges(targets, bands);
  const edges = { lower: lower[0] ?? NaN, upper: upper[0] ?? NaN };
  if (!whole.held.gt(0)) return { ...edges, status: null };
  const rest = whole.held.minus(part.held).toNumber();
  const values = Float64Array.of(part.held.toNumber(), rest);
  return { ...edges, status: statusesOf({ values, targets }, bands)[0] as -1 | 0 | 1 };
}
