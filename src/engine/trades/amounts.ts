import { columnOfExacts, type DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { CELL_DIGITS } from "../numbers/cell-digits";
import { Exact, exactOf } from "../numbers/exact";

/** Amounts with this many decimals or fewer are summed by rounding at them. */
const USUAL_PLACES = 6;
const USUAL_PARTS = 10 ** USUAL_PLACES;

/** Below this many parts the rounding to whole parts finds the amount that a cell means. */
const MOST_PARTS = 2 ** 50;

/** What a row is worth after its trade: the exact sum at the digits of a cell; a trade of ours may have more of them. */
export function amountAfter(value: number, trade: number): number {
  if (trade === 0) return value;
  const [held, traded] = [wholeParts(value), wholeParts(trade)];
  if (held !== null && traded !== null) return (held + traded) / USUAL_PARTS;
  return exactOf(value).plus(trade).toSignificantDigits(CELL_DIGITS).toNumber();
}

/** An amount in parts; null where it isn't whole in them, or too large to tell. */
function wholeParts(amount: number): number | null {
  const parts = Math.round(amount * USUAL_PARTS);
  return parts / USUAL_PARTS === amount && Math.abs(parts) < MOST_PARTS ? parts : null;
}

/** Below this an amount in minor units has no more digits than a cell. */
const FEW_DIGITS = 1e9;

/** Trades or costs of ours as a column: with all their digits, of which large ones have more than a cell. */
export function amountsColumn(amounts: Float64Array): DoubleColumn {
  const isLong = (amount: number): boolean =>
    Math.abs(amount) >= FEW_DIGITS && Number(amount.toPrecision(CELL_DIGITS)) !== amount;
  if (!amounts.some(isLong)) return doubles.cells(amounts);
  return columnOfExacts(Array.from(amounts, (amount) => new Exact(amount)));
}

/** What is left of an amount when others are taken from it: the exact difference at the digits of a cell. */
export function amountLeft(amount: number, ...taken: readonly Float64Array[]): number {
  const { cells, numbers, subtract, sum } = doubles;
  const left = taken.reduce(
    (rest, each) => subtract(rest, sum(amountsColumn(each))),
    cells([amount]),
  );
  return numbers(left)[0] as number;
}
