import type { Holding } from "./book";
import { Fraction, greatest, least, sum } from "./fraction";

/** A row with the trades between which it may come to rest; nothing bounds one whose most is null. */
export interface BoundedRow extends Holding {
  readonly low: Fraction;
  readonly high: Fraction | null;
}

function tradeAt(level: Fraction, row: BoundedRow): Fraction {
  const enough = greatest(row.target.times(level).minus(row.value), row.low);
  return row.high === null ? enough : least(enough, row.high);
}

/**
 * domain.md 4, water-filling, with limits: the trades min(max(t·λ − h, low), high) of targeted rows that
 * add up to `net`. Their sum grows with λ along straight lines that bend where a row meets a limit.
 * `net` lies between what all rows trade at least and at most.
 */
export function atOneLevel(net: Fraction, rows: readonly BoundedRow[]): Fraction[] {
  const total = (level: Fraction) => sum(rows.map((row) => tradeAt(level, row)));
  const bends = rows
    .flatMap(({ low, high, target, value }) =>
      [low, ...(high === null ? [] : [high])].map((end) => end.plus(value).over(target)),
    )
    .sort((a, b) => a.compare(b));
  const [first] = bends;
  if (first === undefined) return [];
  let below = first;
  for (const above of bends) {
    if (total(above).isBelow(net)) {
      below = above;
      continue;
    }
    const [from, to] = [total(below), total(above)];
    const share = from.equals(to) ? Fraction.zero : net.minus(from).over(to.minus(from));
    const level = below.plus(above.minus(below).times(share));
    return rows.map((row) => tradeAt(level, row));
  }
  const open = rows.filter(({ high }) => high === null);
  const width = sum(open.map((row) => row.target));
  const level = below.plus(net.minus(total(below)).over(width));
  return rows.map((row) => tradeAt(level, row));
}
