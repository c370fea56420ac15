import type { OpenRow, Stretch } from "./open-row";
import type { Relaxation } from "./relaxation";

/** What a unit of cash that can't be raised at all costs: far more than any lack. */
const RATE_OF_DEBT = 1e6;

/**
 * A lower bound on what rows cost above their corners when they get more cash than these take, or
 * have to raise some: the convex sum of the rows' own trade-offs.
 */
export class RestBound {
  private constructor(
    private readonly whenGiven: readonly Stretch[],
    private readonly whenRaised: readonly Stretch[],
  ) {}

  /** The bound for no rows: given cash stays idle, and nothing can be raised but what doubles may be off. */
  static ofNone({ worthOfCash, rounding }: Relaxation): RestBound {
    const idle = { cash: Infinity, rate: worthOfCash };
    const noDebt = { cash: rounding, rate: 0 };
    return new RestBound([idle], [noDebt, { cash: Infinity, rate: RATE_OF_DEBT }]);
  }

  /** The bound with one row more. */
  with({ given, raised }: OpenRow): RestBound {
    return new RestBound(merged(this.whenGiven, given), merged(this.whenRaised, raised));
  }

  /** The least cost with `cash` more than the corners take; negative: to be raised. */
  costOf(cash: number): number {
    let cost = 0;
    let rest = Math.abs(cash);
    for (const stretch of cash < 0 ? this.whenRaised : this.whenGiven) {
      if (rest <= stretch.cash) return cost + rest * stretch.rate;
      cost += stretch.cash * stretch.rate;
      rest -= stretch.cash;
    }
    return cost;
  }
}

/** Two rows of stretches in one, the cheapest first as they are. */
function merged(some: readonly Stretch[], more: readonly Stretch[]): readonly Stretch[] {
  if (more.length === 0) return some;
  const all: Stretch[] = [];
  let next = 0;
  for (const stretch of some) {
    for (; next < more.length && (more[next] as Stretch).rate < stretch.rate; next++) {
      all.push(more[next] as Stretch);
    }
    all.push(stretch);
  }
  all.push(...more.slice(next));
  return all;
}
