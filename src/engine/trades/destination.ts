import type { Arithmetic } from "../numbers/arithmetic";
import type { Edges } from "../triggers/edges";
import {
  any,
  both,
  marked,
  negative,
  nonZero,
  type Position,
  signOf,
  type Spread,
  sumOver,
  without,
} from "./position";
import type { TradePolicy } from "./trade-policy";

/** What rows that fire do, and what the others do for them. */
export interface Moves<Column> extends Spread<Column> {
  /** 1 for rows that go to their own destination. */
  readonly movers: Uint8Array;
  /** 1 for rows whose move ends exactly at their destination. */
  readonly arrived: Uint8Array;
}

/** What a move to a destination starts from. */
export interface Departure<Column> {
  readonly position: Position<Column>;
  readonly edges: Edges<Column>;
  /** −1 below, 0 within, 1 above its band, one a row. */
  readonly statuses: Int8Array;
  /** Money that all rows together are worth after the trades (length 1). */
  readonly invested: Column;
  /** Parts that the moves must add up to: what the costs take (length 1). */
  readonly net: Column;
}

/**
 * Moves rows to a share of their bands: 0 the target, 1 the edge (domain: Where to trade to).
 *
 * Rows that fired go to their destination; with `trade` "all" also rows that did not fire but lie beyond it. Then the
 * lighter side is filled by moving rows towards their targets, never past: first rows that fired, then rows that
 * were beyond their destination, then the rest, each tier in proportion to the distance from target. What cannot
 * be filled is taken off the moves in proportion to their size.
 */
export function moveToDestination<Column>(
  arithmetic: Arithmetic<Column>,
  departure: Departure<Column>,
  policy: Pick<TradePolicy, "to" | "trade">,
): Moves<Column> {
  const { add, cells, choose, multiply, subtract } = arithmetic;
  const { position, invested, statuses } = departure;
  const wanted = multiply(position.targets, invested);
  const { destination, beyond, goesDown } = destinations(arithmetic, departure, wanted, policy.to);
  const fired = both(position.free, nonZero(statuses));
  const movers = policy.trade === "all" ? both(position.free, beyond) : fired;
  const moves = choose(movers, subtract(destination, position.held), cells([0]));
  const { gap, side } = gapOf(arithmetic, moves, departure.net);
  const distance = subtract(wanted, add(position.held, moves));
  const tiers = [
    fired,
    both(position.free, without(beyond, fired)),
    without(without(position.free, fired), beyond),
  ];
  const { filled, left, reached } = fill(arithmetic, distance, gap, side, tiers);
  const eased = takenOff(arithmetic, moves, left, side);
  const short = shortOfTarget(arithmetic, departure, goesDown, side);
  const arrived = eased.whole ? without(movers, both(reached, short)) : without(movers, movers);
  return { trades: add(eased.moves, filled), isPlaced: eased.isPlaced, movers, arrived };
}

/** What is still to be bought (side 1) or sold (side −1) beside the moves; 0 where they even out. */
function gapOf<Column>(
  arithmetic: Arithmetic<Column>,
  moves: Column,
  net: Column,
): { readonly gap: Column; readonly side: number } {
  const { add, cells, compare, larger, subtract, sum } = arithmetic;
  const zero = cells([0]);
  const bought = sum(larger(moves, zero));
  const toBuy = add(net, sum(larger(negative(arithmetic, moves), zero)));
  return { gap: subtract(toBuy, bought), side: compare(toBuy, bought)[0] as number };
}

/** Rows whose edge lies off their target on the side that fills the gap, so that they can take part of it. */
function shortOfTarget<Column>(
  arithmetic: Arithmetic<Column>,
  { edges, position }: Departure<Column>,
  goesDown: Uint8Array,
  side: number,
): Uint8Array {
  const aboveTarget = arithmetic.compare(edges.upper, position.targets);
  const belowTarget = arithmetic.compare(edges.lower, position.targets);
  return marked(goesDown.length, (row) =>
    goesDown[row] ? side < 0 && aboveTarget[row] === 1 : side > 0 && belowTarget[row] === -1,
  );
}

