import { Fraction, greatest, least, sum } from "./fraction";
import type { CapRule } from "./options";

/** The largest amounts, the earlier of equals first, until `most` is spent. */
function largestFirst(amounts: readonly Fraction[], most: Fraction): Fraction[] {
  const made = amounts.map(() => Fraction.zero);
  const order = [...amounts.keys()].sort((a, b) =>
    (amounts[b] ?? Fraction.zero).compare(amounts[a] ?? Fraction.zero),
  );
  let left = most;
  for (const index of order) {
    const part = least(amounts[index] ?? Fraction.zero, left);
    made[index] = part;
    left = left.minus(part);
  }
  return made;
}

/**
 * REBALANCE_TRADES.md, Turnover cap: half the sum of all moves is at most `most`. What is beyond is taken off all
 * moves in proportion, or the largest are made first on either side. Null where the moves are under the cap.
 */
export function underCap(
  moves: readonly Fraction[],
  most: Fraction,
  rule: CapRule,
): Fraction[] | null {
  const turnover = sum(moves.map((move) => move.absolute())).times(Fraction.half);
  if (!turnover.isAbove(most)) return null;
  if (rule === "scaled") return moves.map((move) => move.times(most).over(turnover));
  const bought = largestFirst(
    moves.map((move) => greatest(move, Fraction.zero)),
    most,
  );
  const sold = largestFirst(
    moves.map((move) => greatest(move.negated(), Fraction.zero)),
    most,
  );
  return bought.map((amount, index) => amount.minus(sold[index] ?? Fraction.zero));
}
