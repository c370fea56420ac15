import { WrongCall, type Cell, type Range } from "./cells";
import {
  completeRows,
  positiveTotal,
  readBook,
  readHolding,
  spread,
  withWholeTargets,
} from "./book";
import { Fraction, greatest, sum } from "./fraction";
import { readAmount, readOptions, readTradeOptions } from "./options";
import { place, unlimited } from "./placement";
import { roundAmount, roundDown, roundTrades } from "./rounding";
import { readTable, writeTable } from "./table";

/**
 * semantics.md, Totals and signs: a total of 0 or less needs a deposit (one that leaves more than 0:
 * open there), and "a withdrawal above the total is an error".
 */
export function checkTotal(total: Fraction, cash: Fraction): void {
  if (total.sign() <= 0 && total.plus(cash).sign() <= 0) {
    throw new WrongCall(`the values add up to ${total.toNumber()}`);
  }
  if (total.plus(cash).sign() < 0) throw new WrongCall("the withdrawal is above the total");
}

/** ALLOCATE_CASH(values, targets, cash, [options]). */
export function referenceAllocateCash(
  values: Range,
  targets: Range,
  cash: Cell,
  options: Range | null,
): Cell[][] {
  const given = readTradeOptions(readOptions(options, ["cash rule", "decimals"]));
  const amount = readAmount(cash);
  const book = readBook(readTable([values, targets]), readHolding);
  const complete = completeRows(book);
  const rows = complete === null ? null : withWholeTargets(complete);
  const total = sum((rows ?? []).map((row) => row.value));
  if (rows !== null) checkTotal(total, amount);
  const exact = rows === null ? null : place(amount, unlimited(rows), given.cashRule);
  const results =
    exact === null
      ? null
      : roundTrades(
          exact.map((each) => ({ amount: each })),
          roundDown(amount, given.decimals),
          given.decimals,
        ).map((each) => [each.toNumber()]);
  return writeTable(book.table, ["Cash"], spread(book, 1, results));
}

/**
 * CASH_TO_TARGET(values, targets): max h/t − V, a single amount and so rounded half even; an
 * untargeted holding makes it impossible.
 */
export function referenceCashToTarget(values: Range, targets: Range): Cell[][] {
  const book = readBook(readTable([values, targets]), readHolding);
  const complete = completeRows(book);
  if (complete === null) return [[{ error: "#N/A" }]];
  const rows = withWholeTargets(complete);
  const total = positiveTotal(rows.map((row) => row.value));
  if (rows.some((row) => row.target.isZero() && row.value.sign() > 0)) {
    throw new WrongCall("an untargeted holding has to be sold");
  }
  const needed = rows
    .filter((row) => !row.target.isZero())
    .map((row) => row.value.over(row.target))
    .reduce(greatest, total);
  return [[roundAmount(needed.minus(total), 2).toNumber()]];
}
