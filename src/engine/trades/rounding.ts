import type { Arithmetic } from "../numbers/arithmetic";
import { any } from "../numbers/marks";
import { centTakers } from "./cent-takers";
import { roundedCosts } from "./costs";
import { BOTH } from "./limits";
import { marked } from "./masks";
import { signOf } from "./position";
import type { Solution } from "./solve";
import type { Task } from "./task";

/** Trades and their costs, money in whole minor units (cents), one entry a row. */
export interface RoundedTrades {
  readonly trades: Float64Array;
  readonly costs: Float64Array;
}

/**
 * Rounds exact trades to minor units so that they add up to what they must (semantics: Who gets the cent).
 *
 * Each row's cost is rounded half even. Trades are rounded towards −∞, those that end at an edge or a limit
 * inward; what is then left over goes to the largest remainders, ties in row order.
 */
export function roundTrades<Column>(
  arithmetic: Arithmetic<Column>,
  solution: Solution<Column>,
  task: Task<Column>,
): RoundedTrades {
  const { add, cells, choose, compare, floor, largest, multiply, quotients, subtract, sum } =
    arithmetic;
  const inward = waysInward(solution);
  const unit = multiply(cells([minorUnit(task.policy.decimals)]), task.position.targetTotal);
  const { costTerms, orders, position } = task;
  const fee = multiply(costTerms.fee, position.targetTotal);
  const placed = { trades: solution.trades, paysFee: orders, fee };
  const costs = roundedCosts(arithmetic, costTerms, placed, unit);
  const { units, remainders } = floor(solution.trades, unit);
  const upward = marked(inward.length, (row) => inward[row] === 1);
  const isPart = any(upward) ? compare(remainders, cells([0])) : upward;
  const roundedUp = marked(inward.length, (row) => Boolean(upward[row] && isPart[row] === 1));
  const counts = any(roundedUp) ? add(units, cells(roundedUp)) : units;
  const left = subtract(requiredUnits(arithmetic, solution, task, costs), sum(counts));
  const side = signOf(arithmetic, left);
  const counted = { counts, unit, left, side, inward, roundedUp };
  const takers = centTakers(arithmetic, solution, task, counted);
  const takerCount = sum(cells([1]), takers);
  // A count that doubles can't hold is divided before it is rounded to one.
  const perUnit = cells([Math.round(1 / minorUnit(task.policy.decimals))]);
  const money = (units: Column): Float64Array => quotients(units, perUnit);
  const paid = costs ? money(costs) : new Float64Array(inward.length);
  if (side === 0 || signOf(arithmetic, takerCount) === 0)
    return { trades: money(counts), costs: paid };
  const each = floor(left, takerCount);
  const extra = largest(remainders, each.remainders, takers);
  const equally = signOf(arithmetic, each.units) === 0 ? null : each.units;
  const taken = equally ? add(counts, choose(takers, equally, cells([0]))) : counts;
  return { trades: money(add(taken, cells(extra))), costs: paid };
}

/**
 * The way into its limits or its band of each row that ends at a limit or an edge: 1 up, −1 down; else 0. Limits are
 * hard and edges soft, so that limits count first.
 */
function waysInward({ inward, atLimit }: Pick<Solution<unknown>, "inward" | "atLimit">): Int8Array {
  if (!any(atLimit)) return inward;
  return inward.map((way, row) => {
    const limit = atLimit[row] as number;
    // What may go neither way isn't rounded towards its edge either.
    if (limit === BOTH) return 0;
    return limit === 0 ? way : limit;
  });
}

/**
 * What the rounded trades must add up to: the cash less the rounded costs. Where rows may not trade some cash may
 * stay, and the exact trades alone tell how much: costs are not to be raised from rows that gave all they have.
 */
function requiredUnits<Column>(
  arithmetic: Arithmetic<Column>,
  { trades, isPlaced }: Solution<Column>,
  { position, cash, policy }: Task<Column>,
  costs: Column | null,
): Column {
  const { cells, floor, multiply, subtract, sum } = arithmetic;
  const unit = cells([minorUnit(policy.decimals)]);
  if (isPlaced) {
    const { units } = floor(cash, unit);
    return costs ? subtract(units, sum(costs)) : units;
  }
  return floor(sum(trades), multiply(unit, position.targetTotal)).units;
}

/** The smallest amount that money is counted in, 0.01 with two decimals. */
export function minorUnit(decimals: number): number {
  return Number(`1e-${decimals}`);
}
