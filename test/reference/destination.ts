import type { Corridor } from "./band";
import { Fraction, greatest, least, sum } from "./fraction";
import { traded, within, type RangedHolding } from "./limits";
import type { CashRule } from "./options";
import { place, proRata } from "./placement";
import type { Status } from "./status";

/** A row as it was judged after the cash, with where its band sends it. */
export interface JudgedHolding extends RangedHolding {
  readonly corridor: Corridor | null;
  readonly status: Status;
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
function ownMove(row: JudgedHolding, whole: Fraction, share: Fraction): Fraction {
  if (row.corridor === null) return Fraction.zero;
  const rest = restingWeights(row.target, row.corridor, share);
  const above = rest.upper.times(whole).minus(row.value);
  if (above.sign() < 0) return above;
  return greatest(rest.lower.times(whole).minus(row.value), Fraction.zero);
}

export interface Moves {
  readonly whole: Fraction;
  readonly cashRule: CashRule;
  readonly share: Fraction;
  readonly trade: "all" | "outside";
  /** What the moves add up to: what the costs take. */
  readonly net: Fraction;
}

/**
 * semantics.md, To an edge: rows that fired move to their destination; with `trade` "all" unfired
 * rows beyond theirs too; then the lighter side is filled towards the targets, tier by tier: rows
 * that fired, rows that were beyond their destination, the rest. What the filling side can't take
 * comes off the moves, pro rata to their size. Moves end at the limits of rows, and rows beyond a limit
 * come to it (PLAN.md, Limits of rows). Costs that are then still to be paid are raised as cash is (Hard
 * and soft: cash isn't negative).
 *
 * @param rows as they are after the cash, with what each may still trade
 */
export function movesToDestination(
  rows: readonly JudgedHolding[],
  { whole, share, trade, cashRule, net }: Moves,
): Fraction[] {
  const own = rows.map((row) => {
    const isAsked = row.status !== "OK" || trade === "all";
    return within(isAsked ? ownMove(row, whole, share) : Fraction.zero, row.range);
  });
  const moves = [...own];
  let missing = net.minus(sum(moves));
  const direction = missing.sign() < 0 ? "down" : "up";
  const tiers = [
    (row: JudgedHolding) => row.status !== "OK",
    (row: JudgedHolding) => row.status === "OK" && row.beyond,
    (row: JudgedHolding) => row.status === "OK" && !row.beyond,
  ];
  for (const isInTier of tiers) {
    const distances = rows.map((row, index) => {
      if (!isInTier(row)) return Fraction.zero;
      const toTarget = within(row.target.times(whole).minus(row.value), row.range);
      const gap = toTarget.minus(moves[index] ?? Fraction.zero);
      return direction === "up" ? greatest(gap, Fraction.zero) : least(gap, Fraction.zero);
    });
    const reachable = sum(distances);
    const amount = direction === "up" ? least(missing, reachable) : greatest(missing, reachable);
    proRata(amount, distances).forEach((part, index) => {
      moves[index] = (moves[index] ?? Fraction.zero).plus(part);
    });
    missing = missing.minus(amount);
  }
  const eased = takeOff(rows, moves, missing);
  const unpaid = net.minus(sum(eased));
  if (unpaid.sign() >= 0) return eased;
  const moved = rows.map((row, index) => traded(row, eased[index] ?? Fraction.zero));
  const raised = place(unpaid, moved, cashRule);
  return eased.map((move, index) => move.plus(raised[index] ?? Fraction.zero));
}

/**
 * Takes what the filling side couldn't bring off the moves that still ask for it, all of them at most. What
 * a Most to hold makes a row sell is sold all the same, and stays cash; what a Least asks for isn't
 * bought without the money for it.
 */
function takeOff(
  rows: readonly JudgedHolding[],
  moves: readonly Fraction[],
  missing: Fraction,
): Fraction[] {
  const asking = moves.map((move, index) => {
    if (move.sign() !== -missing.sign()) return Fraction.zero;
    const range = rows[index]?.range ?? { least: null, most: null };
    return missing.sign() > 0 ? move.minus(within(Fraction.zero, range)) : move;
  });
  const asked = sum(asking).absolute();
  const most = missing.absolute().isAbove(asked) ? sum(asking).negated() : missing;
  const taken = proRata(most, asking);
  return moves.map((move, index) => move.plus(taken[index] ?? Fraction.zero));
}
