import {
  columnOfExacts,
  columnOfRationals,
  type DoubleColumn,
  exactAt,
} from "../numbers/doubles/column";
import { exactOfRational, exactsIn } from "../numbers/doubles/in-decimals";
import { doubles } from "../numbers/doubles/doubles";
import { picked } from "../numbers/doubles/rows";
import { Exact } from "../numbers/exact";
import { any } from "../numbers/marks";
import * as rational from "../numbers/rational";
import type { ClassPolicy } from "./class-policy";
import { proportionIn, splitAmong } from "./split";

/** What the target of a class leaves to the rows that serve it. */
export interface Rest {
  readonly rows: readonly number[];
  /** A share of the portfolio, above 0. */
  readonly wanted: rational.Rational;
}

/** What the rows of a portfolio are worth. */
interface Worth {
  /** Money, one a row. */
  readonly held: DoubleColumn;
  /** What the portfolio is to be worth, money. */
  readonly invested: Exact;
}

/**
 * The targets of rows with what is left to those that serve their class's.
 *
 * @param targets shares of the portfolio, one a row
 */
export function withRests(
  targets: DoubleColumn,
  rests: readonly Rest[],
  worth: Worth,
  rule: ClassPolicy["split"],
): DoubleColumn {
  const { choose, sum } = doubles;
  const isMarked = new Uint8Array(targets.value.length);
  for (const { rows } of rests) for (const row of rows) isMarked[row] = 1;
  if (!any(isMarked)) return targets;
  const totals = rests.map(({ rows }) => exactAt(sum(picked(worth.held, rows)), 0));
  const shares =
    proportionIn(rule, true) === null
      ? oneByOne(rests, worth, rule)
      : inProportion(rests, totals, worth, rule);
  return choose(isMarked, shares, targets);
}

/** What rows get in proportion to what they hold, or equally; each its holdings, or 1, times the factor of its class. */
function inProportion(
  rests: readonly Rest[],
  totals: readonly rational.Rational[],
  { held }: Worth,
  rule: ClassPolicy["split"],
): DoubleColumn {
  const { cells, choose, multiply } = doubles;
  const isByHoldings = new Uint8Array(held.value.length);
  const restOf = new Uint32Array(held.value.length);
  const factors = rests.map(({ rows, wanted }, at) => {
    const total = totals[at] ?? rational.ZERO;
    const isHeld = rational.compare(total, rational.ZERO) > 0;
    const proportion = proportionIn(rule, isHeld);
    for (const row of rows) {
      restOf[row] = at;
      if (proportion === "holdings") isByHoldings[row] = 1;
    }
    const parts = proportion === "holdings" ? total : rational.decimal(rows.length, 0);
    return rational.reduced(rational.divide(wanted, parts));
  });
  const parts = choose(isByHoldings, held, cells([1]));
  return multiply(parts, picked(columnOfRationals(factors), restOf));
}

/** What rows get where as few of them as can be are moved. */
function oneByOne(
  rests: readonly Rest[],
  { held, invested }: Worth,
  rule: ClassPolicy["split"],
): DoubleColumn {
  const amounts = new Array<Exact>(held.value.length).fill(new Exact(0));
  for (const { rows, wanted } of rests) {
    const own = exactsIn(picked(held, rows));
    const split = splitAmong(own, exactOfRational(wanted).times(invested), rule);
    for (const [at, row] of rows.entries()) amounts[row] = split[at] as Exact;
  }
  return doubles.divide(columnOfExacts(amounts), columnOfExacts([invested]));
}
