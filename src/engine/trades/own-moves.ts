import type { Arithmetic } from "../numbers/arithmetic";
import type { Edges } from "../triggers/edges";
import { withinLimits } from "./limits";
import { marked, nonZero } from "./masks";
import type { Position } from "./position";
import type { TradePolicy } from "./trade-policy";

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
export function ownMoves<Column>(
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