/** Where each row would go, and which rows lie beyond it. */
function destinations<Column>(
  arithmetic: Arithmetic<Column>,
  { position, edges, statuses, invested }: Departure<Column>,
  wanted: Column,
  to: number,
): {
  readonly destination: Column;
  readonly beyond: Uint8Array;
  readonly goesDown: Uint8Array;
} {
  const { add, cells, choose, compare, multiply, subtract } = arithmetic;
  const towards = (edge: Column): Column => {
    if (to === 0) return wanted;
    const width = multiply(subtract(edge, position.targets), cells([to]));
    return add(wanted, multiply(width, invested));
  };
  const upper = towards(edges.upper);
  const lower = towards(edges.lower);
  const isOver = compare(position.held, upper);
  const isUnder = compare(position.held, lower);
  const step = edges.none.length === 1 ? 0 : 1;
  const isBanded = (row: number): boolean => !edges.none[row * step];
  const isBeyond = (row: number): boolean => isOver[row] === 1 || isUnder[row] === -1;
  const beyond = marked(
    statuses.length,
    (row) => statuses[row] !== 0 || (isBanded(row) && isBeyond(row)),
  );
  const goesDown = marked(statuses.length, (row) => {
    const status = statuses[row] as number;
    return status === 0 ? isOver[row] === 1 : status > 0;
  });
  return { destination: choose(goesDown, upper, lower), beyond, goesDown };
}

/** Closes the gap tier by tier with moves towards target: the rows asked, and what none could take. */
function fill<Column>(
  arithmetic: Arithmetic<Column>,
  distance: Column,
  gap: Column,
  side: number,
  tiers: readonly Uint8Array[],
): { readonly filled: Column; readonly left: Column; readonly reached: Uint8Array } {
  const { add, cells, choose, compare, divide, larger, multiply, subtract } = arithmetic;
  const zero = cells([0]);
  let filled = multiply(distance, zero);
  let reached: Uint8Array = new Uint8Array(tiers[0]?.length ?? 0);
  if (side === 0) return { filled, left: zero, reached };
  const signed = (column: Column): Column => (side < 0 ? negative(arithmetic, column) : column);
  const towards = larger(signed(distance), zero);
  let left = signed(gap);
  for (const tier of tiers.filter(any)) {
    const rooms = choose(tier, towards, zero);
    const room = sumOver(arithmetic, tier, rooms);
    reached = reached.map((mark, row) => mark || (tier[row] as number));
    if (compare(left, room)[0] !== 1) {
      filled = add(filled, divide(multiply(rooms, left), room));
      return { filled: signed(filled), left: zero, reached };
    }
    filled = add(filled, rooms);
    left = subtract(left, room);
  }
  return { filled: signed(filled), left, reached };
}

/** Takes what nothing could fill off the moves that asked for it, in proportion to their size. */
function takenOff<Column>(
  arithmetic: Arithmetic<Column>,
  moves: Column,
  left: Column,
  side: number,
): { readonly moves: Column; readonly whole: boolean; readonly isPlaced: boolean } {
  if (side === 0 || signOf(arithmetic, left) <= 0) return { moves, whole: true, isPlaced: true };
  const { cells, compare, divide, larger, multiply, subtract } = arithmetic;
  const signs = compare(moves, cells([0]));
  const asking = marked(signs.length, (row) => signs[row] === -side);
  const total = sumOver(arithmetic, asking, multiply(moves, cells([-side])));
  if (signOf(arithmetic, total) === 0) return { moves, whole: true, isPlaced: false };
  const isPlaced = compare(left, total)[0] !== 1;
  const share = larger(divide(subtract(total, left), total), cells([0]));
  const eased = arithmetic.choose(asking, multiply(moves, share), moves);
  return { moves: eased, whole: false, isPlaced };
}
