import type { DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { any } from "../numbers/marks";
import { isOrder } from "../portfolio/terms";
import { costsOfOrders, type LotRows, type LotTask, minorUnitOf, moneyOfLots } from "./lot-rows";
import { limitsOf } from "./limits";
import type { LotProblem } from "./lots/lot-problem";
import { eachOf } from "./lots/row-money";
import { negative, signOf } from "./position";
import type { Solution } from "./solve";

/** The whole lots to be found around exact trades: money in parts, as that of a position. */
export function lotsAround(
  solution: Solution<DoubleColumn>,
  task: LotTask,
  rows: LotRows,
): LotProblem {
  const { cells, choose, multiply } = doubles;
  const { position, costTerms, terms } = task;
  const inParts = (money: DoubleColumn): DoubleColumn => multiply(money, position.targetTotal);
  const lotPrices = inParts(rows.lotPrices);
  return {
    rows: position.rows,
    lotPrices,
    lacks: any(rows.isSoldWhole)
      ? choose(rows.isSoldWhole, cells([0]), solution.trades)
      : solution.trades,
    ...lotsWithin(solution, task, rows, lotPrices),
    staysCash: terms?.staysCash ?? null,
    costTerms: { ...costTerms, fee: inParts(costTerms.fee) },
    cash: inParts(cashFor(task, rows)),
    costUnit: inParts(minorUnitOf(task.policy)),
  };
}

/** The lots that each row may sell and buy by what it holds and by its limits. */
function lotsWithin(
  { trades, step, left }: Solution<DoubleColumn>,
  { position, terms, idle, cash }: LotTask,
  { isSoldWhole }: LotRows,
  lotPrices: DoubleColumn,
): Pick<LotProblem, "lotsHeld" | "lotsToBuy"> {
  const { rows, held } = position;
  const lotsIn = (money: DoubleColumn): Float64Array =>
    eachOf(doubles.floor(money, lotPrices).units.value, rows).map((count) => Math.max(0, count));
  const isDeposit = step === "cash" && signOf(doubles, cash) > 0;
  const lotsHeld = isDeposit ? new Float64Array(rows) : lotsIn(held);
  const lotsToBuy = new Float64Array(rows).fill(Infinity);
  const limits = limitsOf(doubles, position, terms, idle, left);
  const toSell = limits && any(limits.hasLeast) && lotsIn(negative(doubles, limits.least));
  const toBuy = limits && any(limits.hasMost) && lotsIn(limits.most);
  // What stays in cash is no more than the row is to have, whatever whole lots of the others leave.
  const toCash = terms?.staysCash && lotsIn(trades);
  for (let row = 0; row < rows; row++) {
    if (isSoldWhole[row]) {
      lotsHeld[row] = lotsToBuy[row] = 0;
    } else if (toCash && !isOrder(terms, row)) {
      lotsHeld[row] = 0;
      lotsToBuy[row] = toCash[row] as number;
    } else {
      if (toSell && limits.hasLeast[row]) {
        lotsHeld[row] = Math.min(lotsHeld[row] as number, toSell[row] as number);
      }
      if (toBuy && limits.hasMost[row]) lotsToBuy[row] = toBuy[row] as number;
    }
  }
  return { lotsHeld, lotsToBuy };
}

/** Money for the lots: rows that are sold whole pay their proceeds into the cash of the others. */
function cashFor(task: LotTask, rows: LotRows): DoubleColumn {
  const { cells, multiply, subtract, sum } = doubles;
  if (!any(rows.isSoldWhole)) return task.cash;
  const sales = moneyOfLots(rows, task, cells([0]));
  const costs = costsOfOrders(task, sales);
  const proceeds = subtract(task.cash, sum(sales));
  return costs ? subtract(proceeds, multiply(sum(costs), minorUnitOf(task.policy))) : proceeds;
}
