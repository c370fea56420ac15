import type { Relaxation, RelaxedRow } from "./relaxation";

/** A stretch of cash over which each unit costs the same. */
interface Stretch {
  readonly cash: number;
  readonly rate: number;
}

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
  with({ steps, taken }: RelaxedRow, { worthOfCash }: Relaxation): RestBound {
    const given = steps.slice(taken).map(({ nearCash, yields }) => ({
      cash: nearCash,
      rate: worthOfCash - yields,
    }));
    const raised = steps.slice(0, taken).map(({ nearCash, yields }) => ({
      cash: nearCash,
      rate: yields - worthOfCash,
    }));
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

function merged(stretches: readonly Stretch[], more: readonly Stretch[]): Stretch[] {
  return [...stretches, ...more].sort((a, b) => Math.sign(a.rate - b.rate));
}
