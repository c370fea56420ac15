import { newNumbers } from "../new-numbers";
import {
  boundedColumn,
  type DoubleColumn,
  errorsOf,
  largestSize,
  originOf,
  ROUNDING,
  SAFETY,
  stride,
  tenTo,
  WHOLE_MOST,
  wholeColumn,
} from "./column";
import type { Mask } from "./origin";
import { sumsOrigin } from "./origins";

/** The sum of a column, or of the rows that a mask marks (length 1). */
export function sum(a: DoubleColumn, mask: Mask = null): DoubleColumn {
  return sums(a, mask, [0, mask ? mask.length : a.value.length]);
}

/**
 * The sums over the rows of each portfolio; one number where they are all the same.
 *
 * @param starts where the rows of each portfolio begin, and where the last ones end
 */
export function sums(a: DoubleColumn, mask: Mask, starts: ArrayLike<number>): DoubleColumn {
  const whole = a.error === null ? wholeSums(a, mask, starts) : null;
  return whole ? trimmed(whole, a.scale) : boundedSums(a, mask, starts);
}

/** The sums of whole numbers; null where one of them or a part of it may be too large for doubles to hold. */
function wholeSums(
  { value }: DoubleColumn,
  mask: Mask,
  starts: ArrayLike<number>,
): Float64Array | null {
  const totals = newNumbers(starts.length - 1);
  const step = value.length === 1 ? 0 : 1;
  for (let at = 0; at < totals.length; at++) {
    const to = starts[at + 1] as number;
    let total = 0;
    let size = 0;
    for (let row = starts[at] as number; row < to; row++) {
      if (mask && !mask[row]) continue;
      const number = value[row * step] as number;
      total += number;
      size += Math.abs(number);
    }
    if (size > WHOLE_MOST) return null;
    totals[at] = total;
  }
  return totals;
}

function boundedSums(a: DoubleColumn, mask: Mask, starts: ArrayLike<number>): DoubleColumn {
  const value = newNumbers(starts.length - 1);
  const error = newNumbers(value.length);
  for (let at = 0; at < value.length; at++) {
    const [from, to] = [starts[at] as number, starts[at + 1] as number];
    const { total, size, inherited } = summed(a, mask, from, to);
    const compensation = size * ((to - from) * ROUNDING) ** 2 * 2;
    const rounding = Math.abs(total) * ROUNDING;
    value[at] = total;
    error[at] = (inherited * (1 + (to - from) * ROUNDING) + compensation + rounding) * SAFETY;
  }
  return boundedColumn(value, a.scale, error, sumsOrigin(originOf(a), mask, starts));
}

interface Summed {
  readonly total: number;
  /** The sum of the sizes. */
  readonly size: number;
  /** The sum of the errors. */
  readonly inherited: number;
}

/** Sums with a second double for what each addition cuts off (Neumaier 1974). */
function summed(a: DoubleColumn, mask: Mask, from: number, to: number): Summed {
  const { values: errors, step } = errorsOf(a);
  const sa = stride(a);
  let total = 0;
  let cutOff = 0;
  let size = 0;
  let inherited = 0;
  for (let row = from; row < to; row++) {
    if (mask && !mask[row]) continue;
    const number = a.value[row * sa] as number;
    const next = total + number;
    const isLarger = Math.abs(total) >= Math.abs(number);
    cutOff += isLarger ? total - next + number : number - next + total;
    total = next;
    size += Math.abs(number);
    inherited += errors[row * step] as number;
  }
  return { total: total + cutOff, size, inherited };
}

/** Whole numbers without trailing zeros behind their points: targets of six decimals often add up to a plain 1. */
function trimmed(value: Float64Array, scale: number): DoubleColumn {
  const numbers = isOneNumber(value) ? value.slice(0, 1) : value;
  let power = 0;
  while (power < scale && areMultiples(numbers, tenTo(power + 1))) power++;
  const divisor = tenTo(power);
  for (let at = 0; at < numbers.length; at++) (numbers[at] as number) /= divisor;
  return wholeColumn(numbers, scale - power, largestSize(numbers));
}

function isOneNumber(value: Float64Array): boolean {
  for (let at = 1; at < value.length; at++) if (value[at] !== value[0]) return false;
  return value.length > 1;
}

function areMultiples(value: Float64Array, unit: number): boolean {
  for (let at = 0; at < value.length; at++) if ((value[at] as number) % unit !== 0) return false;
  return true;
}
