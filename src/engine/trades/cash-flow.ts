import type { Arithmetic } from "../numbers/arithmetic";
import { any, both, marked, negative, type Position, signOf, sumOver } from "./position";
import type { TradePolicy } from "./trade-policy";

/**
 * Where cash goes: a deposit is spread over what is short of its target, a withdrawal taken from what is over it,
 * never trading against it (domain: Cash flow).
 *
 * @param amount money (length 1), above 0 to place and below 0 to raise
 * @returns parts to buy (+) or sell (−) a row; less than the amount where rows that may not trade stand in the way
 */
export function placeCash<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  amount: Column,
  rule: TradePolicy["cashRule"],
): Column {
  const { cells, multiply } = arithmetic;
  const parts = multiply(amount, position.targetTotal);
  const sign = signOf(arithmetic, parts);
  if (sign === 0) return multiply(position.held, cells([0]));
  const spread = rule === "lowest first" ? LOWEST_FIRST : SHORTFALL;
  return sign > 0
    ? spread.place(arithmetic, position, parts)
    : negative(arithmetic, raise(arithmetic, position, negative(arithmetic, parts), spread.raise));
}

type Spread = <Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
) => Column;

const LOWEST_FIRST: { readonly place: Spread; readonly raise: Spread } = {
  place: levelUp,
  raise: levelDown,
};

const SHORTFALL: { readonly place: Spread; readonly raise: Spread } = {
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
  spread: Spread,
): Column {
  const { cells, choose, compare } = arithmetic;
  const rows = sellable(arithmetic, position);
  if (compare(parts, sumOver(arithmetic, rows, position.held))[0] !== -1) {
    return choose(rows, position.held, cells([0]));
  }
  return spread(arithmetic, { ...position, free: rows }, parts);
}

/**
 * Fills the lowest relative weights first, until tied with the next: y = max(t·level − held, 0), Σy = parts.
 * Starts with every row and leaves out those that a lower level doesn't reach.
 */
function levelUp<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
): Column {
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
      return choose(rows, filled, cells([0]));
    }
    rows = reached;
  }
  return multiply(held, cells([0]));
}

/** Takes the highest relative weights down first: z = max(held − t·level, 0), Σz = parts. */
function levelDown<Column>(
  arithmetic: Arithmetic<Column>,
  position: Position<Column>,
  parts: Column,
): Column {
  const { cells, choose, compare, compareProducts, divide, multiply, subtract } = arithmetic;
  const { held, targets } = position;
  const isUntargeted = positive(arithmetic, targets).map((mark) => 1 - mark);
  const untargeted = both(position.free, isUntargeted);
  const withoutTarget = sumOver(arithmetic, untargeted, held);
  if (any(untargeted) && compare(parts, withoutTarget)[0] !== 1) {
    const share = divide(multiply(held, parts), withoutTarget);
    return choose(untargeted, share, cells([0]));
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
      return choose(rows, taken, cells([0]));
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
): Column {
  const { add, cells, choose, divide, larger, multiply, smaller, subtract } = arithmetic;
  const { held, targets, targetTotal } = position;
  const signed = multiply(parts, cells([side]));
  const invested = add(arithmetic.sum(held), signed);
  const wanted = divide(multiply(targets, invested), targetTotal);
  const short = multiply(subtract(wanted, held), cells([side]));
  const room = choose(position.free, larger(short, cells([0])), cells([0]));
  const total = arithmetic.sum(room);
  if (signOf(arithmetic, total) === 0) return multiply(held, cells([0]));
  const spread = side === 1 ? parts : smaller(parts, total);
  return divide(multiply(room, spread), total);
}
