import { toNumber } from "../../numbers/rational";
import type { CashedPlan } from "./compare-plans";
import { gapOf } from "./excess";
import { fill } from "./fill";
import { type Effort, improve } from "./improve";
import { exactCashLeft } from "./lot-cash";
import type { LotBook } from "./lot-book";
import type { LotPlan, LotProblem } from "./lot-problem";
import { mostCashLots } from "./most-cash";
import { lotBook } from "./problem-book";
import { relax } from "./relaxation";
import { slackOf } from "./slack";

/** How many rows are open at once. */
const MOST_OPEN = 60;

/**
 * A quick look at the rows that matter most finds a good plan, which leaves the second look little to
 * try. Of many rows each matters less, so a large book is looked at no longer than a small one.
 */
function effortsFor({ rows }: LotBook): readonly Effort[] {
  return [
    { rows: 20, plans: 1_000 },
    { rows: MOST_OPEN, plans: Math.max(1_000, Math.min(30_000, 400_000 / rows)) },
  ];
}

/**
 * The affordable whole-lot plan that comes closest to the ideal.
 *
 * Affordable is a plan that pays its costs; where none is, the plan with the most cash is taken.
 * Closest means the least Σ|after − ideal| + |cash left|, where money paid in costs counts as astray too. Ties go to
 * the fewest orders, then the least cash left, then the least turnover, and then the earlier row gets more.
 *
 * Every comparison is exact. A plan that isn't `proven`, because the search ended before it had looked
 * at all that could be better, is still never worse than greedy filling.
 */
export function wholeLots(problem: LotProblem): LotPlan {
  const book = lotBook(problem);
  const relaxation = relax(book);
  const known = affordable(book, fill(book, relaxation));
  if (known.cashLeft < 0n) return { lots: known.lots, proven: true, closerByAtMost: 0 };

  let found = { best: known, leastLost: 0 };
  for (const effort of effortsFor(book)) {
    if (found.leastLost < Infinity) found = improve(book, relaxation, found.best, effort);
  }
  const { best, leastLost } = found;
  const slack = slackOf(book, relaxation, best.lots, MOST_OPEN);
  const gap = gapOf(book.near, relaxation, best) + slack - leastLost;
  return {
    lots: best.lots,
    proven: leastLost === Infinity,
    closerByAtMost: gap > 3 * relaxation.rounding ? 2 * gap * toNumber(book.unit) : 0,
  };
}

/** A plan that is affordable, or else the one with the most cash. */
function affordable(book: LotBook, plan: CashedPlan): CashedPlan {
  if (plan.cashLeft >= 0n) return plan;
  const lots = mostCashLots(book);
  return { lots, cashLeft: exactCashLeft(book, lots) };
}
