import { Exact } from "../../numbers/exact";
import type { LotProblem } from "./lot-problem";

/**
 * One row of a book in whole numbers of the book's unit.
 *
 * An order is of no lots, of `leastOrder` lots bought or more, or of `leastOrder` to `mostSold` sold.
 */
export interface BookRow {
  readonly index: number;
  readonly lotPrice: bigint;
  /** Money that the row lacks of its ideal now; negative where it holds more. */
  readonly lack: bigint;
  readonly costPerLot: bigint;
  readonly feePerOrder: bigint;
  /** Costs are rounded to whole units of this; 0: not rounded. */
  readonly costUnit: bigint;
  readonly mostSold: number;
  readonly leastOrder: number;
  /** The most lots that don't go past the ideal. */
  readonly floor: number;
  /** The same money in doubles, for bounds. */
  readonly near: NearMoney;
}

/** A row's money within a double's rounding, its costs before they are rounded. */
export interface NearMoney {
  readonly lotPrice: number;
  readonly lack: number;
  readonly costPerLot: number;
  readonly feePerOrder: number;
}

/** A lot problem in whole numbers, so that every sum and comparison is exact. */
export interface LotBook {
  readonly rows: readonly BookRow[];
  /** Money to spend beyond the cash kept; negative: to raise. */
  readonly cash: bigint;
  /** Money of the problem in one unit of the book. */
  readonly unit: Exact;
  /** No cash, lack or turnover of a plan is above this. */
  readonly size: bigint;
  /** Lacks no further apart than this are the same: ideals may be quotients (see `SAME`). */
  readonly same: bigint;
}

/** `SAME` as a power of two. */
const SAME_BITS = 365n;

/** Puts a problem in whole numbers of the greatest unit that divides all of its money. */
export function lotBook(problem: LotProblem): LotBook {
  const { costRate, feePerOrder } = problem;
  const spendable = problem.cash.minus(problem.cashKept);
  const roundedTo = problem.costUnit ?? new Exact(0);
  const leastMoney = Exact.max(feePerOrder, problem.leastTrade ?? 0);
  const rows = problem.rows.map(({ lotPrice, lotsHeld, ideal, held }) => ({
    lotPrice,
    lotsHeld,
    lack: ideal.minus(held),
  }));

  const ratePlaces = costRate.decimalPlaces();
  const places = Math.max(
    mostPlaces(rows.map(({ lotPrice }) => lotPrice)) + ratePlaces,
    mostPlaces(rows.map(({ lack }) => lack)),
    mostPlaces([spendable, feePerOrder, roundedTo, leastMoney]),
  );
  const [rate, rateUnit] = [wholeNumber(costRate, ratePlaces), 10n ** BigInt(ratePlaces)];
  const [cash, fee, costUnit, least] = [
    wholeNumber(spendable, places),
    wholeNumber(feePerOrder, places),
    wholeNumber(roundedTo, places),
    wholeNumber(leastMoney, places),
  ];
  const wholeRows = rows.map((row) => {
    const lotPrice = wholeNumber(row.lotPrice, places);
    const costPerLot = (lotPrice * rate) / rateUnit;
    return { ...row, lotPrice, costPerLot, lack: wholeNumber(row.lack, places) };
  });

  const divisor = commonDivisor([
    cash,
    fee,
    costUnit,
    ...wholeRows.flatMap((row) => [row.lotPrice, row.costPerLot, row.lack]),
  ]);
  const bookRows = wholeRows.map(({ lotPrice, costPerLot, lack, lotsHeld }, index) => {
    const money = {
      lotPrice: lotPrice / divisor,
      lack: lack / divisor,
      costPerLot: costPerLot / divisor,
      feePerOrder: fee / divisor,
    };
    return {
      index,
      ...money,
      costUnit: costUnit / divisor,
      mostSold: lotsHeld,
      leastOrder: Math.max(1, Number(-floorQuotient(-least, lotPrice))),
      floor: Number(floorQuotient(lack, lotPrice)),
      near: nearMoney(money),
    };
  });
  const size = sizeOf(bookRows, cash / divisor);
  return {
    rows: bookRows,
    cash: cash / divisor,
    unit: new Exact(divisor.toString()).div(new Exact(10).pow(places)),
    size,
    same: size >> SAME_BITS,
  };
}

