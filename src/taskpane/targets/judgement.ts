import { InputError } from "../../engine/errors/input-error";
import type { Portfolio } from "../../engine/portfolio/portfolio";
import { review, type Review } from "../../engine/review";
import type { Band } from "../../engine/triggers/band";

/** A review, or why there is none. */
export type Judgement =
  | { readonly review: Review; readonly problem: null }
  | { readonly review: null; readonly problem: string };

/** A portfolio of the engine. */
export function bookOf(values: readonly number[], targets: readonly number[]): Portfolio {
  return { values: Float64Array.from(values), targets: Float64Array.from(targets) };
}

/** Reviews a portfolio; what the engine refuses is given in its words. */
export function judged(portfolio: Portfolio, bands: readonly Band[]): Judgement {
  try {
    return { review: review(portfolio, bands), problem: null };
  } catch (error) {
    if (error instanceof InputError) return { review: null, problem: error.message };
    throw error;
  }
}

/** The bars leave a little room beyond the furthest weight or edge. */
const MARGIN = 1.12;
const LEAST_SPAN = 0.01;

/** How far from the target the furthest weight or edge of a review lies, a fraction, with a margin. */
export function spanOf({ targets, drifts, upper, lower }: Review): number {
  let furthest = LEAST_SPAN;
  for (const [row, target] of targets.entries()) {
    const reaches = [drifts[row] ?? 0, (upper[row] ?? NaN) - target, target - (lower[row] ?? NaN)];
    for (const reach of reaches) {
      if (!Number.isNaN(reach)) furthest = Math.max(furthest, Math.abs(reach));
    }
  }
  return furthest * MARGIN;
}
