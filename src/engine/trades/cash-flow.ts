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
} from "./position";
import type { TradePolicy } from "./trade-policy";

/**
 * Where cash goes: a deposit is spread over what is short of its target, a withdrawal taken from what is over it,
 * never trading against it (domain: Cash flow).
 *
 * @param amount money (length 1), above 0 to place and below 0 to raise
 */
export function placeCash<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  amount: Column,
  rule: TradePolicy["cashRule"],
): Spread<Column> {
  const { multiply } = arithmetic;
  const parts = multiply(amount, position.targetTotal);
  const sign = signOf(arithmetic, parts);
  if (sign === 0) return { trades: nothing(arithmetic, position), isPlaced: true };
  const way = rule === "lowest first" ? LOWEST_FIRST : SHORTFALL;
  if (sign > 0) return way.place(arithmetic, position, parts);
  const raised = raise(arithmetic, position, negative(arithmetic, parts), way.raise);
  return { trades: negative(arithmetic, raised.trades), isPlaced: raised.isPlaced };
}

/** No trade in any row. */
function nothing<Column>(
  { cells, multiply }: Arithmetic<Column>,
  position: Position<Column>,
): Column {
  return multiply(position.held, cells([0]));
}

type Way = <Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
) => Spread<Column>;

const LOWEST_FIRST: { readonly place: Way; readonly raise: Way } = {
  place: levelUp,
  raise: levelDown,
};

const SHORTFALL: { readonly place: Way; readonly raise: Way } = {
  place: (arithmetic, position, parts) => inProportion(arithmetic, position, parts, 1),
  raise: (arithmetic, position, parts) => inProportion(arithmetic, position, parts, -1),
};

/** The rows that may trade and are held. */
function sellable<Column>(arithmetic: Arithmetic<Column>, position: Position<Column>): Uint8Array {
  return both(position.free, positive(arithmetic, position.held));
}

function positive<Column>(arithmetic: Arithmetic<Column>, column: Column): Uint8Array {
  const signs = arithmetic.compare(column, arithmetic.cells([0]));
  return marked(signs.length, (row) => signs[row] === 1);
}

/** Raises cash: never more than a row holds, and what has no target goes first. */
function raise<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
  way: Way,
): Spread<Column> {
  const { cells, choose, compare } = arithmetic;
  const rows = sellable(arithmetic, position);
  const toAll = compare(parts, sumOver(arithmetic, rows, position.held))[0] as number;
  if (toAll < 0) return way(arithmetic, { ...position, free: rows }, parts);
  return { trades: choose(rows, position.held, cells([0])), isPlaced: toAll === 0 };
}

/**
 * Fills the lowest relative weights first, until tied with the next: y = max(t·level − held, 0), Σy = parts.
 * Starts with every row and leaves out those that a lower level doesn't reach.
 */
function levelUp<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
): Spread<Column> {
  const { add, cells, choose, compareProducts, divide, multiply, subtract } = arithmetic;
  const { held, targets } = position;
  let rows = both(position.free, positive(arithmetic, targets));
  while (any(rows)) {
    const content = add(parts, sumOver(arithmetic, rows, held));
    const width = sumOver(arithmetic, rows, targets);
    const toFill = compareProducts(targets, content, held, width);
    const reached = both(
      rows,
      marked(rows.length, (row) => toFill[row] !== -1),
    );
    if (!isSmaller(reached, rows)) {
      const filled = subtract(divide(multiply(targets, content), width), held);
      return { trades: choose(rows, filled, cells([0])), isPlaced: true };
    }
    rows = reached;
  }
  return { trades: nothing(arithmetic, position), isPlaced: false };
}

/** Takes the highest relative weights down first: z = max(held − t·level, 0), Σz = parts. */
function levelDown<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
): Spread<Column> {
  const { cells, choose, compare, compareProducts, divide, multiply, subtract } = arithmetic;
  const { held, targets } = position;
  const isUntargeted = positive(arithmetic, targets).map((mark) => 1 - mark);
  const untargeted = both(position.free, isUntargeted);
  const withoutTarget = sumOver(arithmetic, untargeted, held);
  if (any(untargeted) && compare(parts, withoutTarget)[0] !== 1) {
    const share = divide(multiply(held, parts), withoutTarget);
    return { trades: choose(untargeted, share, cells([0])), isPlaced: true };
  }
  let rows = position.free;
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
      return { trades: choose(rows, taken, cells([0])), isPlaced: true };
    }
    rows = reached;
  }
}

function isSmaller(some: Uint8Array, rows: Uint8Array): boolean {
  return some.some((mark, row) => mark !== rows[row]);
}

/** Spreads cash in proportion to what rows are short of their targets (side 1) or over them (side −1). */
function inProportion<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
  side: 1 | -1,
): Spread<Column> {
  const { add, cells, choose, compare, divide, larger, multiply, subtract } = arithmetic;
  const { held, targets, targetTotal } = position;
  const signed = multiply(parts, cells([side]));
  const invested = add(arithmetic.sum(held), signed);
  const wanted = divide(multiply(targets, invested), targetTotal);
  const short = multiply(subtract(wanted, held), cells([side]));
  const room = choose(position.free, larger(short, cells([0])), cells([0]));
  const total = arithmetic.sum(room);
  if (signOf(arithmetic, total) === 0) {
    return { trades: nothing(arithmetic, position), isPlaced: false };
  }
  const isEnough = side === 1 || compare(parts, total)[0] !== 1;
  const spread = isEnough ? parts : total;
  return { trades: divide(multiply(room, spread), total), isPlaced: isEnough };
}
