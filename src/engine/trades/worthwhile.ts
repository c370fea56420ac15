import type { Arithmetic } from "../numbers/arithmetic";
import { isOrder } from "../portfolio/terms";
import { countOf, marked, nonZero, without } from "./masks";
import { negative, type Position } from "./position";
import { type RoundedTrades, roundTrades } from "./rounding";
import { type Solution, solve } from "./solve";
import type { Task } from "./task";

/** Why a row that the rules would trade is held. */
type Dropped = "below minimum" | "fee exceeds trade" | "beyond maximum trades";

/** A trade that is not made, and its size in money. */
export interface DroppedTrade {
  readonly why: Dropped;
  readonly size: number;
}

/** What the loop starts from: which rows are idle, and which are orders, it finds out. */
export type OpenTask<Column> = Omit<Task<Column>, "orders" | "idle">;

/** Trades that are worth making, exact and rounded, and what was dropped on the way to them. */
export interface WorthwhileTrades<Column> {
  readonly solution: Solution<Column>;
  readonly rounded: RoundedTrades;
  /** The rows that are held because their trade was too small, or one too many. */
  readonly dropped: ReadonlyMap<number, DroppedTrade>;
}

/** Counting orders settles within a few rounds, or goes round in circles for ever. */
const MOST_ROUNDS = 20;

/**
 * Drops trades below the minimum, and those whose fee exceeds their size: all such rows are held together and the rest
 * is solved again, until none is left (semantics: Minimum trade, Costs and fees). Selling a position whole is
 * exempt from the minimum. Then, while more rows trade than may, the smallest of them are held in the same way, half
 * of those too many at a time.
 *
 * @param held 1 for rows that are not to trade
 */
export function worthwhileTrades<Column>(
  arithmetic: Arithmetic<Column>,
  given: OpenTask<Column>,
  held: Uint8Array = new Uint8Array(given.position.rows),
): WorthwhileTrades<Column> {
  const dropped = new Map<number, DroppedTrade>();
  for (let idle = held; ;) {
    const settled = settle(arithmetic, { ...given, idle });
    const left =
      settled.tooSmall.size > 0 ? settled.tooSmall : surplusTrades(arithmetic, given, settled);
    for (const [row, why] of left) dropped.set(row, why);
    if (left.size === 0) return { ...settled, dropped };
    idle = idle.map((mark, row) => (left.has(row) ? 1 : mark));
  }
}

interface Settled<Column> {
  readonly solution: Solution<Column>;
  readonly rounded: RoundedTrades;
  readonly tooSmall: ReadonlyMap<number, DroppedTrade>;
}

/**
 * Trades whose fees are those of the orders that exist after rounding, and what is too small among them: before any
 * fee, once the orders have settled, or in any round where they never do. Where they don't although none is too
 * small, a fee takes all of a trade, without which there is no fee.
 */
function settle<Column>(
  arithmetic: Arithmetic<Column>,
  given: Omit<Task<Column>, "orders">,
): Settled<Column> {
  const { rows } = given.position;
  const withoutFees = solved(arithmetic, { ...given, orders: new Uint8Array(rows) });
  if (!given.costTerms.hasFees || withoutFees.tooSmall.size > 0) return withoutFees;
  const { compare, cells } = arithmetic;
  let orders = nonZero(compare(withoutFees.solution.trades, cells([0])));
  const unsettled = new Map<number, DroppedTrade>();
  for (let round = 0; ; round++) {
    const next = solved(arithmetic, { ...given, orders });
    const placed = marked(rows, (row) => next.rounded.trades[row] !== 0);
    if (placed.every((mark, row) => mark === orders[row])) return next;
    for (const [row, why] of next.tooSmall) unsettled.set(row, why);
    if (round === MOST_ROUNDS) {
      return { ...next, tooSmall: unsettled.size > 0 ? unsettled : takenByFees(orders, placed) };
    }
    orders = placed;
  }
}

