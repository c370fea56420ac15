import type { Holding } from "./book";
import { Fraction, greatest, least, sum } from "./fraction";
import { atOneLevel, type BoundedRow } from "./levels";
import type { RangedHolding } from "./limits";
import type { CashRule } from "./options";

/** Shares `amount` among `weights` in proportion; all zero where the weights are. */
export function proRata(amount: Fraction, weights: readonly Fraction[]): Fraction[] {
  const total = sum(weights);
  return weights.map((weight) =>
    total.isZero() ? Fraction.zero : amount.times(weight).over(total),
  );
}

/** Holdings that nothing limits. */
export function unlimited(rows: readonly Holding[]): RangedHolding[] {
  return rows.map((row) => ({ ...row, range: { least: null, most: null } }));
}

/** Between how much of a cash flow each row takes at least and at most, both 0 or more. */
interface Share {
  /** What a limit asks for. */
  readonly asked: Fraction;
  /** Null where nothing bounds it. */
  readonly most: Fraction | null;
}

function positive(amount: Fraction): Fraction {
  return greatest(amount, Fraction.zero);
}

/** What a row may buy of a deposit. */
function purchase({ range }: RangedHolding): Share {
  const asked = range.least === null ? Fraction.zero : positive(range.least);
  return { asked, most: range.most === null ? null : positive(range.most) };
}

/** What a row may sell for a withdrawal: only what is held. */
function sale({ range, value }: RangedHolding): Share {
  const held = positive(value);
  const most = range.least === null ? held : least(held, positive(range.least.negated()));
  const asked = range.most === null ? Fraction.zero : positive(range.most.negated());
  return { asked: least(asked, most), most };
}

/** Adds parts of `amount` in proportion to `rooms`, all of them at most; gives what is left over. */
function pour(amount: Fraction, rooms: readonly Fraction[], into: Fraction[]): Fraction {
  const poured = least(amount, sum(rooms));
  proRata(poured, rooms).forEach((part, index) => {
    into[index] = (into[index] ?? Fraction.zero).plus(part);
  });
  return amount.minus(poured);
}

/**
 * domain.md 4, water-filling. PLAN.md, Limits of rows: cash goes to rows below their Least first, and comes
 * from rows above their Most first. Then a short position without a target lies below every level, and
 * a holding without one above; several share pro rata (open in semantics.md).
 */
function byLevel(amount: Fraction, rows: readonly RangedHolding[], side: 1 | -1): Fraction[] {
  const shares = rows.map(side > 0 ? purchase : sale);
  const taken = rows.map(() => Fraction.zero);
  const asked = shares.map((share) => share.asked);
  let left = pour(amount, asked, taken);
  const untargeted = rows.map((row, index) => {
    const share = shares[index];
    if (share === undefined || !row.target.isZero()) return Fraction.zero;
    const all = positive(side > 0 ? row.value.negated() : row.value);
    const most = share.most === null ? all : least(all, share.most);
    return positive(most.minus(share.asked));
  });
  left = pour(left, untargeted, taken);
  if (left.isZero()) return taken;
  const targeted = rows.flatMap((row, index) => {
    const { asked: low, most: high } = shares[index] ?? { asked: Fraction.zero, most: null };
    if (row.target.isZero()) return [];
    return [side > 0 ? { ...row, index, low, high } : { ...row, index, ...sold(low, high) }];
  });
  const net = left.plus(sum(targeted.map(({ index }) => taken[index] ?? Fraction.zero)));
  const found = levelledWithin(side > 0 ? net : net.negated(), targeted);
  targeted.forEach(({ index }, at) => {
    taken[index] = (found[at] ?? Fraction.zero).absolute();
  });
  return taken;
}

/** Sales of at least and at most so much, as trades. */
function sold(least: Fraction, most: Fraction | null): { low: Fraction; high: Fraction } {
  return { low: (most ?? least).negated(), high: least.negated() };
}

/** Trades at one level that add up to `net`, or as near to it as their bounds let them. */
function levelledWithin(net: Fraction, rows: readonly BoundedRow[]): Fraction[] {
  const lows = rows.map(({ low }) => low);
  const highs = rows.flatMap(({ high }) => (high === null ? [] : [high]));
  if (!net.isAbove(sum(lows))) return lows;
  if (highs.length === rows.length && !net.isBelow(sum(highs))) return highs;
  return atOneLevel(net, rows);
}

/**
 * The trades that bring rows to their targets, adding up to `net`: a row that its limits keep from its
 * target is held at the limit, and the others share what is left in proportion to their targets. Nothing
 * goes below 0. Where there is no money for it, what isn't wanted is covered less, and then what limits ask
 * for is bought less; where limits leave money it stays cash (PLAN.md, Limits of rows).
 */
export function toTargets(net: Fraction, rows: readonly RangedHolding[]): Fraction[] {
  const lows = rows.map(({ range, value }) => {
    const low = range.least ?? value.negated();
    return range.most === null ? low : least(low, range.most);
  });
  const start = rows.map(({ range, target, value }, index) => {
    const low = lows[index] ?? Fraction.zero;
    if (!target.isZero()) return low;
    const sold = greatest(value.negated(), low);
    return range.most === null ? sold : least(sold, range.most);
  });
  const short = sum(start).minus(net);
  if (short.sign() >= 0) {
    const covering = start.map((trade, index) => trade.minus(lows[index] ?? Fraction.zero));
    const buying = lows.map(positive);
    const saved = rows.map(() => Fraction.zero);
    pour(pour(short, covering, saved), buying, saved);
    return start.map((trade, index) => trade.minus(saved[index] ?? Fraction.zero));
  }
  const targeted = rows.flatMap((row, index) => {
    const low = lows[index] ?? Fraction.zero;
    return row.target.isZero() ? [] : [{ ...row, index, low, high: row.range.most }];
  });
  const rest = net.minus(sum(start.filter((_, index) => rows[index]?.target.isZero() === true)));
  const found = levelledWithin(rest, targeted);
  const trades = [...start];
  targeted.forEach(({ index }, at) => {
    trades[index] = found[at] ?? Fraction.zero;
  });
  return trades;
}

/**
 * domain.md 4, Proportional to shortfall: what limits ask for first, and then in proportion to what each row
 * lacks of its target over the new total, which the limits of others keep from it or leave to it.
 */
function byShortfall(amount: Fraction, rows: readonly RangedHolding[], side: 1 | -1): Fraction[] {
  const signed = side > 0 ? amount : amount.negated();
  const wanted = toTargets(signed, rows);
  const taken = rows.map(() => Fraction.zero);
  const asked = rows.map((row) => (side > 0 ? purchase(row) : sale(row)).asked);
  const left = pour(amount, asked, taken);
  const lacks = wanted.map((trade, index) => {
    const lack = positive(side > 0 ? trade : trade.negated());
    return positive(lack.minus(asked[index] ?? Fraction.zero));
  });
  pour(left, lacks, taken);
  return taken;
}

/**
 * Where a deposit (`amount` above 0) or a withdrawal (below) goes among `rows`, never trading
 * against it. What the rows can't take or give is left out of the result.
 */
export function place(
  amount: Fraction,
  rows: readonly RangedHolding[],
  rule: CashRule,
): Fraction[] {
  const side = amount.sign();
  if (side === 0) return rows.map(() => Fraction.zero);
  const spread = rule === "shortfall" ? byShortfall : byLevel;
  if (side > 0) return spread(amount, rows, 1);
  return spread(amount.negated(), rows, -1).map((cut) => cut.negated());
}
