import type { Arithmetic } from "../numbers/arithmetic";
import type { Targets } from "../portfolio/book";
import type { Band, Tolerance } from "./band";

/** The edges of each row's band, as shares of the target total: a weight edge is `upper / targetTotal`. */
export interface Edges<Column> {
  readonly lower: Column;
  readonly upper: Column;
  /** 1 where the row has no band, and its edges mean nothing. */
  readonly none: Uint8Array;
}

const NO_WIDTH: Tolerance = { absolute: 0 };

/**
 * The edges of bands around targets, clipped to 0..100 %.
 *
 * @param bands one a row, or one for all rows
 */
export function edgesOf<Column>(
  arithmetic: Arithmetic<Column>,
  wanted: Targets<Column>,
  bands: readonly Band[],
): Edges<Column> {
  const { add, subtract, larger, smaller, cells } = arithmetic;
  const below = widths(arithmetic, wanted, bands.map(belowOf));
  const above = widths(arithmetic, wanted, bands.map(aboveOf));
  const around = {
    lower: larger(subtract(wanted.targets, below), cells([0])),
    upper: smaller(add(wanted.targets, above), wanted.targetTotal),
  };
  const none = Uint8Array.from(bands, (band) => (band.kind === "none" ? 1 : 0));
  return { ...withGivenEdges(arithmetic, wanted, bands, around), none };
}

function belowOf(band: Band): Tolerance {
  return band.kind === "tolerance" ? band.below : NO_WIDTH;
}

function aboveOf(band: Band): Tolerance {
  return band.kind === "tolerance" ? band.above : NO_WIDTH;
}

/** The width of one side of each band, as a share of the target total. */
function widths<Column>(
  arithmetic: Arithmetic<Column>,
  wanted: Targets<Column>,
  tolerances: readonly Tolerance[],
): Column {
  const { cells, multiply, smaller, larger, choose } = arithmetic;
  const absolute = multiply(
    cells(tolerances.map((side) => side.absolute ?? 0)),
    wanted.targetTotal,
  );
  if (tolerances.every((side) => side.relative === undefined)) return absolute;
  const relative = multiply(cells(tolerances.map((side) => side.relative ?? 0)), wanted.targets);
  const hasBoth = tolerances.map((side) => marks(side.absolute !== undefined && isRelative(side)));
  const isWider = tolerances.map((side) => marks(side.wider === true));
  const bothWidths = tolerances.some((side) => side.wider === true)
    ? choose(isWider, larger(absolute, relative), smaller(absolute, relative))
    : smaller(absolute, relative);
  const isOnlyRelative = tolerances.map((side) =>
    marks(side.absolute === undefined && isRelative(side)),
  );
  const one = choose(isOnlyRelative, relative, absolute);
  return choose(hasBoth, bothWidths, one);
}

function isRelative(tolerance: Tolerance): boolean {
  return tolerance.relative !== undefined;
}

function marks(condition: boolean): 0 | 1 {
  return condition ? 1 : 0;
}

function withGivenEdges<Column>(
  arithmetic: Arithmetic<Column>,
  wanted: Targets<Column>,
  bands: readonly Band[],
  around: { readonly lower: Column; readonly upper: Column },
): { readonly lower: Column; readonly upper: Column } {
  if (bands.every((band) => band.kind !== "edges")) return around;
  const { cells, multiply, choose } = arithmetic;
  const isGiven = bands.map((band) => marks(band.kind === "edges"));
  const given = (edge: "lower" | "upper"): Column =>
    multiply(
      cells(bands.map((band) => (band.kind === "edges" ? band[edge] : 0))),
      wanted.targetTotal,
    );
  return {
    lower: choose(isGiven, given("lower"), around.lower),
    upper: choose(isGiven, given("upper"), around.upper),
  };
}
