import { exactAt } from "../../numbers/doubles/column";
import { commonMultiple, cutAt, type Rational, wholeIn } from "../../numbers/rational";
import type { GivenMoney, LotBook } from "./lot-book";
import { type OrderRanges, rangeOf } from "./order-range";
import { amountsOf, inForm, type RowMoney } from "./row-money";
import { commonDivisor, magnitude } from "./whole-numbers";

/** `SAME` as a power of two. */
const SAME_BITS = 365n;

/**
 * Decimals of a lack. Ideals are quotients with hundreds of digits, more than the doubles that guide the search can
 * hold, and more than tell lacks apart that aren't the same.
 */
const LACK_PLACES = 150;

/** Whole numbers of this size are doubles, and so are their sums. */
const NEAR_BITS = 52;

/** A book in whole numbers of the greatest unit that divides all of its money. */
export function bookInWholeNumbers(rows: number, given: GivenMoney, ranges: OrderRanges): LotBook {
  const { unit, money, cash, costUnit } = wholeMoney(rows, given);
  const isUneven = Array.from({ length: rows }, (_, row) => hasUnevenCosts(money, row, costUnit));
  const uneven = isUneven.filter(Boolean).length;
  const size = sizeOf(money, ranges, cash, costUnit);
  return {
    rows,
    ranges,
    near: inForm(money, (column) => Float64Array.from(column, Number)),
    isNearExact: uneven === 0 && size.toString(2).length <= NEAR_BITS,
    row: (index) => ({
      index,
      ...rangeOf(ranges, index),
      ...inForm(money, (column) => column[index] as bigint),
      costUnit: isUneven[index] ? costUnit : 0n,
    }),
    cash,
    costUnit: uneven > 0 ? Number(costUnit) : 0,
    overdraft: (uneven * Number(costUnit)) / 2,
    unit,
    size,
    same: size >> SAME_BITS,
  };
}

interface WholeMoney {
  readonly money: RowMoney<readonly bigint[]>;
  readonly cash: bigint;
  readonly costUnit: bigint;
  /** Money of the problem in one of these. */
  readonly unit: Rational;
}

function wholeMoney(rows: number, given: GivenMoney): WholeMoney {
  const numbers = inForm(given, (column) =>
    Array.from({ length: rows }, (_, row) => exactAt(column, row)),
  );
  const exact = { ...numbers, lack: numbers.lack.map((lack) => cutAt(lack, LACK_PLACES)) };
  const [cash, costUnit] = [exactAt(given.cash, 0), exactAt(given.costUnit, 0)];
  const { divisor, places } = commonUnit([...amountsOf(exact), [cash, costUnit]]);
  const whole = (amount: Rational): bigint => wholeIn(amount, divisor, places);
  const money = inForm(exact, (amounts) => amounts.map(whole));
  const factor = commonFactor([[whole(cash), whole(costUnit)], ...amountsOf(money)]);
  const inUnits = (amount: bigint): bigint => (factor === 1n ? amount : amount / factor);
  return {
    money: inForm(money, (amounts) => amounts.map(inUnits)),
    cash: inUnits(whole(cash)),
    costUnit: inUnits(whole(costUnit)),
    unit: { numerator: factor, divisor, scale: places },
  };
}

/** A divisor and decimal places that turn all amounts into whole numbers. */
function commonUnit(columns: readonly (readonly Rational[])[]): {
  readonly divisor: bigint;
  readonly places: number;
} {
  let divisor = 1n;
  let places = 0;
  for (const column of columns) {
    for (const amount of column) {
      if (amount.divisor !== divisor) divisor = commonMultiple(divisor, amount.divisor);
      if (amount.scale > places) places = amount.scale;
    }
  }
  return { divisor, places };
}

/** The greatest number that divides all amounts; 1 where all are 0. */
function commonFactor(columns: readonly (readonly bigint[])[]): bigint {
  let common = 0n;
  for (const column of columns) {
    for (const amount of column) {
      common = commonDivisor(common, amount);
      if (common === 1n) return common;
    }
  }
  return common || 1n;
}

/** Whether rounding changes what an order of a row costs. */
function hasUnevenCosts(
  { costPerLotBought, costPerLotSold, feePerOrder }: WholeMoney["money"],
  row: number,
  unit: bigint,
): boolean {
  if (unit === 0n) return false;
  const costs = [costPerLotBought[row], costPerLotSold[row], feePerOrder[row]];
  return costs.some((cost = 0n) => cost % unit !== 0n);
}

function sizeOf(
  { lack, lotPrice, feePerOrder }: WholeMoney["money"],
  { mostSold }: OrderRanges,
  cash: bigint,
  costUnit: bigint,
): bigint {
  let size = magnitude(cash);
  for (const [row, amount] of lack.entries()) {
    const sold = BigInt((mostSold[row] ?? 0) + 1) * (lotPrice[row] ?? 0n);
    size += magnitude(amount) + sold + (feePerOrder[row] ?? 0n) + costUnit;
  }
  // Costs are below the money they are a share of, and a lack may count what is sold as well.
  return 4n * size;
}
