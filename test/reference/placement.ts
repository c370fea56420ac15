import type { Holding } from "./book";
import { Fraction, greatest, least, sum } from "./fraction";
import type { CashRule } from "./options";

/** Shares `amount` among `weights` in proportion; all zero where the weights are. */
export function proRata(amount: Fraction, weights: readonly Fraction[]): Fraction[] {
  const total = sum(weights);
  return weights.map((weight) =>
    total.isZero() ? Fraction.zero : amount.times(weight).over(total),
  );
}

/** The value held for each unit of target. */
function level(row: Holding): Fraction {
  return row.value.over(row.target);
}

/** The level at which filling every lower row up to it takes `amount` (domain.md 4, λ). */
function levelAfterFilling(amount: Fraction, rows: readonly Holding[]): Fraction {
  const ascending = [...rows].sort((a, b) => level(a).compare(level(b)));
  for (let count = 1; ; count++) {
    const filled = ascending.slice(0, count);
    const reached = amount
      .plus(sum(filled.map((row) => row.value)))
      .over(sum(filled.map((row) => row.target)));
    const next = ascending[count];
    if (next === undefined || !reached.isAbove(level(next))) return reached;
  }
}

/** The level at which cutting every higher row down to it frees `amount`. */
function levelAfterCutting(amount: Fraction, rows: readonly Holding[]): Fraction {
  const descending = [...rows].sort((a, b) => level(b).compare(level(a)));
  for (let count = 1; ; count++) {
    const cut = descending.slice(0, count);
    const reached = sum(cut.map((row) => row.value))
      .minus(amount)
      .over(sum(cut.map((row) => row.target)));
    const next = descending[count];
    if (next === undefined || !reached.isBelow(level(next))) return reached;
  }
}

/**
 * domain.md 4, water-filling: y = max(tλ − h, 0). A short position without a target lies below every
 * level and is covered first; several share pro rata (open in semantics.md).
 */
function fillLowest(amount: Fraction, rows: readonly Holding[]): Fraction[] {
  const shorts = rows.map((row) =>
    row.target.isZero() ? greatest(row.value.negated(), Fraction.zero) : Fraction.zero,
  );
  const covering = proRata(least(amount, sum(shorts)), shorts);
  const rest = amount.minus(sum(covering));
  const targeted = rows.filter((row) => !row.target.isZero());
  if (rest.isZero() || targeted.length === 0) return covering;
  const filledTo = levelAfterFilling(rest, targeted);
  return rows.map((row, index) =>
    row.target.isZero()
      ? (covering[index] ?? Fraction.zero)
      : greatest(row.target.times(filledTo).minus(row.value), Fraction.zero),
  );
}

/**
 * domain.md 4: z = max(h − tλ, 0). An untargeted holding lies above every level and is sold first;
 * several share pro rata (open in semantics.md). Only what is held can be sold.
 */
function cutHighest(amount: Fraction, rows: readonly Holding[]): Fraction[] {
  const held = rows.map((row) => greatest(row.value, Fraction.zero));
  if (!amount.isBelow(sum(held))) return held;
  const untargeted = rows.map((row, index) =>
    row.target.isZero() ? (held[index] ?? Fraction.zero) : Fraction.zero,
  );
  const selling = proRata(least(amount, sum(untargeted)), untargeted);
  const rest = amount.minus(sum(selling));
  if (rest.isZero()) return selling;
  const targeted = rows.filter((row) => !row.target.isZero() && row.value.sign() > 0);
  const cutTo = levelAfterCutting(rest, targeted);
  return rows.map((row, index) =>
    row.target.isZero()
      ? (selling[index] ?? Fraction.zero)
      : greatest(row.value.minus(row.target.times(cutTo)), Fraction.zero),
  );
}

/** What rows that make a book of their own, worth `total` in all, are to be worth each. */
function wantedOf(rows: readonly Holding[], total: Fraction): Fraction[] {
  const share = sum(rows.map((row) => row.target));
  return rows.map((row) => (share.isZero() ? Fraction.zero : row.target.times(total).over(share)));
}

/**
 * domain.md 4: in proportion to what each row lacks of its target over the new total. Where rows are
 * held, the total is that of the others (semantics.md, Minimum trade: "the rest is solved again").
 */
function fillShortfalls(amount: Fraction, rows: readonly Holding[]): Fraction[] {
  const total = sum(rows.map((row) => row.value)).plus(amount);
  const wanted = wantedOf(rows, total);
  const lacks = rows.map((row, index) =>
    greatest((wanted[index] ?? Fraction.zero).minus(row.value), Fraction.zero),
  );
  const isTargeted = rows.some((row) => !row.target.isZero());
  return proRata(isTargeted ? amount : least(amount, sum(lacks)), lacks);
}

function cutExcesses(amount: Fraction, rows: readonly Holding[]): Fraction[] {
  const held = rows.map((row) => greatest(row.value, Fraction.zero));
  if (!amount.isBelow(sum(held))) return held;
  const total = sum(rows.map((row) => row.value)).minus(amount);
  const wanted = wantedOf(rows, greatest(total, Fraction.zero));
  const excesses = rows.map((row, index) =>
    greatest(row.value.minus(wanted[index] ?? Fraction.zero), Fraction.zero),
  );
  return proRata(amount, excesses);
}

/**
 * Where a deposit (`amount` above 0) or a withdrawal (below) goes among `rows`, never trading
 * against it. What the rows can't take or give is left out of the result.
 */
export function place(amount: Fraction, rows: readonly Holding[], rule: CashRule): Fraction[] {
  if (amount.isZero() || rows.length === 0) return rows.map(() => Fraction.zero);
  if (amount.sign() > 0) {
    return rule === "shortfall" ? fillShortfalls(amount, rows) : fillLowest(amount, rows);
  }
  const withdrawn = amount.negated();
  const cuts = rule === "shortfall" ? cutExcesses(withdrawn, rows) : cutHighest(withdrawn, rows);
  return cuts.map((cut) => cut.negated());
}
