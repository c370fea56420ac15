import { exactAt, type DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { CELL_DIGITS } from "../numbers/cell-digits";
import * as rational from "../numbers/rational";
import type { Rational } from "../numbers/rational";
import { isOrder } from "../portfolio/terms";
import { type Limits, limitsOf } from "./limits";
import type { LotRow, OrderCosts } from "./lots/lot-problem";
import { wholeLots } from "./lots/whole-lots";
import { minorUnit } from "./rounding";
import type { Solution } from "./solve";
import type { Task } from "./task";

/** Trades in whole lots, one entry a row. */
export interface LotTrades {
  /** Money to buy (+) or sell (−): units × price. */
  readonly trades: Float64Array;
  /** Units to buy (+) or sell (−); NaN for a row that trades in money. */
  readonly units: Float64Array;
  /** Money that each order costs. */
  readonly costs: Float64Array;
  readonly lots: LotAims;
}

/** What whole lots are chosen around, one entry a row. */
export interface LotAims {
  /** Money for one lot; NaN for a row that trades in money. */
  readonly prices: Float64Array;
  /** Money that the exact trade comes to. */
  readonly wanted: Float64Array;
}

/** What the money of a position is counted in. */
interface Parts {
  /** What one unit of money comes to. */
  readonly parts: Rational;
  /** What the smallest amount of money comes to. */
  readonly unit: Rational;
}

type LotTask = Omit<Task<DoubleColumn>, "orders">;

/** A row whose trade is chosen, its money in parts as that of a position. */
interface PricedRow extends LotRow {
  readonly costs: OrderCosts;
  /** Units that trade together; null for a row that trades in money. */
  readonly lot: Rational | null;
  /** Whether it is sold with what is left of a broken lot, because nothing of it is wanted. */
  readonly isSoldWhole: boolean;
}

/**
 * Turns exact trades into the affordable whole lots that come closest to them (semantics: Whole lots), without taking a
 * row beyond its limits. Rows without a price trade in minor units of money.
 *
 * @param prices of one unit in the portfolio's currency; 0 where a row has none
 */
export function lotTrades(
  solution: Solution<DoubleColumn>,
  task: LotTask,
  prices: DoubleColumn,
): LotTrades {
  const parts = exactAt(task.position.targetTotal, 0);
  const unit = rational.multiply(rational.rationalOfCell(minorUnit(task.policy.decimals)), parts);
  const rows = pricedRows(solution, task, prices, { parts, unit });
  const lots = lotsOf(rows, task, { parts, unit });
  const money = rows.map(({ held, lotPrice, isSoldWhole }, row) =>
    isSoldWhole ? rational.negative(held) : rational.times(lotPrice, lots[row] ?? 0),
  );
  const inMoney = (amount: Rational): Rational => rational.divide(amount, parts);
  return {
    // Money shown is units × price, whatever decimals a price has, at the digits of a cell.
    trades: Float64Array.from(money, (trade) => rational.toDigits(inMoney(trade), CELL_DIGITS)),
    units: Float64Array.from(rows, (row, at) => unitsOf(row, lots[at] ?? 0)),
    costs: Float64Array.from(rows, ({ costs }, row) =>
      rational.toNumber(inMoney(costOf(money[row] ?? rational.ZERO, costs, unit))),
    ),
    lots: {
      prices: Float64Array.from(rows, ({ lot, lotPrice }) =>
        lot ? rational.toNumber(inMoney(lotPrice)) : NaN,
      ),
      wanted: doubles.quotients(solution.trades, task.position.targetTotal),
    },
  };
}

function pricedRows(
  solution: Solution<DoubleColumn>,
  task: LotTask,
  prices: DoubleColumn,
  { parts, unit }: Parts,
): PricedRow[] {
  const { position, terms, idle } = task;
  const isDeposit = solution.step === "cash" && exactAt(task.cash, 0).numerator > 0n;
  const limits = limitsOf(doubles, position, terms, idle, solution.left);
  const costsAt = costsOfRows(task, parts);
  const lotAt = lotsOfRows(task);
  return Array.from({ length: position.rows }, (_, row): PricedRow => {
    const held = exactAt(position.held, row);
    const price = exactAt(prices, row);
    const lot = price.numerator > 0n ? lotAt(row) : null;
    const lotPrice = lot ? rational.multiply(rational.multiply(price, lot), parts) : unit;
    const ideal = rational.add(held, exactAt(solution.trades, row));
    return {
      held,
      lot,
      lotPrice,
      ideal,
      costs: costsAt(row),
      isSoldWhole: ideal.numerator === 0n && held.numerator > 0n,
      ...(isOrder(terms, row)
        ? within(limits, row, lotPrice, isDeposit ? 0 : wholeIn(held, lotPrice))
        : inCash(exactAt(solution.trades, row), lotPrice)),
    };
  });
}

/** Units to buy (+) or sell (−); NaN for a row that trades in money. */
function unitsOf({ held, lot, lotPrice, isSoldWhole }: PricedRow, lots: number): number {
  if (!lot) return NaN;
  if (!isSoldWhole) return rational.toNumber(rational.times(lot, lots));
  return -rational.toNumber(rational.divide(rational.multiply(held, lot), lotPrice));
}

/** Units of each row that trade together. */
function lotsOfRows({ terms, policy }: LotTask): (row: number) => Rational {
  const ofAll = rational.rationalOfCell(policy.lotSize);
  return (row) => {
    const own = terms?.lots?.[row] ?? NaN;
    return own > 0 ? rational.rationalOfCell(own) : ofAll;
  };
}

/** The lots that the limits of a row let it sell and buy. */
function within(
  limits: Limits<DoubleColumn> | null,
  row: number,
  lotPrice: Rational,
  lotsHeld: number,
): Pick<LotRow, "lotsHeld" | "lotsToBuy"> {
  const lotsIn = (money: Rational): number => wholeIn(money, lotPrice);
  return {
    lotsHeld: limits?.hasLeast[row]
      ? Math.min(lotsHeld, lotsIn(rational.negative(exactAt(limits.least, row))))
      : lotsHeld,
    ...(limits?.hasMost[row] ? { lotsToBuy: lotsIn(exactAt(limits.most, row)) } : {}),
  };
}

/** What stays in cash for a row: no more than it is to have, whatever whole lots of the others leave. */
function inCash(
  trade: Rational,
  unit: Rational,
): Pick<LotRow, "lotsHeld" | "lotsToBuy" | "staysCash"> {
  return { lotsHeld: 0, lotsToBuy: wholeIn(trade, unit), staysCash: true };
}

/** What the orders of each row cost, in parts: the same object for all rows where no row has its own. */
function costsOfRows({ costTerms }: LotTask, parts: Rational): (row: number) => OrderCosts {
  const { buyRate, sellRate, fee } = costTerms;
  const costsAt = (row: number): OrderCosts => ({
    buyRate: exactAt(buyRate, row),
    sellRate: exactAt(sellRate, row),
    fee: rational.multiply(exactAt(fee, row), parts),
  });
  const isOne = [buyRate, sellRate, fee].every(({ value }) => value.length === 1);
  const ofAll = costsAt(0);
  return isOne ? () => ofAll : costsAt;
}

/** The lots of each row; rows that are sold whole pay their proceeds into the cash of the others. */
function lotsOf(rows: readonly PricedRow[], task: LotTask, { parts, unit }: Parts): number[] {
  const cash = rows.reduce(
    (sum, row) => (row.isSoldWhole ? rational.add(sum, proceedsOf(row, unit)) : sum),
    rational.multiply(exactAt(task.cash, 0), parts),
  );
  const open = rows.flatMap((row, index) => (row.isSoldWhole ? [] : [{ row, index }]));
  const lots = new Array<number>(rows.length).fill(0);
  if (open.length === 0) return lots;
  const plan = wholeLots({
    rows: open.map(({ row }) => row),
    cash,
    leastTrade: rational.ZERO,
    costUnit: unit,
  });
  for (const [at, { index }] of open.entries()) lots[index] = plan.lots[at] ?? 0;
  return lots;
}

/** What a row brings that is sold whole. */
function proceedsOf({ held, costs }: PricedRow, unit: Rational): Rational {
  return rational.subtract(held, costOf(rational.negative(held), costs, unit));
}

/** What an order for a trade costs, in parts, rounded to minor units; none is placed for nothing. */
function costOf(trade: Rational, { buyRate, sellRate, fee }: OrderCosts, unit: Rational): Rational {
  if (trade.numerator === 0n) return rational.ZERO;
  const isPurchase = trade.numerator > 0n;
  const size = isPurchase ? trade : rational.negative(trade);
  const costs = rational.add(rational.multiply(size, isPurchase ? buyRate : sellRate), fee);
  if (costs.numerator === 0n) return rational.ZERO;
  const units = rational.roundHalfEven(rational.divide(costs, unit));
  return rational.multiply({ numerator: units, divisor: 1n, scale: 0 }, unit);
}

/** How many whole lots an amount holds, none of one below 0. */
function wholeIn(amount: Rational, lot: Rational): number {
  return amount.numerator > 0n ? Number(rational.floor(rational.divide(amount, lot))) : 0;
}
