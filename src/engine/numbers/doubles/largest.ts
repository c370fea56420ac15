import { newNumbers } from "../new-numbers";
import * as rational from "../rational";
import { type DoubleColumn, errorsOf, exactAt, stride } from "./column";
import { numbers } from "./shown";

/**
 * Marks so many of the largest among the rows of a mask, ties to the earlier row: first by their doubles, then the rows
 * that these can't tell from one across the border are ranked by their exact values.
 */
export function largest(a: DoubleColumn, count: DoubleColumn, mask: ArrayLike<number>): Uint8Array {
  return largestOfEach(a, count, mask, [0, a.value.length]);
}

/**
 * `largest` of the rows of each portfolio.
 *
 * @param starts where the rows of each portfolio begin, and where the last ones end
 */
export function largestOfEach(
  a: DoubleColumn,
  count: DoubleColumn,
  mask: ArrayLike<number>,
  starts: ArrayLike<number>,
): Uint8Array {
  const marks = new Uint8Array(a.value.length);
  const counts = numbers(count);
  const step = stride(count);
  const room = newNumbers(a.value.length);
  for (let at = 0; at + 1 < starts.length; at++) {
    const [from, to] = [starts[at] as number, starts[at + 1] as number];
    markLargest({ a, mask, marks, from, to }, counts[at * step] as number, room);
  }
  return marks;
}

/** Rows of a column, from one to before another, of which some are to be marked. */
interface Stretch {
  readonly a: DoubleColumn;
  readonly mask: ArrayLike<number>;
  readonly marks: Uint8Array;
  readonly from: number;
  readonly to: number;
}

function markLargest(stretch: Stretch, count: number, room: Float64Array): void {
  if (count <= 0) return;
  const candidates = valuesInto(room, stretch);
  if (hasNone(room, candidates)) {
    // A quotient of sums that doubles can't tell from 0 has no double at all.
    markRanked(stretch, rowsIn(stretch), count);
  } else if (count >= candidates) {
    markAbove(stretch, count, -Infinity);
  } else {
    markAbove(stretch, count, nthSmallest(room, candidates, candidates - count));
    if (stretch.a.error !== null) settleDoubtful(stretch);
  }
}

/** Brings the values of the rows of the mask together; returns how many they are. */
function valuesInto(room: Float64Array, { a, mask, from, to }: Stretch): number {
  let count = 0;
  for (let row = from; row < to; row++) if (mask[row]) room[count++] = a.value[row] as number;
  return count;
}

function hasNone(values: Float64Array, count: number): boolean {
  for (let at = 0; at < count; at++) if (Number.isNaN(values[at])) return true;
  return false;
}

function rowsIn({ mask, from, to }: Stretch): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at).filter((row) => mask[row]);
}

/** The number that n others of the first `count` precede in order (Hoare 1961, "Find"); reorders them. */
function nthSmallest(values: Float64Array, count: number, n: number): number {
  let first = 0;
  let last = count - 1;
  while (first < last) {
    const pivot = middleOf(
      values[first] as number,
      values[(first + last) >> 1] as number,
      values[last] as number,
    );
    let up = first;
    let down = last;
    while (up <= down) {
      while ((values[up] as number) < pivot) up++;
      while ((values[down] as number) > pivot) down--;
      if (up > down) break;
      const number = values[up] as number;
      values[up++] = values[down] as number;
      values[down--] = number;
    }
    if (n <= down) last = down;
    else if (n >= up) first = up;
    else break;
  }
  return values[n] as number;
}

function middleOf(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : a < c ? c : a;
  return a < c ? a : b < c ? c : b;
}

/** Marks all rows above the threshold, and of those on it the first, up to `count`. */
function markAbove({ a, mask, marks, from, to }: Stretch, count: number, threshold: number): void {
  const { value } = a;
  let left = count;
  for (let row = from; row < to; row++) {
    if (mask[row] && (value[row] as number) > threshold) {
      marks[row] = 1;
      left--;
    }
  }
  for (let row = from; row < to && left > 0; row++) {
    if (mask[row] && value[row] === threshold) {
      marks[row] = 1;
      left--;
    }
  }
}

/** Ranks the rows anew that aren't certain to belong on their side of the border. */
function settleDoubtful(stretch: Stretch): void {
  const { a, mask, marks, from, to } = stretch;
  const { value } = a;
  const { values: errors, step } = errorsOf(a);
  let leastMarked = Infinity;
  let mostLeftOut = -Infinity;
  for (let row = from; row < to; row++) {
    if (!mask[row]) continue;
    const error = errors[row * step] as number;
    if (marks[row]) leastMarked = Math.min(leastMarked, (value[row] as number) - error);
    else mostLeftOut = Math.max(mostLeftOut, (value[row] as number) + error);
  }
  if (leastMarked > mostLeftOut) return;
  const doubtful: number[] = [];
  let places = 0;
  for (let row = from; row < to; row++) {
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
  markRanked(stretch, doubtful, places);
}

/** Marks the first of some rows by their exact values, the largest first, ties in row order. */
function markRanked({ a, marks }: Stretch, rows: readonly number[], count: number): void {
  const exact = new Map(rows.map((row) => [row, exactAt(a, row)]));
  const valueOf = (row: number) => exact.get(row) ?? rational.ZERO;
  const ranked = [...rows].sort((one, other) => rational.compare(valueOf(other), valueOf(one)));
  for (const row of ranked.slice(0, count)) marks[row] = 1;
}
