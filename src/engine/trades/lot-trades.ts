import { CELL_DIGITS } from "../numbers/cell-digits";
import { columnOfCounts, type DoubleColumn, exactAt } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { numberAt, toDigitsAt } from "../numbers/doubles/shown";
import * as rational from "../numbers/rational";
import { costsOfOrders, type LotRows, lotRowsOf, type LotTask, moneyOfLots } from "./lot-rows";
import { lotsAround } from "./lots-around";
import { wholeLots } from "./lots/whole-lots";
import { minorUnit } from "./rounding";
import type { Solution } from "./solve";

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
  const rows = lotRowsOf(solution, task, prices);
  const plan = wholeLots(lotsAround(solution, task, rows));
  const lots = columnOfCounts(Float64Array.from(plan.lots));
  const money = moneyOfLots(rows, task, lots);
  return {
    // Money shown is units × price, whatever decimals a price has, at the digits of a cell.
    trades: lots.value.map((_, row) => toDigitsAt(money, row, CELL_DIGITS)),
    units: unitsOf(rows, task, lots),
    costs: moneyOfCosts(task, money),
    lots: {
      prices: lots.value.map((_, row) =>
        rows.isPriced[row] ? numberAt(rows.lotPrices, row) : NaN,
      ),
      wanted: doubles.quotients(solution.trades, task.position.targetTotal),
    },
  };
}

/** Units to buy (+) or sell (−); NaN for a row that trades in money. */
function unitsOf(
  { isPriced, isSoldWhole, lotSizes, prices }: LotRows,
  { book }: LotTask,
  lots: DoubleColumn,
): Float64Array {
  const units = doubles.multiply(lots, lotSizes);
  const sold = (row: number): number =>
    -rational.toNumber(rational.divide(exactAt(book.held, row), exactAt(prices, row)));
  return lots.value.map((_, row) => {
    if (!isPriced[row]) return NaN;
    return isSoldWhole[row] ? sold(row) : numberAt(units, row);
  });
}

/** Money that each order costs. */
function moneyOfCosts(task: LotTask, trades: DoubleColumn): Float64Array {
  const costs = costsOfOrders(task, trades);
  if (!costs) return new Float64Array(task.position.rows);
  // A count that doubles can't hold is divided before it is rounded to one.
  const perUnit = doubles.cells([Math.round(1 / minorUnit(task.policy.decimals))]);
  return doubles.quotients(costs, perUnit);
}
