import type { Arithmetic } from "../numbers/arithmetic";
import { any } from "../numbers/marks";
import type { Edges } from "../triggers/edges";
import { placeParts } from "./cash-flow";
import { withinLimits } from "./limits";
import { both, marked, nonZero, without } from "./masks";
import { moved, negative, type Position, signOf, type Spread } from "./position";
import type { TradePolicy } from "./trade-policy";

/** What rows that fire do, and what the others do for them. */
export interface Moves<Column> extends Spread<Column> {
  /** For rows that end exactly at their destination, where they came from: 1 below it, −1 above it; else 0. */
  readonly arrived: Int8Array;
}

/** What a move to a destination starts from. */
export interface Departure<Column> {
  readonly position: Position<Column>;
  readonly edges: Edges<Column>;
  /** −1 below, 0 within, 1 above its band, one a row. */
  readonly statuses: Int8Array;
  /** 1 for rows that lay beyond their destination when the bands were judged. */
  readonly beyond: Uint8Array;
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
 * be filled is taken off the moves in proportion to their size. Costs that no move pays are raised as cash is.
 */
export function moveToDestination<Column>(
  arithmetic: Arithmetic<Column>,
  departure: Departure<Column>,
  policy: Pick<TradePolicy, "to" | "trade" | "cashRule">,
): Moves<Column> {
  const { add, multiply, subtract } = arithmetic;
  const { position, invested, statuses, beyond } = departure;
  const fired = nonZero(statuses);
  const own = ownMoves(arithmetic, departure, policy, fired);
  const { gap, side } = gapOf(arithmetic, own.moves, departure.net);
  const wanted = subtract(multiply(position.targets, invested), position.held);
  const distance = subtract(withinLimits(arithmetic, position.limits, wanted), own.moves);
  const unfired = marked(fired.length, (row) => !fired[row]);
  const tiers = [fired, without(beyond, fired), without(unfired, beyond)];
  const { filled, left, reached } = fill(arithmetic, distance, gap, side, tiers);
  const eased = takenOff(arithmetic, position, add(own.moves, filled), left, side);
  const passed = both(reached, shortOfTarget(arithmetic, departure, own.arrived, side));
  const arrived = own.arrived.map((direction, row) =>
    passed[row] || eased.marks[row] ? 0 : direction,
  );
  if (signOf(arithmetic, eased.left) <= 0) return { trades: eased.moves, isPlaced: true, arrived };
  if (side > 0) return { trades: eased.moves, isPlaced: false, arrived };
  const rest = moved(arithmetic, position, eased.moves);
  const raised = placeParts(arithmetic, rest, negative(arithmetic, eased.left), policy.cashRule);
  return {
    trades: add(eased.moves, raised.trades),
    isPlaced: raised.isPlaced,
    arrived: arrived.fill(0),
  };
}

/** Marks the rows that lie beyond a share of their bands over what is invested (money, length 1). */
export function beyondDestination<Column>(
  arithmetic: Arithmetic<Column>,
  departure: Pick<Departure<Column>, "position" | "edges" | "invested">,
  to: number,
): Uint8Array {
  return nonZero(directionsOf(arithmetic, departure, destinations(arithmetic, departure, to)));
}

/** The values between which rows come to rest, in parts. */
interface Destinations<Column> {
  readonly lower: Column;
  readonly upper: Column;
}

function destinations<Column>(
  { add, cells, multiply, subtract }: Arithmetic<Column>,
  { position, edges, invested }: Pick<Departure<Column>, "position" | "edges" | "invested">,
  to: number,
): Destinations<Column> {
  const wanted = multiply(position.targets, invested);
  const towards = (edge: Column): Column => {
    if (to === 0) return wanted;
    const width = multiply(subtract(edge, position.targets), cells([to]));
    return add(wanted, multiply(width, invested));
  };
  return { lower: towards(edges.lower), upper: towards(edges.upper) };
}

/** Where each row has to go: 1 up, −1 down, 0 nowhere. */
function directionsOf<Column>(
  { compare }: Arithmetic<Column>,
  { position, edges }: Pick<Departure<Column>, "position" | "edges">,
  { lower, upper }: Destinations<Column>,
): Int8Array {
  const toUpper = compare(position.held, upper);
  const toLower = compare(position.held, lower);
  const step = edges.none.length === 1 ? 0 : 1;
  return toUpper.map((sign, row) => {
    if (edges.none[row * step]) return 0;
    if (sign === 1) return -1;
    return toLower[row] === -1 ? 1 : 0;
  });
}

/** Moves of single rows, before they are brought to add up. */
interface OwnMoves<Column> {
  readonly moves: Column;
  /** 1 up, −1 down for the rows that get to their destination: no limit stops them before; else 0. */
  readonly arrived: Int8Array;
}

/**
 * The moves of the rows that are asked to their own destinations, never away from them, as far as their limits let
 * them; and of rows beyond a limit, to it.
 */
function ownMoves<Column>(
  arithmetic: Arithmetic<Column>,
  departure: Departure<Column>,
  { to, trade }: Pick<TradePolicy, "to" | "trade">,
  fired: Uint8Array,
): OwnMoves<Column> {
  const { cells, choose, compare, subtract } = arithmetic;
  const { position } = departure;
  const between = destinations(arithmetic, departure, to);
  const asked = directionsOf(arithmetic, departure, between).map((direction, row) =>
    trade === "all" || fired[row] ? direction : 0,
  );
  const goesDown = marked(asked.length, (row) => asked[row] === -1);
  const destination = choose(goesDown, between.upper, between.lower);
  const wanted = choose(nonZero(asked), subtract(destination, position.held), cells([0]));
  if (!position.limits) return { moves: wanted, arrived: asked };
  const moves = withinLimits(arithmetic, position.limits, wanted);
  const isStopped = compare(moves, wanted);
  const arrived = asked.map((direction, row) => (isStopped[row] === 0 ? direction : 0));
  return { moves, arrived };
}

/** What is still to be bought (side 1) or sold (side −1) beside the moves; 0 where they even out. */
function gapOf<Column>(
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

/** Rows whose edge lies off their target, so that what fills the gap on this side takes them away from it. */
function shortOfTarget<Column>(
  arithmetic: Arithmetic<Column>,
  { edges, position }: Departure<Column>,
  directions: Int8Array,
  side: number,
): Uint8Array {
  const fromUpper = arithmetic.compare(edges.upper, position.targets);
  const fromLower = arithmetic.compare(edges.lower, position.targets);
  return marked(
    directions.length,
    (row) => (directions[row] === -1 ? fromUpper : fromLower)[row] === -side,
  );
}

/** Closes the gap tier by tier with moves towards target: the rows asked, and what none could take. */
function fill<Column>(
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
function takenOff<Column>(
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
