import type { Arithmetic } from "../numbers/arithmetic";
import { picked } from "../numbers/doubles/rows";
import type { Targets } from "../portfolio/book";
import { absolute, type Band, type Tolerance } from "./band";

/** The edges of each row's band, as shares of the target total: a weight edge is `upper / targetTotal`. */
export interface Edges<Column> {
  readonly lower: Column;
  readonly upper: Column;
  /** 1 where the row has no band, and its edges mean nothing. */
  readonly none: Uint8Array;
}

const NO_WIDTH = absolute(0);

/** As wide as a band can be: the edges are clipped to 0..100 % anyway. */
const ALL = 1;

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
  const distinct = bands.every((band) => band === bands[0]) ? bands.slice(0, 1) : bands;
  const { add, subtract, larger, smaller, cells } = arithmetic;
  const below = widths(arithmetic, wanted, distinct, belowOf);
  const isSymmetric = distinct.every((band) => belowOf(band) === aboveOf(band));
  const above = isSymmetric ? below : widths(arithmetic, wanted, distinct, aboveOf);
  const around = {
    lower: larger(subtract(wanted.targets, below), cells([0])),
    upper: smaller(add(wanted.targets, above), wanted.targetTotal),
  };
  const none = markedBands(distinct, (band) => band.kind === "none");
  return { ...withGivenEdges(arithmetic, wanted, distinct, around), none };
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
  bands: readonly Band[],
  sideOf: (band: Band) => Tolerance,
): Column {
  const { cells, choose, larger, multiply, smaller } = arithmetic;
  const points = multiply(
    cells(read(bands, (band) => absoluteOf(sideOf(band)))),
    wanted.targetTotal,
  );
  const isRelative = markedBands(bands, (band) => sideOf(band).relative !== null);
  if (!isRelative.includes(1)) return points;
  const shares = multiply(cells(read(bands, (band) => sideOf(band).relative ?? 0)), wanted.targets);
  const tighter = choose(isRelative, smaller(points, shares), points);
  const isWider = markedBands(bands, (band) => sideOf(band).wider);
  return isWider.includes(1) ? choose(isWider, larger(points, shares), tighter) : tighter;
}

/** A width that is only relative is bounded by all there is. */
function absoluteOf(side: Tolerance): number {
  return side.absolute ?? (side.relative === null ? 0 : ALL);
}

function read(bands: readonly Band[], figure: (band: Band) => number): Float64Array {
  const figures = new Float64Array(bands.length);
  for (let row = 0; row < figures.length; row++) figures[row] = figure(bands[row] as Band);
  return figures;
}

function markedBands(bands: readonly Band[], condition: (band: Band) => boolean): Uint8Array {
  const marks = new Uint8Array(bands.length);
  for (let row = 0; row < marks.length; row++) if (condition(bands[row] as Band)) marks[row] = 1;
  return marks;
}

function withGivenEdges<Column>(
  arithmetic: Arithmetic<Column>,
  wanted: Targets<Column>,
  bands: readonly Band[],
  around: { readonly lower: Column; readonly upper: Column },
): { readonly lower: Column; readonly upper: Column } {
  const isGiven = markedBands(bands, (band) => band.kind === "edges");
  if (!isGiven.includes(1)) return around;
  const { cells, exacts, multiply, choose } = arithmetic;
  const exact = bands.map((band) => (band.kind === "edges" ? band.exact : undefined));
  const some = exact.find((edges) => edges !== undefined);
  const rows = exact.map((edges) => (edges ?? some)?.row ?? 0);
  const sharesOf = (edge: "lower" | "upper"): Column =>
    some
      ? exacts(picked(some.columns[edge], rows))
      : cells(read(bands, (band) => (band.kind === "edges" ? band[edge] : 0)));
  const given = (edge: "lower" | "upper"): Column => multiply(sharesOf(edge), wanted.targetTotal);
  return {
    lower: choose(isGiven, given("lower"), around.lower),
    upper: choose(isGiven, given("upper"), around.upper),
  };
}
