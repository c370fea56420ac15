import type { ClassPolicy } from "../portfolio/class-policy";
import type { HeldAndWanted } from "../portfolio/tree-drift";
import { type Band, NO_BAND } from "../triggers/band";
import { type BandJudgement, judgedIn } from "./band-judgement";
import type { ClassedPortfolio } from "./classed-portfolio";

/** Where a row lies against its band, and in what. */
export interface RowJudgement extends BandJudgement {
  /** The share of the portfolio that its edges are fractions of. */
  readonly scale: number;
  /** Its weight there. */
  readonly weight: number;
}

/** Judges each row of a portfolio by its band against the portfolio or its class, on the values as they are. */
export function judgedRows(
  { tree, classes, rows }: ClassedPortfolio,
  bands: readonly Band[],
  judge: ClassPolicy["judge"],
): RowJudgement[] {
  const all = classes[0] as HeldAndWanted;
  const judged = new Array<RowJudgement>(rows.length);
  for (const [place, node] of tree.entries()) {
    const whole = judge === "parent" ? (classes[place] as HeldAndWanted) : all;
    const share = (part: HeldAndWanted, of: HeldAndWanted): number =>
      of.near.held > 0 ? part.near.held / of.near.held : NaN;
    for (const row of node.rows) {
      const part = rows[row] as HeldAndWanted;
      const band = bands[bands.length === 1 ? 0 : row] ?? null;
      judged[row] = {
        ...judgedIn(part, whole, band),
        scale: whole === all ? 1 : share(whole, all),
        weight: share(part, whole),
      };
    }
  }
  return judged;
}

/** The statuses of judged rows: −1 below, 0 within or unjudged, 1 above. */
export function statusesIn(judged: readonly RowJudgement[]): Int8Array {
  return Int8Array.from(judged, ({ status }) => status ?? 0);
}

/** The bands of judged rows with their edges as shares of the portfolio. */
export function bandsInPortfolio(judged: readonly RowJudgement[]): Band[] {
  return judged.map(({ lower, upper, scale }) =>
    Number.isNaN(lower * scale)
      ? NO_BAND
      : { kind: "edges", lower: lower * scale, upper: upper * scale },
  );
}