/** Lots that a plan orders of a row. */
export function lotsOf(plan: readonly number[], row: BookRow): number {
  return plan[row.index] ?? 0;
}

/** Cash that an order takes with its costs; negative: gives. */
export function cashFor(row: BookRow, lots: number): bigint {
  return BigInt(lots) * row.lotPrice + costsOf(row, lots);
}

/** Costs and fee of an order. */
export function costsOf(row: BookRow, lots: number): bigint {
  if (lots === 0) return 0n;
  const costs = BigInt(Math.abs(lots)) * row.costPerLot + row.feePerOrder;
  return row.costUnit === 0n ? costs : roundHalfEven(costs, row.costUnit);
}

/** Money that the row still lacks of its ideal after an order; 0 at its ideal and above. */
export function lackAfter(row: BookRow, lots: number): bigint {
  const lack = row.lack - BigInt(lots) * row.lotPrice;
  return lack > 0n ? lack : 0n;
}

/** Money that an order moves. */
export function turnoverOf(row: BookRow, lots: number): bigint {
  return BigInt(Math.abs(lots)) * row.lotPrice;
}

/**
 * The largest order that `cash` pays; where there is none to pay with, the smallest sale that makes
 * good what is missing; undefined where no sale does.
 */
export function mostLots(row: BookRow, cash: bigint): number | undefined {
  const { lotPrice, costPerLot, feePerOrder, costUnit, leastOrder } = row;
  // Rounding may take off costs, so that one lot more than before it may be paid, but not surely is.
  const payable = cash - feePerOrder + costUnit;
  let bought = Number(floorQuotient(payable, lotPrice + costPerLot));
  while (bought >= leastOrder && cashFor(row, bought) > cash) bought -= 1;
  if (bought >= leastOrder) return bought;
  if (cash >= 0n) return 0;

  const proceeds = lotPrice - costPerLot;
  if (proceeds <= 0n) return undefined;
  let sold = Math.max(leastOrder, Number(-floorQuotient(payable, proceeds)));
  while (sold <= row.mostSold && cashFor(row, -sold) > cash) sold += 1;
  return sold <= row.mostSold ? -sold : undefined;
}

function sizeOf(rows: readonly BookRow[], cash: bigint): bigint {
  const whole = rows.reduce(
    (sum, row) =>
      sum +
      magnitude(row.lack) +
      turnoverOf(row, row.mostSold + 1) +
      row.feePerOrder +
      row.costUnit,
    magnitude(cash),
  );
  // Costs are below the money they are a share of, and a lack may count what is sold as well.
  return 4n * whole;
}

export function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

function nearMoney(money: Record<keyof NearMoney, bigint>): NearMoney {
  return {
    lotPrice: Number(money.lotPrice),
    lack: Number(money.lack),
    costPerLot: Number(money.costPerLot),
    feePerOrder: Number(money.feePerOrder),
  };
}

function mostPlaces(amounts: readonly Exact[]): number {
  return amounts.reduce((most, amount) => Math.max(most, amount.decimalPlaces()), 0);
}

/** `amount` × 10^places, which must be a whole number. */
function wholeNumber(amount: Exact, places: number): bigint {
  const near = amount.toNumber() * 10 ** places;
  // Powers of ten up to 10^22 are doubles, and below 2^50 the two roundings stay below a half.
  if (places <= 22 && Math.abs(near) < 2 ** 50) return BigInt(Math.round(near));
  return BigInt(amount.toFixed(places).replace(".", ""));
}

function floorQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}

function roundHalfEven(amount: bigint, unit: bigint): bigint {
  const whole = amount / unit;
  const twice = 2n * (amount - whole * unit);
  const up = twice > unit || (twice === unit && whole % 2n === 1n);
  return (up ? whole + 1n : whole) * unit;
}

function commonDivisor(amounts: readonly bigint[]): bigint {
  let common = 0n;
  for (const amount of amounts) {
    let rest = magnitude(amount);
    while (rest !== 0n) [common, rest] = [rest, common % rest];
    if (common === 1n) break;
  }
  return common === 0n ? 1n : common;
}
