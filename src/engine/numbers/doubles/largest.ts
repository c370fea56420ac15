import * as rational from "../rational";
import { type DoubleColumn, errorsOf, exactAt } from "./column";

/**
 * Marks the `count` largest among the rows of a mask, ties to the earlier row: first by their doubles, then the rows
 * that these can't tell from one across the border are ranked by their exact values.
 */
export function largest(a: DoubleColumn, count: number, mask: ArrayLike<number>): Uint8Array {
  const marks = new Uint8Array(a.value.length);
  if (count <= 0) return marks;
  const candidates = a.value.filter((_, row) => mask[row] !== 0).sort();
  if (count >= candidates.length) return marks.map((_, row) => (mask[row] ? 1 : 0));
  markLargest(marks, a.value, mask, count, candidates[candidates.length - count] as number);
  if (a.error !== null) settleDoubtful(marks, a, mask);
  return marks;
}

/** Marks all rows above the threshold, and of those on it the first, up to `count`. */
function markLargest(
  marks: Uint8Array,
  value: Float64Array,
  mask: ArrayLike<number>,
  count: number,
  threshold: number,
): void {
  let left = count;
  for (let row = 0; row < marks.length; row++) {
    if (mask[row] && (value[row] as number) > threshold) {
      marks[row] = 1;
      left--;
    }
  }
  for (let row = 0; row < marks.length && left > 0; row++) {
    if (mask[row] && value[row] === threshold) {
      marks[row] = 1;
      left--;
    }
  }
}

/** Ranks the rows anew that aren't certain to belong on their side of the border. */
function settleDoubtful(marks: Uint8Array, a: DoubleColumn, mask: ArrayLike<number>): void {
  const { value } = a;
  const { values: errors, step } = errorsOf(a);
  let leastMarked = Infinity;
  let mostLeftOut = -Infinity;
  for (let row = 0; row < marks.length; row++) {
    if (!mask[row]) continue;
    const error = errors[row * step] as number;
    if (marks[row]) leastMarked = Math.min(leastMarked, (value[row] as number) - error);
    else mostLeftOut = Math.max(mostLeftOut, (value[row] as number) + error);
  }
  if (leastMarked > mostLeftOut) return;
  const doubtful: number[] = [];
  let places = 0;
  for (let row = 0; row < marks.length; row++) {
    if (!mask[row]) continue;
    const error = errors[row * step] as number;
    const isClear = marks[row]
      ? (value[row] as number) - error > mostLeftOut
      : (value[row] as number) + error < leastMarked;
    if (isClear) continue;
    doubtful.push(row);
    places += marks[row] as number;
    marks[row] = 0;
  }
  for (const row of ranked(a, doubtful).slice(0, places)) marks[row] = 1;
}

/** Rows by their exact values, the largest first, ties in row order. */
function ranked(a: DoubleColumn, rows: readonly number[]): number[] {
  const exact = new Map(rows.map((row) => [row, exactAt(a, row)]));
  const valueOf = (row: number) => exact.get(row) ?? rational.ZERO;
  return [...rows].sort((one, other) => rational.compare(valueOf(other), valueOf(one)));
}
