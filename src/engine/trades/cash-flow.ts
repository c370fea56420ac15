import type { Arithmetic } from "../numbers/arithmetic";
import {
  any,
  both,
  marked,
  negative,
  type Position,
  signOf,
  type Spread,
  sumOver,
  without,
} from "./position";
import type { TradePolicy } from "./trade-policy";

type CashRule = TradePolicy["cashRule"];

/**
 * Where cash goes: a deposit is spread over what is short of its target, a withdrawal taken from what is over it,
 * never trading against it (domain: Cash flow). Rows that may not trade are left out, and the others share the cash
 * as a book of their own, in proportion to their targets.
 *
 * @param amount money (length 1), above 0 to place and below 0 to raise
 */
export function placeCash<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  amount: Column,
  rule: CashRule,
): Spread<Column> {
  const { cells, multiply } = arithmetic;
  const parts = multiply(amount, position.targetTotal);
  const sign = signOf(arithmetic, parts);
  if (sign === 0) return { trades: multiply(position.held, cells([0])), isPlaced: true };
  if (sign > 0) return place(arithmetic, position, parts, rule);
  const { trades, isPlaced } = raise(arithmetic, position, negative(arithmetic, parts), rule);
  return { trades: negative(arithmetic, trades), isPlaced };
}

function positive<Column>(arithmetic: Arithmetic<Column>, column: Column): Uint8Array {
  const signs = arithmetic.compare(column, arithmetic.cells([0]));
  return marked(signs.length, (row) => signs[row] === 1);
}

/** Spends a deposit. Where no row has a target, all that it can do is cover short positions. */
function place<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
  rule: CashRule,
): Spread<Column> {
  const mirrored = { ...position, held: negative(arithmetic, position.held) };
  const isTargeted = any(both(position.free, positive(arithmetic, position.targets)));
  if (!isTargeted) return takeHeld(arithmetic, mirrored, parts);
  const trades =
    rule === "shortfall"
      ? inProportion(arithmetic, position, parts, 1)
      : // max(t·level − held, 0) is max(−held − t·(−level), 0).
        levelled(arithmetic, mirrored, parts);
  return { trades, isPlaced: true };
}

/**
 * Raises cash, never more than a row holds.
 *
 * @param parts what is to be raised (length 1), above 0
 * @returns what is sold of each row, as positive parts
 */
export function raise<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
  rule: CashRule,
): Spread<Column> {
  const free = both(position.free, positive(arithmetic, position.held));
  const sellable = { ...position, free };
  const held = sumOver(arithmetic, free, position.held);
  if (arithmetic.compare(parts, held)[0] !== -1) return takeHeld(arithmetic, sellable, parts);
  const trades =
    rule === "shortfall"
      ? inProportion(arithmetic, position, parts, -1)
      : levelled(arithmetic, sellable, parts);
  return { trades, isPlaced: true };
}

/** Takes from what free rows hold, in proportion to it, and all of it where it is not enough. */
function takeHeld<Column>(
  arithmetic: Arithmetic<Column>,
  { held, free }: Position<Column>,
  parts: Column,
): Spread<Column> {
  const { cells, choose, compare, divide, multiply, sum } = arithmetic;
  const zero = cells([0]);
  const sizes = choose(both(free, positive(arithmetic, held)), held, zero);
  const total = sum(sizes);
  const toAll = compare(parts, total)[0] as number;
  if (toAll >= 0) return { trades: sizes, isPlaced: toAll === 0 };
  return { trades: divide(multiply(sizes, parts), total), isPlaced: true };
}

/**
 * Takes the highest relative weights down until tied with the next: max(held − t·level, 0), which adds up to `parts`.
 * What has no target lies above every level and goes first. Then starts with every row and leaves out those that
 * the level doesn't reach.
 */
function levelled<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
): Column {
  const { cells, choose, compare, compareProducts, divide, multiply, subtract } = arithmetic;
  const { held, targets, free } = position;
  const targeted = positive(arithmetic, targets);
  const untargeted = both(without(free, targeted), positive(arithmetic, held));
  if (any(untargeted)) {
    const first = { ...position, free: untargeted };
    const isEnough = compare(parts, sumOver(arithmetic, untargeted, held))[0] !== 1;
    if (isEnough) return takeHeld(arithmetic, first, parts).trades;
  }
  let rows = marked(free.length, (row) => Boolean(free[row] && (targeted[row] || untargeted[row])));
  for (;;) {
    const content = subtract(sumOver(arithmetic, rows, held), parts);
    const width = sumOver(arithmetic, rows, targets);
    const toTake = compareProducts(held, width, targets, content);
    const reached = both(
      rows,
      marked(rows.length, (row) => toTake[row] !== -1),
    );
    if (!isSmaller(reached, rows)) {
      const taken = subtract(held, divide(multiply(targets, content), width));
      return choose(rows, taken, cells([0]));
    }
    rows = reached;
  }
}

function isSmaller(some: Uint8Array, rows: Uint8Array): boolean {
  return some.some((mark, row) => mark !== rows[row]);
}

/**
 * Spreads cash in proportion to what free rows are short of their targets among themselves (side 1), or over them
 * (side −1). There is always enough of it: what rows are short less what others are over is the cash.
 */
function inProportion<Column>(
  arithmetic: Arithmetic<Column>,
  { held, targets, free }: Position<Column>,
  parts: Column,
  side: 1 | -1,
): Column {
  const { add, cells, choose, divide, larger, multiply, subtract, sum } = arithmetic;
  const zero = cells([0]);
  const width = sumOver(arithmetic, free, targets);
  const rest = add(sumOver(arithmetic, free, held), multiply(parts, cells([side])));
  // A withdrawal leaves nothing below 0 to be wanted.
  const shared = side < 0 ? larger(rest, zero) : rest;
  const short = subtract(multiply(targets, shared), multiply(held, width));
  const room = choose(free, larger(multiply(short, cells([side])), zero), zero);
  return divide(multiply(room, parts), sum(room));
}
