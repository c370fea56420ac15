import type { Review } from "../review";
import { decisionWords, placeWithDecision } from "./decision-words";
import { amount, decimalsApart, MOST_DECIMALS, percent, points } from "../wording/format";

/** A band as "55.0–65.0 %", with as many decimals as tell the weight from its edges. */
function bandWords(lower: number, upper: number, decimals = 1): string {
  return `${amount(lower * 100, decimals)}–${percent(upper, decimals)}`;
}

/**
 * A weight and its band: "69.0 % is above 55.0–65.0 %".
 *
 * @param status −1 below, 0 within, 1 above: as it was judged, which counts where figures don't tell
 */
export function weightAgainstBand(
  weight: number,
  lower: number,
  upper: number,
  status: number,
): string {
  const edge = [lower, upper].find((each) => Math.abs(weight - each) < BLUR);
  const isOnEdge = edge !== undefined && status === 0;
  const isBlurred = edge !== undefined && !isOnEdge;
  const decimals = isBlurred
    ? MOST_DECIMALS
    : decimalsApart(isOnEdge ? edge : weight, lower, upper);
  const shown = percent(weight, decimals);
  const place = isOnEdge ? "on the edge of" : placeBeside(weight, lower, upper, status);
  if (lower === upper && !isOnEdge) {
    return `${shown} is ${place} its target ${percent(lower, decimals)}, and its band has no width`;
  }
  return `${shown} is ${place} ${bandWords(lower, upper, decimals)}`;
}

/** Closer to an edge than this a weight's figures don't tell on which side it lies: edges are rounded to 15 decimals. */
const BLUR = 1e-15;

function placeBeside(weight: number, lower: number, upper: number, status: number): string {
  if (Math.abs(weight - upper) < BLUR && status > 0) return "above";
  if (Math.abs(weight - lower) < BLUR && status < 0) return "below";
  if (weight > upper) return "above";
  return weight < lower ? "below" : "inside";
}

/** Why a row has its status and the portfolio its decision, in words with the numbers in them. */
export function statusReason(review: Review, row: number): string {
  const [lower, upper] = [review.lower[row] as number, review.upper[row] as number];
  const weight = review.weights[row] as number;
  if (!Number.isNaN(lower)) {
    return placeWithDecision(
      weightAgainstBand(weight, lower, upper, review.statuses[row] as number),
      review.statuses[row] !== 0,
      review,
    );
  }
  return review.gates.rule === "band"
    ? `${percent(weight)}: no band, so it never fires`
    : placeWithDecision(`${percent(weight)}: no band`, false, review);
}

/**
 * The whole review in one cell.
 *
 * @param rowName what a row is called ("row 5")
 */
export function reviewSummary(review: Review, rowName: (row: number) => string): string {
  const drift = `Portfolio drift ${percent(review.portfolioDrift)}.`;
  return `${review.decision.action}: ${reviewReason(review, rowName)}. ${drift}`;
}

/**
 * Why a portfolio has its decision: how many bands fire, what is nearest, and what the gates say.
 *
 * @param classes those of its classes that have bands; the review counts those that fire
 */
export function reviewReason(
  review: Review,
  rowName: (row: number) => string,
  classes: readonly PlacedBand[] = [],
): string {
  const rows = Array.from(review.statuses, (_, row): PlacedBand => {
    return {
      name: rowName(row),
      weight: review.weights[row] as number,
      lower: review.lower[row] as number,
      upper: review.upper[row] as number,
      status: review.statuses[row] as number,
      room: review.room[row] as number,
    };
  });
  return decisionWords(review, bandsInWords([...rows, ...classes], review.firedCount));
}

/** Where a row or a class lies against its band; fractions of one whole, NaN for edges and room without a band. */
export interface PlacedBand {
  readonly name: string;
  readonly weight: number;
  readonly lower: number;
  readonly upper: number;
  /** −1 below, 0 within or without a band, 1 above. */
  readonly status: number;
  /** The distance to the nearer edge, negative beyond it. */
  readonly room: number;
}

/** How many bands fire, and the row or class that is furthest out or nearest to its edge. */
function bandsInWords(placed: readonly PlacedBand[], firedCount: number): string {
  const banded = placed.filter(({ lower }) => !Number.isNaN(lower));
  const asked = firedCount === 0 ? banded : banded.filter(({ status }) => status !== 0);
  const [first] = asked;
  if (!first) return "no row has a band";
  const nearest = asked.reduce((one, other) => (other.room < one.room ? other : one), first);
  const { name, weight, lower, upper, status, room } = nearest;
  if (firedCount === 0) {
    return `no band fires; the nearest edge is ${points(room)} away, in ${name}`;
  }
  const fired = firedCount === 1 ? "1 band fires" : `${firedCount} bands fire`;
  return `${fired}, furthest in ${name}, where ${weightAgainstBand(weight, lower, upper, status)}`;
}
