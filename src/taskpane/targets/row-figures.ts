import type { ClassReview } from "../../engine/classes/review-classes";
import { statusWord } from "../../engine/explanations/status-word";
import { statusReason, weightAgainstBand } from "../../engine/explanations/status-words";
import { rounded } from "../../engine/portfolio/drift";
import type { Standing } from "../../engine/portfolio/tree-drift";
import { percentText } from "../../engine/triggers/band-entry";
import { amount, percent, points } from "../../engine/wording/format";
import type { Judged } from "./judgement";

/** A row's place against its band; fractions of the portfolio. */
export interface DriftFigures {
  readonly weight: number;
  readonly target: number;
  /** NaN where the row has no band. */
  readonly lower: number;
  readonly upper: number;
}

/** What a review says of one row; nulls and "" where there is none. */
export interface RowFigures {
  readonly drift: DriftFigures | null;
  /** Null for a class without a band, too. */
  readonly status: "OK" | "Above" | "Below" | null;
  /** What its target comes to where none is typed: "23.08%"; "" where that isn't known. */
  readonly derived: string;
  /** Why it has its status. */
  readonly reason: string;
  /** The edges of its band: "30.0–40.0 %"; "" where it has none. */
  readonly edges: string;
  /** Its drift, and the room to its edge: "+1.0 pp, 4.0 pp to its edge". */
  readonly drifted: string;
  /** Its drift within its class: "52.2 % of Equity, target 58.3 %: -6.2 pp"; "" at the top. */
  readonly driftedWithin: string;
}

/** Of a row that can't be judged. */
export const NO_FIGURES: RowFigures = {
  drift: null,
  status: null,
  derived: "",
  reason: "",
  edges: "",
  drifted: "",
  driftedWithin: "",
};

/** What a review says of a name. */
export function nameFigures(
  { review, standingOf: standingAt }: Judged,
  row: number,
  path: string,
): RowFigures {
  const at = (column: Float64Array): number => column[row] as number;
  const [lower, upper] = [at(review.lower), at(review.upper)];
  return {
    drift: { weight: at(review.weights), target: at(review.targets), lower, upper },
    status: statusWord(review.statuses[row] as number),
    derived: at(review.targets) > 0 ? percentText(Number(at(review.targets).toFixed(4))) : "",
    reason: statusReason(review, row),
    edges: edgesInWords(lower, upper),
    drifted: driftInWords(at(review.drifts), at(review.room)),
    driftedWithin: withinInWords(standingAt(row), path),
  };
}

/**
 * What a review says of a class.
 *
 * @param parent the class that it is part of; "" at the top
 */
export function classFigures(found: ClassReview, parent: string): Omit<RowFigures, "derived"> {
  const { inPortfolio, lower, upper, status } = found;
  const { weight, target, drift } = inPortfolio;
  const isBanded = !Number.isNaN(lower);
  return {
    drift: { weight, target, lower, upper },
    status: status === null ? null : statusWord(status),
    reason: isBanded
      ? weightAgainstBand(weight, lower, upper, status ?? 0)
      : `${percent(weight)}: no band`,
    edges: edgesInWords(lower, upper),
    drifted: driftInWords(drift, roomIn(found)),
    driftedWithin: withinInWords(found, parent),
  };
}

/** The distance of a class to the nearer edge of its band, negative beyond it; NaN without one. */
export function roomIn({ inPortfolio: { weight }, lower, upper }: ClassReview): number {
  return rounded(Math.min(upper - weight, weight - lower));
}

function edgesInWords(lower: number, upper: number): string {
  return Number.isNaN(lower) ? "" : `${amount(lower * 100, 1)}–${amount(upper * 100, 1)} %`;
}

function driftInWords(drift: number, room: number): string {
  if (Number.isNaN(drift)) return "";
  if (Number.isNaN(room)) return signed(drift);
  const place = room < 0 ? `${points(-room)} beyond its edge` : `${points(room)} to its edge`;
  return `${signed(drift)}, ${place}`;
}

function withinInWords(standing: Standing | null, path: string): string {
  if (path === "" || !standing || Number.isNaN(standing.inParent.drift)) return "";
  const { weight, target, drift } = standing.inParent;
  const name = path.split(" > ").at(-1) ?? path;
  return `${percent(weight)} of ${name}, target ${percent(target)}: ${signed(drift)}`;
}

/** "+1.0 pp", "-1.0 pp", "0.0 pp". */
function signed(drift: number): string {
  const shown = points(drift);
  return /^-|^0\.0 /.test(shown) ? shown : `+${shown}`;
}
