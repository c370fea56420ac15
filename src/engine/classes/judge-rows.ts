import type { ClassPolicy } from "../portfolio/class-policy";
import type { HeldAndWanted } from "../portfolio/tree-drift";
import { type Band, NO_BAND } from "../triggers/band";
import { judgedIn } from "./band-judgement";
import type { ClassedPortfolio } from "./classed-portfolio";

/** Where rows lie against their bands, and in what; one entry a row. */
export interface JudgedRows {
  /** −1 below, 0 within or unjudged, 1 above. */
  readonly statuses: Int8Array;
  /** The weights of rows in what they are judged in; NaN where that holds nothing. */
  readonly weights: Float64Array;
  /** The edges as fractions of it; NaN without a band. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Its share of the portfolio. */
  readonly scales: Float64Array;
}

/** Judges each row of a portfolio by its band against the portfolio or its class, on the values as they are. */
export function judgedRows(
  { tree, classes, rows }: ClassedPortfolio,
  bands: readonly Band[],
  judge: ClassPolicy["judge"],
): JudgedRows {
  const all = classes.at(0);
  const column = (): Float64Array => new Float64Array(rows.length);
  const [weights, lower, upper, scales] = [column(), column(), column(), column()];
  const statuses = new Int8Array(rows.length);
  for (const [place, node] of tree.entries()) {
    const isInAll = judge === "portfolio" || place === 0;
    const whole = isInAll ? all : classes.at(place);
    const scale = isInAll ? 1 : shareIn(whole, all);
    for (const row of node.rows) {
      const part = rows.at(row);
      const found = judgedIn(part, whole, bands[bands.length === 1 ? 0 : row] ?? null);
      statuses[row] = found.status ?? 0;
      weights[row] = shareIn(part, whole);
      lower[row] = found.lower;
      upper[row] = found.upper;
      scales[row] = scale;
    }
  }
  return { statuses, weights, lower, upper, scales };
}

function shareIn(part: HeldAndWanted, whole: HeldAndWanted): number {
  return whole.near.held > 0 ? part.near.held / whole.near.held : NaN;
}

/** The bands of judged rows with their edges as shares of the portfolio. */
export function bandsInPortfolio({ lower, upper, scales }: JudgedRows): Band[] {
  return Array.from(scales, (scale, row): Band => {
    const edges = { lower: (lower[row] as number) * scale, upper: (upper[row] as number) * scale };
    return Number.isNaN(edges.lower) ? NO_BAND : { kind: "edges", ...edges };
  });
}
