import type { Review } from "../review";
import { amount, decimalsApart, percent, points } from "../wording/format";

/** The word for a status: "OK", "Above" or "Below". */
export function statusWord(status: number): "OK" | "Above" | "Below" {
  if (status === 0) return "OK";
  return status > 0 ? "Above" : "Below";
}

/** What is to be done: "Act" where a band fires, else "Hold". */
export function decisionWord(review: Review): "Act" | "Hold" {
  return review.fires ? "Act" : "Hold";
}

/** A band as "55.0–65.0 %", with as many decimals as tell the weight from its edges. */
function bandWords(lower: number, upper: number, decimals = 1): string {
  return `${amount(lower * 100, decimals)}–${percent(upper, decimals)}`;
}

/** A weight and its band: "69.0 % is above 55.0–65.0 %". */
export function weightAgainstBand(weight: number, lower: number, upper: number): string {
  const decimals = decimalsApart(weight, lower, upper);
  const shown = percent(weight, decimals);
  if (lower === upper && weight !== lower) {
    const side = weight > upper ? "above" : "below";
    return `${shown} is ${side} its target ${percent(lower, decimals)}, and its band has no width`;
  }
  const place = placeOf(weight, lower, upper);
  return `${shown} is ${place} ${bandWords(lower, upper, decimals)}`;
}

function placeOf(weight: number, lower: number, upper: number): string {
  if (weight > upper) return "above";
  if (weight < lower) return "below";
  return weight === lower || weight === upper ? "on the edge of" : "inside";
}

/** Why a row has its status, in words with the numbers in them. */
export function statusReason(review: Review, row: number): string {
  const [lower, upper] = [review.lower[row] as number, review.upper[row] as number];
  const weight = review.weights[row] as number;
  if (Number.isNaN(lower)) return `${percent(weight)}: no band, so it never fires`;
  const position = weightAgainstBand(weight, lower, upper);
  if (review.statuses[row] !== 0) return position;
  return `${position}; ${review.fires ? otherBands(review) : "no band fires"}`;
}

function otherBands({ firedCount }: Review): string {
  return firedCount === 1
    ? "the band of another row fires"
    : `the bands of ${firedCount} other rows fire`;
}

/**
 * The whole review in one cell.
 *
 * @param rowName what a row is called ("row 5")
 */
export function reviewSummary(review: Review, rowName: (row: number) => string): string {
  const drift = `Portfolio drift ${percent(review.portfolioDrift)}.`;
  const rows = [...review.statuses.keys()].filter((row) => !Number.isNaN(review.lower[row]));
  if (rows.length === 0) return `Hold: no row has a band. ${drift}`;
  const nearest = rows.reduce((one, other) =>
    (review.room[other] as number) < (review.room[one] as number) ? other : one,
  );
  if (!review.fires) {
    const distance = points(review.room[nearest] as number);
    return `Hold: no band fires; the nearest edge is ${distance} away, in ${rowName(nearest)}. ${drift}`;
  }
  const [weight, lower, upper] = [review.weights, review.lower, review.upper].map(
    (column) => column[nearest] as number,
  ) as [number, number, number];
  const fired = review.firedCount === 1 ? "1 band fires" : `${review.firedCount} bands fire`;
  const furthest = `${rowName(nearest)}, where ${weightAgainstBand(weight, lower, upper)}`;
  return `Act: ${fired}, furthest in ${furthest}. ${drift}`;
}
