import { doubles } from "../numbers/doubles/doubles";
import { bookOf, requireValue, TARGET_TOLERANCE, targetsOf } from "./book";
import type { Portfolio } from "./portfolio";

/** What a portfolio adds up to, in doubles. */
export interface Totals {
  /** The value of all holdings, money; above 0. */
  readonly value: number;
  /** What the targets add up to: about 1, or about 100. */
  readonly targets: number;
  /** The most that a weight or a target computed from these may be off, in proportion to its size. */
  readonly error: number;
}

/** A cell is off its 15 digits by at most half of the last one; a few roundings come to it. */
const CELL_ERROR = 1e-14;

/**
 * What a portfolio adds up to.
 *
 * @throws InputError if the targets or the values don't add up
 */
export function totalsOf(portfolio: Portfolio): Totals {
  const totals = clearTotalsOf(portfolio);
  if (totals) return totals;
  const book = bookOf(doubles, portfolio);
  requireValue(doubles, book);
  const value = doubles.numbers(book.total)[0] as number;
  const targets = doubles.numbers(book.targetTotal)[0] as number;
  return { value, targets, error: Infinity };
}

/** What all holdings are worth, money; 0 where long and short positions come to nothing. */
export function valueOf(portfolio: Portfolio): number {
  const { sum, error } = estimatedValue(portfolio);
  if (error < CLEAR) return sum;
  const { total } = bookOf(doubles, portfolio);
  const isNothing = doubles.compare(total, doubles.cells([0]))[0] === 0;
  return isNothing ? 0 : (doubles.numbers(total)[0] as number);
}

/**
 * What the rows of a portfolio from one to before another add up to in plain doubles; null where their error leaves open
 * whether the totals are what they must be.
 */
export function clearTotalsOf(
  portfolio: Portfolio,
  from = 0,
  to = portfolio.values.length,
): Totals | null {
  const { sum, error } = estimatedValue(portfolio, from, to);
  const wanted = compensatedSum(portfolio.targets, from, to);
  const isHeld = sum > 0 && error < CLEAR;
  return isHeld && isClearlyWhole(wanted.sum) ? { value: sum, targets: wanted.sum, error } : null;
}

/** An error in proportion to a sum below which its sign is beyond doubt. */
const CLEAR = 1e-6;

/** What holdings are worth in plain doubles, and how far that may be off in proportion to its size. */
function estimatedValue(
  { values }: Portfolio,
  from = 0,
  to = values.length,
): { readonly sum: number; readonly error: number } {
  const { sum, size } = compensatedSum(values, from, to);
  return { sum, error: CELL_ERROR * 2 * (size / Math.abs(sum)) };
}

/**
 * What targets add up to, in doubles: about 1, or about 100.
 *
 * @throws InputError if they don't add up
 */
export function targetTotalOf(targets: Float64Array): number {
  const { sum } = compensatedSum(targets);
  if (isClearlyWhole(sum)) return sum;
  return doubles.numbers(targetsOf(doubles, targets).targetTotal)[0] as number;
}

function isClearlyWhole(sum: number): boolean {
  return isClearlyNear(sum, 1) || isClearlyNear(sum, 100);
}

function isClearlyNear(sum: number, whole: number): boolean {
  return Math.abs(sum / whole - 1) < TARGET_TOLERANCE * 0.99;
}

/** A sum with what each addition cuts off added in the end (Neumaier 1974), and the sum of sizes. */
export function compensatedSum(
  numbers: Float64Array,
  from = 0,
  to = numbers.length,
): { readonly sum: number; readonly size: number } {
  let sum = 0;
  let cutOff = 0;
  let size = 0;
  for (let row = from; row < to; row++) {
    const number = numbers[row] as number;
    const next = sum + number;
    const isLarger = Math.abs(sum) >= Math.abs(number);
    cutOff += isLarger ? sum - next + number : number - next + sum;
    sum = next;
    size += Math.abs(number);
  }
  return { sum: sum + cutOff, size };
}
