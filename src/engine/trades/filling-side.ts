import type { Arithmetic } from "../numbers/arithmetic";
import { any } from "../numbers/marks";
import { withinLimits } from "./limits";
import { marked } from "./masks";
import { negative, type Position, signOf } from "./position";

/** What is still to be bought (side 1) or sold (side −1) beside the moves; 0 where they even out. */
export function gapOf<Column>(
  arithmetic: Arithmetic<Column>,
  moves: Column,
  net: Column,
): { readonly gap: Column; readonly side: number } {
  const { add, cells, larger, order, subtract, sum } = arithmetic;
  const zero = cells([0]);
  const bought = sum(larger(moves, zero));
  const toBuy = add(net, sum(larger(negative(arithmetic, moves), zero)));
  return { gap: subtract(toBuy, bought), side: order(toBuy, bought) };
}

/** Closes the gap tier by tier with moves towards target: the rows asked, and what none could take. */
export function fill<Column>(
  arithmetic: Arithmetic<Column>,
  distance: Column,
  gap: Column,
  side: number,
  tiers: readonly Uint8Array[],
): { readonly filled: Column; readonly left: Column; readonly reached: Uint8Array } {
  const { add, cells, choose, divide, larger, multiply, order, subtract } = arithmetic;
  const zero = cells([0]);
  let filled = multiply(distance, zero);
  let reached: Uint8Array = new Uint8Array(tiers[0]?.length ?? 0);
  if (side === 0) return { filled, left: zero, reached };
  const signed = (column: Column): Column => (side < 0 ? negative(arithmetic, column) : column);
  const towards = larger(signed(distance), zero);
  let left = signed(gap);
  for (const tier of tiers.filter((tier) => any(tier))) {
    const rooms = choose(tier, towards, zero);
    const room = arithmetic.sum(rooms, tier);
    reached = reached.map((mark, row) => mark || (tier[row] as number));
    if (order(left, room) !== 1) {
      filled = add(filled, divide(multiply(rooms, left), room));
      return { filled: signed(filled), left: zero, reached };
    }
    filled = add(filled, rooms);
    left = subtract(left, room);
  }
  return { filled: signed(filled), left, reached };
}

/**
 * Takes what nothing could fill off the moves that still ask for it, in proportion to their size. What a row must sell
 * to come to its most to hold is sold all the same: it stays in cash.
 */
export function takenOff<Column>(
  arithmetic: Arithmetic<Column>,
  { limits }: Position<Column>,
  moves: Column,
  left: Column,
  side: number,
): { readonly moves: Column; readonly marks: Uint8Array; readonly left: Column } {
  const { add, cells, choose, compare, divide, larger, multiply, subtract } = arithmetic;
  const zero = cells([0]);
  const directions = compare(moves, zero);
  const asking = marked(directions.length, (row) => side !== 0 && directions[row] === -side);
  const isShort = signOf(arithmetic, left) > 0;
  if (!isShort || !arithmetic.any(asking))
    return { moves, marks: new Uint8Array(asking.length), left };
  const firm = side > 0 ? withinLimits(arithmetic, limits, zero) : zero;
  const free = choose(asking, subtract(moves, firm), zero);
  const total = multiply(arithmetic.sum(free), cells([-side]));
  if (signOf(arithmetic, total) === 0) return { moves, marks: new Uint8Array(asking.length), left };
  const share = divide(larger(subtract(total, left), zero), total);
  return {
    moves: choose(asking, add(firm, multiply(free, share)), moves),
    marks: asking,
    left: larger(subtract(left, total), zero),
  };
}
