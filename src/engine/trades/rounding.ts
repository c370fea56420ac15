import type { Arithmetic } from "../numbers/arithmetic";
import { any, marked, negative, nonZero, without } from "./position";
import type { Solution, Task } from "./solve";

/** Trades and their costs in whole minor units of money (cents), one entry a row. */
export interface RoundedTrades {
  readonly trades: Float64Array;
  readonly costs: Float64Array;
}

/**
 * Rounds exact trades to minor units so that they add up to what they must (semantics: Who gets the cent).
 *
 * Each row's cost is rounded half even. Trades are rounded towards −∞, those that end at an edge inward; what is
 * then left over goes to the largest remainders, ties in row order.
 */
export function roundTrades<Column>(
  arithmetic: Arithmetic<Column>,
  solution: Solution<Column>,
  task: Task<Column>,
): RoundedTrades {
  const { cells, compare, floor, largest, multiply } = arithmetic;
  const { inward } = solution;
  const unit = multiply(cells([minorUnit(task.policy.decimals)]), task.position.targetTotal);
  const costs = roundedCosts(arithmetic, solution, task, unit);
  const { units, remainders } = floor(solution.trades, unit);
  const upward = marked(inward.length, (row) => inward[row] === 1);
  const isPart = any(upward) ? compare(remainders, cells([0])) : upward;
  const trades = units.map((count, row) => count + (upward[row] && isPart[row] === 1 ? 1 : 0));
  const left = requiredUnits(arithmetic, solution, task, costs) - total(trades);
  const trading = nonZero(compare(solution.trades, cells([0])));
  const takers = takersOf(trading, inward, Math.sign(left));
  const takerCount = takers.reduce((count, mark) => count + mark, 0);
  if (left === 0 || takerCount === 0) return { trades, costs };
  const each = Math.floor(left / takerCount);
  const extra = largest(remainders, left - each * takerCount, takers);
  return {
    trades: trades.map((count, row) => count + (takers[row] ? each : 0) + (extra[row] as number)),
    costs,
  };
}

/**
 * The rows that take what is left over: those that trade and don't end at an edge; where all do, those that it
 * takes further inward.
 */
function takersOf(trading: Uint8Array, inward: Int8Array, side: number): Uint8Array {
  const inside = without(trading, nonZero(inward));
  if (any(inside)) return inside;
  const further = marked(trading.length, (row) => Boolean(trading[row] && inward[row] === side));
  return any(further) ? further : trading;
}

function roundedCosts<Column>(
  arithmetic: Arithmetic<Column>,
  { trades }: Solution<Column>,
  { orders, position, policy }: Task<Column>,
  unit: Column,
): Float64Array {
  const { costRate, feePerOrder } = policy;
  if (costRate === 0 && feePerOrder === 0) return new Float64Array(orders.length);
  const { add, cells, choose, larger, multiply, roundHalfEven } = arithmetic;
  const sizes = larger(trades, negative(arithmetic, trades));
  const fee = multiply(cells([feePerOrder]), position.targetTotal);
  const fees = choose(orders, fee, cells([0]));
  return roundHalfEven(add(multiply(sizes, cells([costRate])), fees), unit);
}

/**
 * What the rounded trades must add up to: the cash less the rounded costs. Where rows may not trade some cash may
 * stay, and the exact trades tell how much.
 */
function requiredUnits<Column>(
  arithmetic: Arithmetic<Column>,
  { trades, costs: exactCosts, isPlaced }: Solution<Column>,
  { position, cash, policy }: Task<Column>,
  costs: Float64Array,
): number {
  const { add, cells, floor, multiply, sum } = arithmetic;
  const unit = cells([minorUnit(policy.decimals)]);
  const { targetTotal } = position;
  const { units } = isPlaced
    ? floor(cash, unit)
    : floor(add(sum(trades), multiply(exactCosts, targetTotal)), multiply(unit, targetTotal));
  return (units[0] as number) - total(costs);
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The smallest amount that money is counted in, 0.01 with two decimals. */
export function minorUnit(decimals: number): number {
  return Number(`1e-${decimals}`);
}
