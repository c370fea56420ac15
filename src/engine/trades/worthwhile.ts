import type { Arithmetic } from "../numbers/arithmetic";
import { both, marked, negative, nonZero, type Position } from "./position";
import { type RoundedTrades, roundTrades } from "./rounding";
import { type Solution, solve, type Task } from "./solve";
import type { TradePolicy } from "./trade-policy";

/** Why a row that the rules would trade is held. */
export type Dropped = "below minimum" | "fee exceeds trade";

/** Trades that are worth making, exact and rounded, and what was dropped on the way to them. */
export interface WorthwhileTrades<Column> {
  readonly solution: Solution<Column>;
  readonly rounded: RoundedTrades;
  /** The rows that are held because their trade was too small, with its size in money. */
  readonly dropped: ReadonlyMap<number, { readonly why: Dropped; readonly size: number }>;
}

/** Counting orders settles within a few rounds; a book in which it doesn't keeps the last count. */
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
  const dropped = new Map<number, { why: Dropped; size: number }>();
  for (let position = given.position; ;) {
    const task = { ...given, position };
    const { solution, rounded } = ordered(arithmetic, task);
    const tooSmall = tooSmallRows(arithmetic, solution.trades, task);
    if (tooSmall.size === 0) return { solution, rounded, dropped };
    const money = arithmetic.numbers(arithmetic.divide(solution.trades, position.targetTotal));
    for (const [row, why] of tooSmall) {
      dropped.set(row, { why, size: Math.abs(money[row] as number) });
    }
    const free = position.free.map((mark, row) => (tooSmall.has(row) ? 0 : mark));
    position = { ...position, free };
  }
}

/** Solves with the orders that exist after rounding, and no others, paying their costs. */
function ordered<Column>(
  arithmetic: Arithmetic<Column>,
  given: Omit<Task<Column>, "orders">,
): { readonly solution: Solution<Column>; readonly rounded: RoundedTrades } {
  const { free } = given.position;
  let orders = given.policy.feePerOrder === 0 ? free : new Uint8Array(free.length);
  for (let round = 0; ; round++) {
    const task = { ...given, orders };
    const solution = solve(arithmetic, task);
    const rounded = roundTrades(arithmetic, solution, task);
    if (given.policy.feePerOrder === 0) return { solution, rounded };
    const placed = marked(free.length, (row) => rounded.trades[row] !== 0);
    const isSettled = placed.every((mark, row) => mark === orders[row]);
    if (isSettled || round === MOST_ROUNDS) return { solution, rounded };
    orders = placed;
  }
}

function tooSmallRows<Column>(
  arithmetic: Arithmetic<Column>,
  trades: Column,
  { position, policy }: { readonly position: Position<Column>; readonly policy: TradePolicy },
): Map<number, Dropped> {
  const found = new Map<number, Dropped>();
  const { minimumTrade, feePerOrder } = policy;
  if (minimumTrade === 0 && feePerOrder === 0) return found;
  const { cells, compare, larger, multiply } = arithmetic;
  const zero = cells([0]);
  const sizes = larger(trades, negative(arithmetic, trades));
  const parts = (money: number): Column => multiply(cells([money]), position.targetTotal);
  const trading = both(position.free, nonZero(compare(trades, zero)));
  const toMinimum = compare(sizes, parts(minimumTrade));
  const toFee = compare(sizes, parts(feePerOrder));
  const toWhole = compare(trades, negative(arithmetic, position.held));
  for (const [row, mark] of trading.entries()) {
    if (!mark) continue;
    if (toFee[row] === -1) found.set(row, "fee exceeds trade");
    else if (toMinimum[row] === -1 && toWhole[row] !== 0) found.set(row, "below minimum");
  }
  return found;
}
