import {
  commonMultiple,
  multiply,
  type Rational,
  cutAt,
  subtract,
  wholeIn,
} from "../../numbers/rational";
import { type BookRow, bookRow, turnoverOf } from "./book-row";
import type { LotProblem } from "./lot-problem";
import { commonDivisor, floorQuotient, magnitude } from "./whole-numbers";

/** A lot problem in whole numbers, so that every sum and comparison is exact. */
export interface LotBook {
  readonly rows: readonly BookRow[];
  /** Money to spend; negative: to raise. */
  readonly cash: bigint;
  /** Money of the problem in one unit of the book. */
  readonly unit: Rational;
  /** No cash, lack or turnover of a plan is above this. */
  readonly size: bigint;
  /** Lacks no further apart than this are the same: ideals may be quotients (see `SAME`). */
  readonly same: bigint;
}

/** `SAME` as a power of two. */
const SAME_BITS = 365n;

/**
 * Decimals of a lack. Ideals are quotients with hundreds of digits, more than the doubles that guide the search can
 * hold, and more than tell lacks apart that aren't the same.
 */
const LACK_PLACES = 150;

/** Puts a problem in whole numbers of the greatest unit that divides all of its money. */
export function lotBook(problem: LotProblem): LotBook {
  const money = wholeMoney(problem);
  const { cash, costUnit } = money;
  const divisor = divisorOf(money);
  const inUnits = (amount: bigint): bigint => (divisor === 1n ? amount : amount / divisor);
  const rows = money.rows.map((row, index) =>
    bookRow(
      index,
      {
        lotPrice: inUnits(row.lotPrice),
        lack: inUnits(row.lack),
        costPerLotBought: inUnits(row.costPerLotBought),
        costPerLotSold: inUnits(row.costPerLotSold),
        feePerOrder: inUnits(row.feePerOrder),
      },
      isRounded(row, costUnit) ? inUnits(costUnit) : 0n,
      {
        mostSold: problem.rows[index]?.lotsHeld ?? 0,
        mostBought: problem.rows[index]?.lotsToBuy ?? Infinity,
        leastOrder: Math.max(1, Number(-floorQuotient(-row.leastOrder, row.lotPrice))),
      },
    ),
  );
  const size = sizeOf(rows, inUnits(cash));
  return {
    rows,
    cash: inUnits(cash),
    unit: { numerator: divisor, divisor: money.divisor, scale: money.places },
    size,
    same: size >> SAME_BITS,
  };
}

interface WholeRow {
  readonly lotPrice: bigint;
  readonly costPerLotBought: bigint;
  readonly costPerLotSold: bigint;
  readonly feePerOrder: bigint;
  /** Money of the least order. */
  readonly leastOrder: bigint;
  readonly lack: bigint;
}

/** The problem's money × divisor × 10^places, whole. */
interface WholeMoney {
  readonly places: number;
  readonly divisor: bigint;
  readonly rows: readonly WholeRow[];
  readonly cash: bigint;
  readonly costUnit: bigint;
}

function wholeMoney({ rows, cash, costUnit, leastTrade }: LotProblem): WholeMoney {
  const lacks = rows.map(({ ideal, held }) => cutAt(subtract(ideal, held), LACK_PLACES));
  const buyCosts = rows.map(({ lotPrice, costs }) => multiply(lotPrice, costs.buyRate));
  const sellCosts = rows.map(({ lotPrice, costs }) => multiply(lotPrice, costs.sellRate));
  const prices = rows.map(({ lotPrice }) => lotPrice);
  const fees = rows.map(({ costs }) => costs.fee);
  const all = [prices, lacks, buyCosts, sellCosts, fees, [cash, costUnit, leastTrade]];
  const { divisor, places } = commonUnit(all);
  const whole = (money: Rational | undefined): bigint =>
    money ? wholeIn(money, divisor, places) : 0n;
  const least = whole(leastTrade);
  return {
    places,
    divisor,
    rows: rows.map(({ staysCash }, row) => {
      const feePerOrder = whole(fees[row]);
      return {
        lotPrice: whole(prices[row]),
        costPerLotBought: whole(buyCosts[row]),
        costPerLotSold: whole(sellCosts[row]),
        feePerOrder,
        leastOrder: staysCash ? 0n : feePerOrder > least ? feePerOrder : least,
        lack: whole(lacks[row]),
      };
    }),
    cash: whole(cash),
    costUnit: whole(costUnit),
  };
}

/** A divisor and decimal places that turn all amounts into whole numbers. */
function commonUnit(
  columns: readonly (readonly Rational[])[],
): Pick<WholeMoney, "divisor" | "places"> {
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

/** Whether rounding to whole units of the costs ever changes what an order costs. */
function isRounded(row: WholeRow, costUnit: bigint): boolean {
  if (costUnit === 0n) return false;
  const { costPerLotBought, costPerLotSold, feePerOrder } = row;
  return [costPerLotBought, costPerLotSold, feePerOrder].some((cost) => cost % costUnit !== 0n);
}

/** The greatest number that divides all money, but that of the least orders. */
function divisorOf({ rows, cash, costUnit }: WholeMoney): bigint {
  let common = commonDivisor(cash, costUnit);
  for (const row of rows) {
    common = commonDivisor(common, row.lotPrice);
    common = commonDivisor(common, row.costPerLotBought);
    common = commonDivisor(common, row.costPerLotSold);
    common = commonDivisor(common, row.lack);
    common = commonDivisor(common, row.feePerOrder);
    if (common === 1n) break;
  }
  return common || 1n;
}

function sizeOf(rows: readonly BookRow[], cash: bigint): bigint {
  let size = magnitude(cash);
  for (const row of rows) {
    size +=
      magnitude(row.lack) + turnoverOf(row, row.mostSold + 1) + row.feePerOrder + row.costUnit;
  }
  // Costs are below the money they are a share of, and a lack may count what is sold as well.
  return 4n * size;
}
