import * as rational from "../rational";
import { type DoubleColumn, errorsOf, exactAt } from "./column";

/**
 * Marks the `count` largest among the rows of a mask, ties to the earlier row: first by their doubles, then the rows
 * that these can't tell from one across the border are ranked by their exact values.
 */
export function largest(a: DoubleColumn, count: number, mask: ArrayLike<number>): Uint8Array {
  const marks = new Uint8Array(a.value.length);
  if (count <= 0) return marks;
  const candidates = valuesOf(a.value, mask);
  if (count >= candidates.length) return marks.map((_, row) => (mask[row] ? 1 : 0));
  if (candidates.some(Number.isNaN)) {
    // A quotient of sums that doubles can't tell from 0 has no double at all.
    const rows = Array.from(marks.keys()).filter((row) => mask[row]);
    for (const row of ranked(a, rows).slice(0, count)) marks[row] = 1;
    return marks;
  }
  markLargest(marks, a.value, mask, count, nthSmallest(candidates, candidates.length - count));
  if (a.error !== null) settleDoubtful(marks, a, mask);
  return marks;
}

function valuesOf(value: Float64Array, mask: ArrayLike<number>): Float64Array {
  const values = new Float64Array(value.length);
  let count = 0;
  for (let row = 0; row < value.length; row++) {
    if (mask[row]) values[count++] = value[row] as number;
  }
  return values.subarray(0, count);
}

/** The number that n others precede in order (Hoare 1961, "Find"); reorders the numbers. */
function nthSmallest(numbers: Float64Array, n: number): number {
  let first = 0;
  let last = numbers.length - 1;
  while (first < last) {
    const pivot = middleOf(
      numbers[first] as number,
      numbers[(first + last) >> 1] as number,
      numbers[last] as number,
    );
    let up = first;
    let down = last;
    while (up <= down) {
      while ((numbers[up] as number) < pivot) up++;
      while ((numbers[down] as number) > pivot) down--;
      if (up > down) break;
      const number = numbers[up] as number;
      numbers[up++] = numbers[down] as number;
      numbers[down--] = number;
    }
    if (n <= down) last = down;
    else if (n >= up) first = up;
    else break;
  }
  return numbers[n] as number;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
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
