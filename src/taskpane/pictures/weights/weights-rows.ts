import type { WeightsRow } from "../../../workbook/pictures/weights-row";

/** What a review says of a name; fractions of the portfolio. */
interface JudgedName {
  readonly name: string;
  /** Null where it can't be judged; edges are NaN where there is no band. */
  readonly drift: {
    readonly weight: number;
    readonly target: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
}

/** What a plan says of a row; fractions of the portfolio. */
interface PlannedRow {
  readonly name: string;
  readonly weight: number;
  readonly weightAfter: number;
  readonly target: number;
}

/** Weights against the targets and bands that are judged; names that can't be judged are left out. */
export function weightsNow(names: readonly JudgedName[]): WeightsRow[] {
  return names.flatMap(({ name, drift }): WeightsRow[] => {
    if (drift === null) return [];
    const { weight: before, target, lower, upper } = drift;
    return [{ name, before, after: null, target, ...edges(lower, upper) }];
  });
}

/** The same with the weights after a plan's trades; rows of one name, such as in two accounts, are one. */
export function weightsAfter(
  planned: readonly PlannedRow[],
  names: readonly JudgedName[],
): WeightsRow[] {
  const bands = new Map(names.map(({ name, drift }) => [name, drift]));
  const joined = new Map<string, WeightsRow>();
  for (const { name, weight, weightAfter, target } of planned) {
    const drift = bands.get(name);
    const before = joined.get(name);
    joined.set(name, {
      name,
      before: (before?.before ?? 0) + (Number.isNaN(weight) ? 0 : weight),
      after: (before?.after ?? 0) + weightAfter,
      target: (before?.target ?? 0) + target,
      ...(drift ? edges(drift.lower, drift.upper) : { low: null, high: null }),
    });
  }
  return [...joined.values()];
}

function edges(lower: number, upper: number): Pick<WeightsRow, "low" | "high"> {
  return Number.isNaN(lower) ? { low: null, high: null } : { low: lower, high: upper };
}
