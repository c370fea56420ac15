import { decimals } from "../numbers/decimals";
import { Exact, exactOf } from "../numbers/exact";
import type { LotRow } from "./lots/lot-problem";
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
}

type Column = readonly Exact[];

/** A row that is sold whole, with what is left of a broken lot, because nothing of it is wanted. */
function isSoldWhole(ideal: Exact, held: Exact): boolean {
  return ideal.isZero() && held.gt(0);
}

/**
 * Turns exact trades into the affordable whole lots that come closest to them (semantics: Whole lots). Rows without
 * a price trade in minor units of money.
 *
 * @param prices of one unit; 0 where a row has none
 */
export function lotTrades(
  solution: Solution<Column>,
  task: Task<Column>,
  prices: Float64Array,
): LotTrades {
  const { position, policy } = task;
  const parts = cellAt(position.targetTotal, 0);
  const unit = exactOf(minorUnit(policy.decimals));
  const isDeposit = solution.step === "cash" && cellAt(task.cash, 0).gt(0);
  const rows = Array.from(prices, (price, row): LotRow => {
    const held = cellAt(position.held, row);
    const lotPrice = (price > 0 ? exactOf(price) : unit).times(parts);
    const lotsHeld = isDeposit ? 0 : Math.max(0, wholeIn(held, lotPrice));
    return { held, lotPrice, lotsHeld, ideal: held.plus(cellAt(solution.trades, row)) };
  });
  const soldWhole = rows.map((row) => isSoldWhole(row.ideal, row.held));
  const lots = lotsOf(rows, soldWhole, task, parts);
  const money = rows.map(({ held, lotPrice }, row) =>
    soldWhole[row] ? held.negated() : lotPrice.times(lots[row] ?? 0),
  );
  return {
    // Money shown is units × price, whatever decimals a price has.
    trades: Float64Array.from(money, (trade) => trade.div(parts).toNumber()),
    units: Float64Array.from(money, (trade, row) => unitsOf(trade, prices[row] as number, parts)),
    costs: Float64Array.from(money, (trade) =>
      trade.isZero() ? 0 : halfEven(costOf(trade, task, parts).div(parts), policy.decimals),
    ),
  };
}

/** The lots of each row; rows that are sold whole pay their proceeds into the cash of the others. */
function lotsOf(
  rows: readonly LotRow[],
  soldWhole: readonly boolean[],
  task: Task<Column>,
  parts: Exact,
): number[] {
  const { policy } = task;
  const sold = rows.filter((_, row) => soldWhole[row]);
  const proceeds = sold.reduce(
    (cash, { held }) => cash.plus(held).minus(costOf(held, task, parts)),
    cellAt(task.cash, 0).times(parts),
  );
  const open = rows.flatMap((row, index) => (soldWhole[index] ? [] : [{ row, index }]));
  const lots = new Array<number>(rows.length).fill(0);
  if (open.length === 0) return lots;
  const plan = wholeLots({
    rows: open.map(({ row }) => row),
    cash: proceeds,
    cashKept: new Exact(0),
    costRate: exactOf(policy.costRate),
    feePerOrder: exactOf(policy.feePerOrder).times(parts),
    leastTrade: exactOf(policy.minimumTrade).times(parts),
    costUnit: exactOf(minorUnit(policy.decimals)).times(parts),
  });
  for (const [at, { index }] of open.entries()) lots[index] = plan.lots[at] ?? 0;
  return lots;
}

function costOf(trade: Exact, { policy }: Task<Column>, parts: Exact): Exact {
  const fee = exactOf(policy.feePerOrder).times(parts);
  return trade.abs().times(exactOf(policy.costRate)).plus(fee);
}

function halfEven(money: Exact, places: number): number {
  return money.toDecimalPlaces(places, Exact.ROUND_HALF_EVEN).toNumber();
}

function unitsOf(trade: Exact, price: number, parts: Exact): number {
  return price > 0 ? trade.div(exactOf(price).times(parts)).toNumber() : NaN;
}

function wholeIn(amount: Exact, lot: Exact): number {
  return cellAt(decimals.floor([amount], [lot]).units, 0).toNumber();
}

function cellAt(column: Column, row: number): Exact {
  return column[column.length === 1 ? 0 : row] ?? new Exact(0);
}
