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
  const { add, cells, choose, multiply, subtract, sum } = arithmetic;
  const { position, invested, statuses } = departure;
  const wanted = multiply(position.targets, invested);
  const { destination, beyond } = destinations(arithmetic, departure, wanted, policy.to);
  const fired = both(position.free, nonZero(statuses));
  const movers = policy.trade === "all" ? both(position.free, beyond) : fired;
  const moves = choose(movers, subtract(destination, position.held), cells([0]));
  const gap = subtract(departure.net, sum(moves));
  const distance = subtract(wanted, add(position.held, moves));
  const side = signOf(arithmetic, gap);
  const tiers = [
    fired,
    both(position.free, without(beyond, fired)),
    without(without(position.free, fired), beyond),
  ];
  const { filled, left } = fill(arithmetic, distance, gap, side, tiers);
  const eased = takenOff(arithmetic, moves, left, side);
  const trades = add(eased.moves, filled);
  const isFilled = arithmetic.compare(filled, cells([0]));
  const arrived = movers.map((mark, row) => (eased.whole && isFilled[row] === 0 ? mark : 0));
  return { trades, isPlaced: eased.isPlaced, movers, arrived };
}

/** Where each row would go, and which rows lie beyond it. */
function destinations<Column>(
  arithmetic: Arithmetic<Column>,
  { position, edges, statuses, invested }: Departure<Column>,
  wanted: Column,
  to: number,
): { readonly destination: Column; readonly beyond: Uint8Array } {
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
  return { destination: choose(goesDown, upper, lower), beyond };
}

/** Closes the gap tier by tier with moves towards target; `left` is what no tier could take. */
function fill<Column>(
  arithmetic: Arithmetic<Column>,
  distance: Column,
  gap: Column,
  side: number,
  tiers: readonly Uint8Array[],
): { readonly filled: Column; readonly left: Column } {
  const { add, cells, choose, compare, divide, larger, multiply, subtract } = arithmetic;
  const zero = cells([0]);
  let filled = multiply(distance, zero);
  if (side === 0) return { filled, left: zero };
  const signed = (column: Column): Column => (side < 0 ? negative(arithmetic, column) : column);
  const towards = larger(signed(distance), zero);
  let left = signed(gap);
  for (const tier of tiers.filter(any)) {
    const rooms = choose(tier, towards, zero);
    const room = sumOver(arithmetic, tier, rooms);
    if (compare(left, room)[0] !== 1) {
      filled = add(filled, divide(multiply(rooms, left), room));
      return { filled: signed(filled), left: zero };
    }
    filled = add(filled, rooms);
    left = subtract(left, room);
  }
  return { filled: signed(filled), left };
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
