import { doubles } from "../numbers/doubles/doubles";
import type { AmountsOfRow } from "../portfolio/amount-columns";
import { rounded } from "../portfolio/drift";
import type { Band } from "../triggers/band";
import { edgesOf } from "../triggers/edges";
import { judged } from "../triggers/judgement";
import { lowerEdge, upperEdge } from "../triggers/quick-judgement";

/** Where a part lies against its band within a whole. */
export interface BandJudgement {
  /** Fractions of the whole; NaN without a band. */
  readonly lower: number;
  readonly upper: number;
  /** −1 below, 0 within, 1 above; null without a band, or where the whole holds nothing. */
  readonly status: -1 | 0 | 1 | null;
}

const UNJUDGED: BandJudgement = { lower: NaN, upper: NaN, status: null };

/** Closer to an edge than this a weight is judged on all its digits. */
const BLUR = 1e-12;

/** Judges a part of a whole by its band. */
export function judgedIn(
  part: AmountsOfRow,
  whole: AmountsOfRow,
  band: Band | null,
): BandJudgement {
  if (band === null || band.kind === "none" || !(whole.near.wanted > 0)) return UNJUDGED;
  const target = part.near.wanted / whole.near.wanted;
  const lower = rounded(lowerEdge(band, target));
  const upper = rounded(upperEdge(band, target));
  if (!(whole.near.held > 0)) return { lower, upper, status: null };
  const weight = part.near.held / whole.near.held;
  const isClear = Math.min(Math.abs(weight - lower), Math.abs(weight - upper)) > BLUR;
  if (!isClear) return { lower, upper, status: exactStatus(part, whole, band) };
  return { lower, upper, status: weight > upper ? 1 : weight < lower ? -1 : 0 };
}

/** The status of a part; on its edge it is within. Targets may be quotients that no decimal holds. */
function exactStatus(part: AmountsOfRow, whole: AmountsOfRow, band: Band): -1 | 0 | 1 {
  const [own, all] = [part.columns, whole.columns];
  const edges = edgesOf(doubles, { targets: own.wanted, targetTotal: all.wanted }, [band]);
  return judged(doubles, own.held, all.wanted, all.held, edges)[0] as -1 | 0 | 1;
}
