import { statusWord } from "../../engine/explanations/status-word";
import { statusReason } from "../../engine/explanations/status-words";
import type { Review } from "../../engine/review";
import { amount } from "../../engine/wording/format";

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
  readonly status: "OK" | "Above" | "Below" | null;
  /** Why it has its status. */
  readonly reason: string;
  /** The edges of its band: "30.0–40.0 %"; "" where it has none. */
  readonly edges: string;
}

/** What a review says of one row. */
export function rowFigures(review: Review | null, row: number): RowFigures {
  if (review === null) return { drift: null, status: null, reason: "", edges: "" };
  const at = (column: Float64Array): number => column[row] as number;
  const [lower, upper] = [at(review.lower), at(review.upper)];
  return {
    drift: { weight: at(review.weights), target: at(review.targets), lower, upper },
    status: statusWord(review.statuses[row] as number),
    reason: statusReason(review, row),
    edges: Number.isNaN(lower) ? "" : `${amount(lower * 100, 1)}–${amount(upper * 100, 1)} %`,
  };
}