/** Rows that are an order in one round and none in the next: their fees leave nothing to trade. */
function takenByFees(before: Uint8Array, now: Uint8Array): ReadonlyMap<number, DroppedTrade> {
  const rows = Array.from(now.keys()).filter((row) => before[row] !== now[row]);
  return new Map(rows.map((row) => [row, { why: "fee exceeds trade", size: 0 }] as const));
}

function solved<Column>(arithmetic: Arithmetic<Column>, task: Task<Column>): Settled<Column> {
  const solution = solve(arithmetic, task);
  const rounded = roundTrades(arithmetic, solution, task);
  return { solution, rounded, tooSmall: tooSmallRows(arithmetic, solution.trades, task) };
}

/** The trades that are below the minimum, or less than their fee. */
export function tooSmallRows<Column>(
  arithmetic: Arithmetic<Column>,
  trades: Column,
  { book, position, policy, costTerms, idle, terms }: Omit<Task<Column>, "orders">,
): ReadonlyMap<number, DroppedTrade> {
  const { minimumTrade, minimumShare } = policy;
  if (minimumTrade === 0 && minimumShare === 0 && !costTerms.hasFees) return new Map();
  const { cells, compare, larger, multiply } = arithmetic;
  const sizes = larger(trades, negative(arithmetic, trades));
  const minimum = larger(cells([minimumTrade]), multiply(book.total, cells([minimumShare])));
  const signs = compare(trades, cells([0]));
  const trading = without(nonZero(signs), idle);
  const toMinimum = compare(sizes, multiply(minimum, position.targetTotal));
  const toFee = compare(sizes, multiply(costTerms.fee, position.targetTotal));
  const toWhole = compare(trades, negative(arithmetic, position.held));
  const reasons = new Map<number, Dropped>();
  for (const [row, mark] of trading.entries()) {
    if (!mark || !isOrder(terms, row)) continue;
    // Where more is to be raised than there is, all of it and more would be sold: that is said later.
    const isSoldWhole = signs[row] === -1 && toWhole[row] !== 1;
    if (toFee[row] === -1) reasons.set(row, "fee exceeds trade");
    else if (toMinimum[row] === -1 && !isSoldWhole) reasons.set(row, "below minimum");
  }
  return droppedTrades(arithmetic, reasons, sizes, position);
}

/** The smallest trades, half of those that are too many; ties go to the later row. */
function surplusTrades<Column>(
  arithmetic: Arithmetic<Column>,
  { position, policy, terms }: OpenTask<Column>,
  { solution, rounded }: Settled<Column>,
): ReadonlyMap<number, DroppedTrade> {
  if (policy.maximumTrades === Infinity) return new Map();
  const { cells, larger, largest } = arithmetic;
  const trading = marked(position.rows, (row) => rounded.trades[row] !== 0 && isOrder(terms, row));
  const count = countOf(trading);
  if (count <= policy.maximumTrades) return new Map();
  const sizes = larger(solution.trades, negative(arithmetic, solution.trades));
  const kept = count - Math.ceil((count - policy.maximumTrades) / 2);
  const reasons = new Map<number, Dropped>();
  for (const [row, mark] of without(trading, largest(sizes, cells([kept]), trading)).entries()) {
    if (mark) reasons.set(row, "beyond maximum trades");
  }
  return droppedTrades(arithmetic, reasons, sizes, position);
}

/** Trades that are dropped with their sizes, which no other row is asked for. */
function droppedTrades<Column>(
  { cells, choose, quotients }: Arithmetic<Column>,
  reasons: ReadonlyMap<number, Dropped>,
  sizes: Column,
  { rows, targetTotal }: Position<Column>,
): ReadonlyMap<number, DroppedTrade> {
  if (reasons.size === 0) return new Map();
  const isDropped = marked(rows, (row) => reasons.has(row));
  const shown = quotients(choose(isDropped, sizes, cells([0])), targetTotal);
  return new Map(
    Array.from(reasons, ([row, why]) => [row, { why, size: shown[row] as number }] as const),
  );
}
