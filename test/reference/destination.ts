import type { Corridor } from "./band";
import type { Holding } from "./book";
import { Fraction, greatest, least, sum } from "./fraction";
import type { CashRule } from "./options";
import { place, proRata } from "./placement";
import type { Status } from "./status";

/** A row as it was judged, with where its band sends it. */
export interface JudgedHolding extends Holding {
  readonly corridor: Corridor | null;
  readonly status: Status;
  /** The value after the cash, on which it was judged. */
  readonly placed: Fraction;
  /** Beyond its destination then. */
  readonly beyond: boolean;
}

/** The weights between which a row that moves to `share` of its band comes to rest. */
export function restingWeights(target: Fraction, corridor: Corridor, share: Fraction): Corridor {
  return {
    lower: target.plus(share.times(corridor.lower.minus(target))),
    upper: target.plus(share.times(corridor.upper.minus(target))),
  };
}

/** The move to a row's destination over the total `whole`: never away from its target. */
function ownMove(row: JudgedHolding, value: Fraction, whole: Fraction, share: Fraction): Fraction {
  if (row.corridor === null) return Fraction.zero;
  const rest = restingWeights(row.target, row.corridor, share);
  const above = rest.upper.times(whole).minus(value);
  if (above.sign() < 0) return above;
  return greatest(rest.lower.times(whole).minus(value), Fraction.zero);
}

export interface Moves {
  readonly whole: Fraction;
  readonly cashRule: CashRule;
  readonly share: Fraction;
  readonly trade: "all" | "outside";
}

/**
 * semantics.md, To an edge: rows that fired move to their destination; with `trade` "all" unfired
 * rows beyond theirs too; then the lighter side is filled towards the targets, tier by tier: rows
 * that fired, rows that were beyond their destination, the rest. What the filling side can't take
 * comes off the moves, pro rata to their size. Costs that are then still to be paid are raised as
 * cash is (Hard and soft: cash isn't negative). `values` are the values after the cash, `room` is
 * what these rows may be worth in all afterwards; the result is how far each row moves.
 */
export function movesToDestination(
  rows: readonly JudgedHolding[],
  values: readonly Fraction[],
  room: Fraction,
  { whole, share, trade, cashRule }: Moves,
): Fraction[] {
  const valueOf = (index: number) => values[index] ?? Fraction.zero;
  const moves = rows.map((row, index) =>
    row.status !== "OK" || trade === "all"
      ? ownMove(row, valueOf(index), whole, share)
      : Fraction.zero,
  );
  const own = [...moves];
  let missing = room.minus(sum(values)).minus(sum(moves));
  const direction = missing.sign() < 0 ? "down" : "up";
  const tiers = [
    (row: JudgedHolding) => row.status !== "OK",
    (row: JudgedHolding) => row.status === "OK" && row.beyond,
    (row: JudgedHolding) => row.status === "OK" && !row.beyond,
  ];
  for (const isInTier of tiers) {
    const distances = rows.map((row, index) => {
      if (!isInTier(row)) return Fraction.zero;
      const gap = row.target.times(whole).minus(valueOf(index).plus(moves[index] ?? Fraction.zero));
      return direction === "up" ? greatest(gap, Fraction.zero) : least(gap, Fraction.zero);
    });
    const reachable = sum(distances);
    const amount = direction === "up" ? least(missing, reachable) : greatest(missing, reachable);
    proRata(amount, distances).forEach((part, index) => {
      moves[index] = (moves[index] ?? Fraction.zero).plus(part);
    });
    missing = missing.minus(amount);
  }
  const eased = takeOff(moves, own, missing);
  const unpaid = room.minus(sum(values)).minus(sum(eased));
  if (unpaid.sign() >= 0) return eased;
  const moved = rows.map((row, index) => ({
    ...row,
    value: valueOf(index).plus(eased[index] ?? Fraction.zero),
  }));
  const raised = place(unpaid, moved, cashRule);
  return eased.map((move, index) => move.plus(raised[index] ?? Fraction.zero));
}

/** Takes what the filling side couldn't bring off the moves that asked for it, all of them at most. */
function takeOff(
  moves: readonly Fraction[],
  own: readonly Fraction[],
  missing: Fraction,
): Fraction[] {
  const asking = own.map((move) => (move.sign() === -missing.sign() ? move : Fraction.zero));
  const asked = sum(asking).absolute();
  const most = missing.absolute().isAbove(asked) ? sum(asking).negated() : missing;
  const taken = proRata(most, asking);
  return moves.map((move, index) => move.plus(taken[index] ?? Fraction.zero));
}
