import type { Arithmetic } from "../numbers/arithmetic";
import { both, marked, negative, nonZero } from "./position";
import { type RoundedTrades, roundTrades } from "./rounding";
import { type Solution, solve, type Task } from "./solve";

/** Why a row that the rules would trade is held. */
type Dropped = "below minimum" | "fee exceeds trade";

/** A trade that is not made, and its size in money. */
export interface DroppedTrade {
  readonly why: Dropped;
  readonly size: number;
}

/** Trades that are worth making, exact and rounded, and what was dropped on the way to them. */
export interface WorthwhileTrades<Column> {
  readonly solution: Solution<Column>;
  readonly rounded: RoundedTrades;
  /** The rows that are held because their trade was too small. */
  readonly dropped: ReadonlyMap<number, DroppedTrade>;
}

/** Counting orders settles within a few rounds, or goes round in circles for ever. */
const MOST_ROUNDS = 20;

/**
 * Drops trades below the minimum, and those whose fee exceeds their size: all such rows are held together and the rest
 * is solved again, until none is left (semantics: Minimum trade, Costs and fees). Selling a position whole is
 * exempt from the minimum.
 */
export function worthwhileTrades<Column>(
  arithmetic: Arithmetic<Column>,
  given: Omit<Task<Column>, "orders">,
): WorthwhileTrades<Column> {
  const dropped = new Map<number, DroppedTrade>();
  for (let { position } = given; ;) {
    const settled = settle(arithmetic, { ...given, position });
    for (const [row, why] of settled.tooSmall) dropped.set(row, why);
    if (settled.tooSmall.size === 0) return { ...settled, dropped };
    const free = position.free.map((mark, row) => (settled.tooSmall.has(row) ? 0 : mark));
    position = { ...position, free };
  }
}

interface Settled<Column> {
  readonly solution: Solution<Column>;
  readonly rounded: RoundedTrades;
  readonly tooSmall: ReadonlyMap<number, DroppedTrade>;
}

/**
 * Trades whose fees are those of the orders that exist after rounding, and what is too small among them: before any
 * fee, once the orders have settled, or in any round where they never do.
 */
function settle<Column>(
  arithmetic: Arithmetic<Column>,
  given: Omit<Task<Column>, "orders">,
): Settled<Column> {
  const rows = given.position.free.length;
  const withoutFees = solved(arithmetic, { ...given, orders: new Uint8Array(rows) });
  if (given.policy.feePerOrder === 0 || withoutFees.tooSmall.size > 0) return withoutFees;
  const { compare, cells } = arithmetic;
  let orders = nonZero(compare(withoutFees.solution.trades, cells([0])));
  const unsettled = new Map<number, DroppedTrade>();
  for (let round = 0; ; round++) {
    const next = solved(arithmetic, { ...given, orders });
    const placed = marked(rows, (row) => next.rounded.trades[row] !== 0);
    if (placed.every((mark, row) => mark === orders[row])) return next;
    for (const [row, why] of next.tooSmall) unsettled.set(row, why);
    if (round === MOST_ROUNDS) return { ...next, tooSmall: unsettled };
    orders = placed;
  }
}

function solved<Column>(arithmetic: Arithmetic<Column>, task: Task<Column>): Settled<Column> {
  const solution = solve(arithmetic, task);
  const rounded = roundTrades(arithmetic, solution, task);
  return { solution, rounded, tooSmall: tooSmallRows(arithmetic, solution.trades, task) };
}

function tooSmallRows<Column>(
  arithmetic: Arithmetic<Column>,
  trades: Column,
  { position, policy }: Task<Column>,
): ReadonlyMap<number, DroppedTrade> {
  const found = new Map<number, DroppedTrade>();
  const { minimumTrade, feePerOrder } = policy;
  if (minimumTrade === 0 && feePerOrder === 0) return found;
  const { cells, compare, larger, multiply, quotients } = arithmetic;
  const sizes = larger(trades, negative(arithmetic, trades));
  const parts = (money: number): Column => multiply(cells([money]), position.targetTotal);
  const signs = compare(trades, cells([0]));
  const trading = both(position.free, nonZero(signs));
  const toMinimum = compare(sizes, parts(minimumTrade));
  const toFee = compare(sizes, parts(feePerOrder));
  const toWhole = compare(trades, negative(arithmetic, position.held));
  const shown = quotients(sizes, position.targetTotal);
  for (const [row, mark] of trading.entries()) {
    if (!mark) continue;
    const size = shown[row] as number;
    const isSoldWhole = signs[row] === -1 && toWhole[row] === 0;
    if (toFee[row] === -1) found.set(row, { why: "fee exceeds trade", size });
    else if (toMinimum[row] === -1 && !isSoldWhole) found.set(row, { why: "below minimum", size });
  }
  return found;
}
