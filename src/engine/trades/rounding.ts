import type { Arithmetic } from "../numbers/arithmetic";
import { any } from "../numbers/marks";
import { proportionalCosts } from "./costs";
import { BOTH, type Limits } from "./limits";
import { both, marked, nonZero, without } from "./masks";
import { negative, signOf } from "./position";
import type { Solution, Task } from "./solve";

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
  const { atLimit } = solution;
  const inward = waysInward(solution);
  const unit = multiply(cells([minorUnit(task.policy.decimals)]), task.position.targetTotal);
  const costs = roundedCosts(arithmetic, solution, task, unit);
  const { units, remainders } = floor(solution.trades, unit);
  const upward = marked(inward.length, (row) => inward[row] === 1);
  const isPart = any(upward) ? compare(remainders, cells([0])) : upward;
  const roundedUp = marked(inward.length, (row) => Boolean(upward[row] && isPart[row] === 1));
  const counts = any(roundedUp) ? add(units, cells(roundedUp)) : units;
  const left = subtract(requiredUnits(arithmetic, solution, task, costs), sum(counts));
  const side = signOf(arithmetic, left);
  const trading = nonZero(compare(solution.trades, cells([0])));
  const takers = takersOf(
    arithmetic,
    side < 0
      ? withSome(arithmetic, trading, soldWhole(arithmetic, task, multiply(counts, unit)))
      : trading,
    inward,
    { atLimit, roundedUp },
    side,
    (rows) => withinLimits(arithmetic, solution.limits, { counts, unit, left, side }, rows),
  );
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

/** A mask without the rows of another, unless that is all of them. */
function withSome<Column>(
  arithmetic: Arithmetic<Column>,
  mask: Uint8Array,
  others: Uint8Array,
): Uint8Array {
  const rest = without(mask, others);
  return arithmetic.any(rest) ? rest : mask;
}

/** Marks the rows of which nothing is left to be sold, those that aren't held yet among them. */
function soldWhole<Column>(
  arithmetic: Arithmetic<Column>,
  { position }: Task<Column>,
  trades: Column,
): Uint8Array {
  const held = arithmetic.compare(position.held, arithmetic.cells([0]));
  const left = arithmetic.compare(trades, negative(arithmetic, position.held));
  const isLong = (row: number): boolean => (held[row] as number) >= 0;
  return marked(left.length, (row) => isLong(row) && (left[row] as number) <= 0);
}

/**
 * The rows that take what is left over: those that trade and don't end at an edge or a limit; where all do, those that
 * it takes further inward. No row is taken beyond its limit, but for the part of a cent that another would need cash for
 * which isn't there.
 */
function takersOf<Column>(
  arithmetic: Arithmetic<Column>,
  trading: Uint8Array,
  inward: Int8Array,
  { atLimit, roundedUp }: { readonly atLimit: Int8Array; readonly roundedUp: Uint8Array },
  side: number,
  fitting: (rows: Uint8Array) => Uint8Array,
): Uint8Array {
  const inside = fitting(without(without(trading, nonZero(inward)), nonZero(atLimit)));
  if (arithmetic.any(inside)) return inside;
  const further = fitting(
    marked(trading.length, (row) => Boolean(trading[row] && inward[row] === side)),
  );
  if (arithmetic.any(further)) return further;
  const free = fitting(
    marked(trading.length, (row) => {
      const limit = atLimit[row] as number;
      return Boolean(trading[row]) && limit !== -side && limit !== BOTH;
    }),
  );
  return side > 0 || arithmetic.any(free) ? free : roundedUp;
}

/** Units that are left over once rows have `counts` of them, and on which side they lie. */
interface LeftOver<Column> {
  readonly counts: Column;
  readonly unit: Column;
  readonly left: Column;
  readonly side: number;
}

/** Of some rows those that stay within their limits when they share what is left over among themselves. */
function withinLimits<Column>(
  arithmetic: Arithmetic<Column>,
  limits: Limits<Column> | null,
  leftOver: LeftOver<Column>,
  rows: Uint8Array,
): Uint8Array {
  if (!limits || !arithmetic.any(rows)) return rows;
  const { add, compare, multiply } = arithmetic;
  const { counts, unit, side } = leftOver;
  const { least, hasLeast, most, hasMost } = limits;
  const [bound, isBound] = side > 0 ? [most, hasMost] : [least, hasLeast];
  const after = multiply(add(counts, largestShare(arithmetic, leftOver, rows)), unit);
  const way = compare(after, bound);
  const isBeyond = marked(rows.length, (row) => Boolean(isBound[row]) && way[row] === side);
  const fitting = without(rows, isBeyond);
  // The fewer they are, the more each takes.
  const isSettled = !arithmetic.any(both(rows, isBeyond));
  return isSettled ? fitting : withinLimits(arithmetic, limits, leftOver, fitting);
}

/** The most units that one of some rows takes of what is left over among them. */
function largestShare<Column>(
  arithmetic: Arithmetic<Column>,
  { left, side }: LeftOver<Column>,
  rows: Uint8Array,
): Column {
  const { cells, floor, sum } = arithmetic;
  const count = sum(cells([1]), rows);
  if (side < 0) return floor(left, count).units;
  return negative(arithmetic, floor(negative(arithmetic, left), count).units);
}

/** What each order costs in minor units; null where nothing costs anything. */
function roundedCosts<Column>(
  arithmetic: Arithmetic<Column>,
  { trades }: Solution<Column>,
  { orders, position, costTerms }: Task<Column>,
  unit: Column,
): Column | null {
  const { add, cells, choose, multiply, roundHalfEven } = arithmetic;
  const { fee, hasFees, hasRates } = costTerms;
  if (!hasRates && !hasFees) return null;
  const fees = choose(orders, multiply(fee, position.targetTotal), cells([0]));
  return roundHalfEven(add(proportionalCosts(arithmetic, costTerms, trades), fees), unit);
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
