import { numbersFrom, signsFrom } from "../numbers/new-numbers";
import { numbersIn } from "../portfolio/holdings";
import type { Portfolio } from "../portfolio/portfolio";
import { type Band, bandsIn } from "../triggers/band";
import type { Gates } from "../triggers/gates";
import type { PlanRequest } from "./plan-request";
import { HeldRows } from "./rows-of-joined";

/** What portfolios ask for that go by the same policy and gates, and whose rows follow one another. */
export interface JoinedPortfolios extends Omit<PlanRequest, "cash" | "terms"> {
  readonly gates: Gates;
  /** Where the rows of each portfolio begin, and where the last ones end. */
  readonly starts: Uint32Array;
  /** Money that each portfolio is to place (+) or raise (−). */
  readonly cash: readonly number[];
  /** How the bands stand, one status a row; null where that is still to be judged. */
  readonly standing: Int8Array | null;
}

/**
 * The rows of portfolios of a table, one portfolio after the other.
 *
 * @param table one entry a row of it; of bands one for all rows, too
 * @param rowsOfEach in the order of the table
 */
export function joinedRows(
  { values, targets, bands }: Portfolio & Pick<PlanRequest, "bands">,
  rowsOfEach: readonly Uint32Array[],
): Pick<JoinedPortfolios, "portfolio" | "bands" | "starts"> {
  const starts = startsOf(rowsOfEach.map(({ length }) => length));
  const rows = starts[rowsOfEach.length] as number;
  const first = firstOfRun(rowsOfEach);
  const numbersOf = (column: Float64Array): Float64Array =>
    first === null
      ? copiedRows(column, rowsOfEach, new Float64Array(rows))
      : numbersFrom(column, first, first + rows);
  return {
    portfolio: { values: numbersOf(values), targets: numbersOf(targets) },
    bands: bands && (bands.length > 1 ? rowsOfEach.flatMap((rows) => bandsIn(bands, rows)) : bands),
    starts,
  };
}

/** Where portfolios of so many rows begin that follow one another, and where the last one ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) {
    starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
  }
  return starts;
}

/** The first row of portfolios that follow one another in the table; null where they don't. */
function firstOfRun(rowsOfEach: readonly Uint32Array[]): number | null {
  const first = rowsOfEach[0]?.[0] ?? 0;
  let next = first;
  for (const rows of rowsOfEach) {
    if (rows[0] !== next) return null;
    next += rows.length;
    if (rows[rows.length - 1] !== next - 1) return null;
  }
  return first;
}

function copiedRows(
  column: Float64Array,
  rowsOfEach: readonly Uint32Array[],
  joined: Float64Array,
): Float64Array {
  let next = 0;
  for (const rows of rowsOfEach) {
    joined.set(numbersIn(column, rows), next);
    next += rows.length;
  }
  return joined;
}

/** What one of the portfolios asks for. */
export function requestAt(joined: JoinedPortfolios, at: number): PlanRequest {
  const { portfolio, bands, gates, policy, starts, cash } = joined;
  const [from, to] = [starts[at] as number, starts[at + 1] as number];
  return {
    portfolio: new HeldRows(portfolio, from, to),
    bands: bands && bandsAt({ bands, starts }, at),
    gates,
    cash: cash[at] as number,
    policy,
    terms: null,
  };
}

/** The bands of one of the portfolios; one for all its rows where there is one for all portfolios. */
export function bandsAt(
  { bands, starts }: { readonly bands: readonly Band[]; readonly starts: Uint32Array },
  at: number,
): readonly Band[] {
  return bands.length === 1 ? bands : bands.slice(starts[at], starts[at + 1]);
}

/** How the bands of one of the portfolios stand. */
export function standingAt({ standing, starts }: JoinedPortfolios, at: number): Int8Array | null {
  return standing && signsFrom(standing, starts[at] as number, starts[at + 1] as number);
}

/** Some of the portfolios, joined anew. */
export function someOf(joined: JoinedPortfolios, places: readonly number[]): JoinedPortfolios {
  const { portfolio, bands, starts, cash, standing } = joined;
  if (places.length === cash.length) return joined;
  const own = startsOf(places.map((at) => (starts[at + 1] as number) - (starts[at] as number)));
  const runs = runsOf(starts, places);
  const rows = own[places.length] as number;
  const numbersOf = (column: Float64Array): Float64Array =>
    copied(runs, new Float64Array(rows), (from, to) => numbersFrom(column, from, to));
  return {
    ...joined,
    portfolio: { values: numbersOf(portfolio.values), targets: numbersOf(portfolio.targets) },
    bands: bands && (bands.length > 1 ? runs.flatMap((run) => bands.slice(...run)) : bands),
    starts: own,
    cash: places.map((at) => cash[at] as number),
    standing:
      standing && copied(runs, new Int8Array(rows), (from, to) => signsFrom(standing, from, to)),
  };
}

/** Rows that follow one another, from one to before another. */
type Run = readonly [from: number, to: number];

/** The rows of some portfolios in as few runs as they come in. */
function runsOf(starts: Uint32Array, places: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < places.length; at++) {
    const from = starts[places[at] as number] as number;
    while (places[at + 1] === (places[at] as number) + 1) at++;
    runs.push([from, starts[(places[at] as number) + 1] as number]);
  }
  return runs;
}

function copied<Column extends Float64Array | Int8Array>(
  runs: readonly Run[],
  column: Column,
  part: (from: number, to: number) => Column,
): Column {
  let next = 0;
  for (const [from, to] of runs) {
    column.set(part(from, to), next);
    next += to - from;
  }
  return column;
}
