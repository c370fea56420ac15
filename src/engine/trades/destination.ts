import type { Arithmetic } from "../numbers/arithmetic";
import { placeParts } from "./cash-flow";
import { fill, gapOf, takenOff } from "./filling-side";
import { withinLimits } from "./limits";
import { both, marked, nonZero, without } from "./masks";
import { type Departure, ownMoves } from "./own-moves";
import { moved, negative, signOf, type Spread } from "./position";
import type { TradePolicy } from "./trade-policy";

/** What rows that fire do, and what the others do for them. */
export interface Moves<Column> extends Spread<Column> {
  /** For rows that end exactly at their destination, where they came from: 1 below it, −1 above it; else 0. */
  readonly arrived: Int8Array;
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
