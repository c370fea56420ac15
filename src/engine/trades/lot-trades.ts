import { decimals } from "../numbers/decimals";
import { CELL_DIGITS, Exact, exactOf } from "../numbers/exact";
import { type Limits, limitsOf } from "./limits";
import type { LotRow, OrderCosts } from "./lots/lot-problem";
import { wholeLots } from "./lots/whole-lots";
import { minorUnit } from "./rounding";
import type { Solution, Task } from "./solve";

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

type Column = readonly Exact[];
type LotTask = Omit<Task<Column>, "orders">;

/** A row that is sold whole, with what is left of a broken lot, because nothing of it is wanted. */
function isSoldWhole(ideal: Exact, held: Exact): boolean {
  return ideal.isZero() && held.gt(0);
}

/**
 * Turns exact trades into the affordable whole lots that come closest to them (semantics: Whole lots), without taking a
 * row beyond its limits. Rows without a price trade in minor units of money.
 *
 * @param prices of one unit in the portfolio's currency; 0 where a row has none
 */
export function lotTrades(solution: Solution<Column>, task: LotTask, prices: Column): LotTrades {
  const { position, policy, terms, idle } = task;
  const parts = cellAt(position.targetTotal, 0);
  const unit = exactOf(minorUnit(policy.decimals));
  const isDeposit = solution.step === "cash" && cellAt(task.cash, 0).gt(0);
  const limits = limitsOf(decimals, position, terms, idle, solution.invested);
  const rows = prices.map((price, row): LotRow => {
    const held = cellAt(position.held, row);
    const lotPrice = (price.gt(0) ? price.times(lotOf(task, row)) : unit).times(parts);
    const lotsHeld = isDeposit ? 0 : Math.max(0, wholeIn(held, lotPrice));
    const ideal = held.plus(cellAt(solution.trades, row));
    const costs = costsIn(task, row, parts);
    return { held, lotPrice, ideal, costs, ...within(limits, row, lotPrice, lotsHeld) };
  });
  const soldWhole = rows.map((row) => isSoldWhole(row.ideal, row.held));
  const lots = lotsOf(rows, soldWhole, task, parts);
  const money = rows.map(({ held, lotPrice }, row) =>
    soldWhole[row] ? held.negated() : lotPrice.times(lots[row] ?? 0),
  );
  return {
    // Money shown is units × price, whatever decimals a price has, at the digits of a cell.
    trades: Float64Array.from(money, (trade) =>
      trade.div(parts).toSignificantDigits(CELL_DIGITS).toNumber(),
    ),
    units: Float64Array.from(money, (trade, row) => unitsOf(trade, cellAt(prices, row), parts)),
    costs: Float64Array.from(money, (trade, row) =>
      trade.isZero() ? 0 : costOf(trade, task, row, parts).toNumber(),
    ),
    lots: {
      prices: Float64Array.from(rows, ({ lotPrice }, row) =>
        cellAt(prices, row).gt(0) ? lotPrice.div(parts).toNumber() : NaN,
      ),
      wanted: Float64Array.from(solution.trades, (trade) => trade.div(parts).toNumber()),
    },
  };
}

/** Units that trade together. */
function lotOf({ terms, policy }: LotTask, row: number): Exact {
  const own = terms?.lots?.[row] ?? NaN;
  return exactOf(own > 0 ? own : policy.lotSize);
}

/** The lots that the limits of a row let it sell and buy. */
function within(
  limits: Limits<Column> | null,
  row: number,
  lotPrice: Exact,
  lotsHeld: number,
): Pick<LotRow, "lotsHeld" | "lotsToBuy"> {
  const lotsIn = (money: Exact): number => Math.max(0, wholeIn(money, lotPrice));
  return {
    lotsHeld: limits?.hasLeast[row]
      ? Math.min(lotsHeld, lotsIn(cellAt(limits.least, row).negated()))
      : lotsHeld,
    ...(limits?.hasMost[row] ? { lotsToBuy: lotsIn(cellAt(limits.most, row)) } : {}),
  };
}

function costsIn({ costTerms }: LotTask, row: number, parts: Exact): OrderCosts {
  return {
    buyRate: cellAt(costTerms.buyRate, row),
    sellRate: cellAt(costTerms.sellRate, row),
    fee: cellAt(costTerms.fee, row).times(parts),
  };
}

/** The lots of each row; rows that are sold whole pay their proceeds into the cash of the others. */
function lotsOf(
  rows: readonly LotRow[],
  soldWhole: readonly boolean[],
  task: LotTask,
  parts: Exact,
): number[] {
  const { policy } = task;
  const proceeds = rows.reduce(
    (cash, { held }, row) =>
      soldWhole[row]
        ? cash.plus(held).minus(costOf(held.negated(), task, row, parts).times(parts))
        : cash,
    cellAt(task.cash, 0).times(parts),
  );
  const open = rows.flatMap((row, index) => (soldWhole[index] ? [] : [{ row, index }]));
  const lots = new Array<number>(rows.length).fill(0);
  if (open.length === 0) return lots;
  const plan = wholeLots({
    rows: open.map(({ row }) => row),
    cash: proceeds,
    cashKept: new Exact(0),
    costRate: new Exact(0),
    feePerOrder: new Exact(0),
    leastTrade: leastTradeOf(task).times(parts),
    costUnit: exactOf(minorUnit(policy.decimals)).times(parts),
  });
  for (const [at, { index }] of open.entries()) lots[index] = plan.lots[at] ?? 0;
  return lots;
}

/** Money that a trade has to come to. */
function leastTradeOf({ policy, book }: LotTask): Exact {
  const share = cellAt(book.total, 0).times(exactOf(policy.minimumShare));
  return Exact.max(exactOf(policy.minimumTrade), share);
}

/** What an order costs, money rounded to minor units. */
function costOf(trade: Exact, task: LotTask, row: number, parts: Exact): Exact {
  const { buyRate, sellRate, fee } = costsIn(task, row, parts);
  const cost = trade
    .abs()
    .times(trade.gt(0) ? buyRate : sellRate)
    .plus(fee);
  return cost.div(parts).toDecimalPlaces(task.policy.decimals, Exact.ROUND_HALF_EVEN);
}

function unitsOf(trade: Exact, price: Exact, parts: Exact): number {
  return price.gt(0) ? trade.div(price.times(parts)).toNumber() : NaN;
}

function wholeIn(amount: Exact, lot: Exact): number {
  return cellAt(decimals.floor([amount], [lot]).units, 0).toNumber();
}

function cellAt(column: Column, row: number): Exact {
  return column[column.length === 1 ? 0 : row] ?? new Exact(0);
}
