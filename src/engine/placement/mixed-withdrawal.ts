import { Exact, exactOf } from "../numbers/exact";
import { DecimalProgram } from "../trades/linear/decimal-program";
import type { MostWithdrawal, Obstacle } from "../trades/most-withdrawal";
import { minorUnit } from "../trades/rounding";
import type { RowRange } from "../trades/withdrawal-ranges";
import { requireFewCoefficients } from "./cash-program-size";
import type { TargetGroup } from "./target-groups";

/** What a withdrawal is to leave as it is to be, where funds count in several targets. */
export interface MixedWithdrawal {
  readonly groups: readonly TargetGroup[];
  /** What each group may be of what is left, and holds today. */
  readonly ranges: readonly RowRange[];
  /** What each row may be once it is sold from. */
  readonly rows: readonly RowRange[];
  /** What all rows are worth, money. */
  readonly total: Exact;
  readonly decimals: number;
}

/**
 * The largest withdrawal that sales alone can raise and that leaves every group and every row where it may be: a linear
 * program over what is sold. What may be left is an interval, as where nothing is split (`mostWithdrawal`).
 *
 * @throws InputError `placementTooLarge`
 */
export function mixedWithdrawal(request: MixedWithdrawal): MostWithdrawal {
  const { ranges, total, decimals } = request;
  const unit = exactOf(minorUnit(decimals));
  const from = leftBy(request, "least");
  const to = leftBy(request, "most");
  const askedBy = outsideToday(request);
  if (!from || !to) {
    return { most: null, least: 0, stoppedBy: { kind: "nothing" }, askedBy, ranges };
  }
  const most = total.minus(from.left).div(unit).floor().times(unit);
  const least = total.minus(to.left).div(unit).ceil().times(unit);
  return {
    most: most.gte(least) ? most.toNumber() + 0 : null,
    least: least.toNumber() + 0,
    stoppedBy: from.left.isZero() ? { kind: "nothing" } : from.obstacle,
    askedBy: least.gt(0) ? askedBy : { kind: "nothing" },
    ranges,
  };
}

/** The least or the most that may be left, and what stops there; null where no sales do. */
function leftBy(
  { groups, ranges, rows, total }: MixedWithdrawal,
  which: "least" | "most",
): { readonly left: Exact; readonly obstacle: Obstacle } | null {
  const program = new DecimalProgram();
  const one = new Exact(1);
  const [left, withdrawn] = [program.variable(), program.variable()];
  program.equal(
    new Map([
      [left, one],
      [withdrawn, one],
    ]),
    total,
  );
  const after = rows.map((range) => {
    const variable = program.variable();
    // Short positions are kept as they are: what is below 0 of them stands beside.
    program.atMost(new Map([[variable, one]]), Exact.max(range.most, 0));
    program.atMost(new Map([[variable, one.negated()]]), Exact.max(range.kept, 0).negated());
    within(program, new Map([[variable, one]]), shortOf(range), range, left);
    return variable;
  });
  const short = rows.reduce((sum, row) => sum.plus(shortOf(row)), new Exact(0));
  program.equal(
    new Map([...after.map((variable) => [variable, one] as const), [left, one.negated()]]),
    short.negated(),
  );
  for (const [at, { members }] of groups.entries()) {
    const terms = new Map(members.map(({ row, share }) => [after[row] as number, share]));
    const shortOfGroup = members.reduce(
      (sum, { row, share }) => sum.plus(shortOf(rows[row] as RowRange).times(share)),
      new Exact(0),
    );
    within(program, terms, shortOfGroup, ranges[at] as RowRange, left);
  }
  requireFewCoefficients(program, rows.length);
  const values = program.minimise([[which === "least" ? left : withdrawn]]);
  if (!values) return null;
  const valueOf = (variable: number): Exact => values[variable] ?? new Exact(0);
  const amounts = groups.map(({ members }) =>
    members.reduce(
      (sum, { row, share }) =>
        sum.plus(
          valueOf(after[row] as number)
            .plus(shortOf(rows[row] as RowRange))
            .times(share),
        ),
      new Exact(0),
    ),
  );
  return { left: valueOf(left), obstacle: edgesReached(amounts, ranges, valueOf(left)) };
}

function shortOf({ held }: RowRange): Exact {
  return Exact.min(held, 0);
}

/** Keeps a sum, with what stands beside it, between its shares of what is left. */
function within(
  program: DecimalProgram,
  terms: ReadonlyMap<number, Exact>,
  beside: Exact,
  { lower, upper }: Pick<RowRange, "lower" | "upper">,
  left: number,
): void {
  if (upper) program.atMost(new Map([...terms, [left, upper.negated()]]), beside.negated());
  if (!lower) return;
  const negated = [...terms].map(([variable, share]) => [variable, share.negated()] as const);
  program.atMost(new Map([...negated, [left, lower]]), beside);
}

/** The groups that lie on their edges where so much is left. */
function edgesReached(
  amounts: readonly Exact[],
  ranges: readonly RowRange[],
  left: Exact,
): Obstacle {
  const isOn = (edge: Exact | null | undefined, at: number): boolean =>
    edge !== null && edge !== undefined && isNear(edge.times(left), amounts[at] as Exact);
  const all = [...ranges.keys()];
  return {
    kind: "mix",
    above: all.filter((at) => isOn(ranges[at]?.upper, at) && !ranges[at]?.upper?.eq(1)),
    below: all.filter((at) => isOn(ranges[at]?.lower, at) && ranges[at]?.lower?.gt(0)),
  };
}

/** What lies closer together than this is the same money. */
const BLUR = new Exact("1e-20");

function isNear(one: Exact, other: Exact): boolean {
  return one.minus(other).abs().lt(BLUR);
}

/** The groups that lie outside their bands today. */
function outsideToday({ ranges, total }: MixedWithdrawal): Obstacle {
  const all = [...ranges.keys()];
  return {
    kind: "mix",
    above: all.filter((at) => {
      const { upper, held } = ranges[at] as RowRange;
      return upper !== null && held.gt(upper.times(total));
    }),
    below: all.filter((at) => {
      const { lower, held } = ranges[at] as RowRange;
      return lower !== null && held.lt(lower.times(total));
    }),
  };
}
