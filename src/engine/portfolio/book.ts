import { inputError } from "../errors/input-error";
import type { Arithmetic } from "../numbers/arithmetic";
import type { ExactAmounts, Portfolio } from "./portfolio";

/** Targets in the numbers of one arithmetic. A target weight is `targets / targetTotal`. */
export interface Targets<Column> {
  readonly targets: Column;
  /** What the targets add up to: about 1, or about 100, unless they are in a unit of their own. */
  readonly targetTotal: Column;
}

/** A portfolio in the numbers of one arithmetic. */
export interface Book<Column> extends Targets<Column> {
  readonly held: Column;
  /** The value of all holdings. */
  readonly total: Column;
}

/** How far the targets' sum may be from 1 or 100, in proportion. */
export const TARGET_TOLERANCE = 1e-9;

/**
 * Brings targets into an arithmetic.
 *
 * @throws InputError `targetsTotal` or `targetsEmpty` unless they add up to 1 or 100, within one part in a
 *   thousand million
 */
export function targetsOf<Column>(
  arithmetic: Arithmetic<Column>,
  given: Float64Array,
): Targets<Column> {
  const targets = arithmetic.cells(given);
  const targetTotal = arithmetic.sum(targets);
  requireTargetTotal(arithmetic, targetTotal);
  return { targets, targetTotal };
}

/**
 * Brings a portfolio into an arithmetic.
 *
 * @throws InputError as `targetsOf`
 */
export function bookOf<Column>(arithmetic: Arithmetic<Column>, portfolio: Portfolio): Book<Column> {
  if (portfolio.exact) return exactBook(arithmetic, portfolio.exact);
  const held = heldOf(arithmetic, portfolio);
  return { held, total: arithmetic.sum(held), ...targetsOf(arithmetic, portfolio.targets) };
}

/** The targets of it make a whole of any size, which is taken as it is. */
function exactBook<Column>(
  { exacts, sum }: Arithmetic<Column>,
  { held, wanted, whole }: ExactAmounts,
): Book<Column> {
  const column = exacts(held);
  return {
    held: column,
    total: sum(column),
    targets: exacts(wanted),
    targetTotal: exacts(whole),
  };
}

/** What each row is worth: its value, or in another currency the amount times the rate, which may have more digits. */
export function heldOf<Column>(
  { cells, multiply }: Arithmetic<Column>,
  { values, currencies }: Portfolio,
): Column {
  return currencies ? multiply(cells(currencies.amounts), cells(currencies.rates)) : cells(values);
}

function requireTargetTotal<Column>(arithmetic: Arithmetic<Column>, total: Column): void {
  if (isNear(arithmetic, total, 1) || isNear(arithmetic, total, 100)) return;
  const shown = arithmetic.numbers(total)[0] as number;
  if (shown === 0) throw inputError("targetsEmpty");
  throw inputError("targetsTotal", { total: shown, total100: targetTotalInWords(shown) });
}

function isNear<Column>(arithmetic: Arithmetic<Column>, total: Column, whole: number): boolean {
  const { cells, order } = arithmetic;
  const isEnough = order(total, cells([whole * (1 - TARGET_TOLERANCE)])) >= 0;
  return isEnough && order(total, cells([whole * (1 + TARGET_TOLERANCE)])) <= 0;
}

/**
 * What targets add up to as a message says it: 0.98 and 98 are both "98 %"; a sum that is near neither is shown with the reading
 * nearest to it.
 */
export function targetTotalInWords(total: number): string {
  const percents = total < 10 ? total * 100 : total;
  const text = percents.toPrecision(12);
  return `${Number(text)} %`;
}

/**
 * @throws InputError `valuesTotal` unless the holdings are worth more than nothing
 */
export function requireValue<Column>(arithmetic: Arithmetic<Column>, book: Book<Column>): void {
  if (arithmetic.order(book.total, arithmetic.cells([0])) > 0) return;
  throw inputError("valuesTotal", { total: arithmetic.numbers(book.total)[0] as number });
}
