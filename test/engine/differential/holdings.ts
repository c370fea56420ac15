import type { Cell, Range } from "../../reference";
import { type BookCells, drawBook } from "./books";
import { drawClasses, drawClassOptions, type ClassRow, type DrawnClasses } from "./classes";
import { type DrawnCurrencies, drawCurrencies, NEAR_RATES } from "./currencies";
import type { Draw } from "./draw";
import { type DrawnUnits, drawUnits } from "./units";

/** A table of holdings and what its portfolios are worth, by their names. */
export interface DrawnHoldings {
  readonly cells: Range;
  readonly portfolios: ReadonlyMap<string, BookCells>;
  readonly hasBands: boolean;
  /** Options that the table is read by. */
  readonly entries: readonly (readonly [string, Cell])[];
  /** Options that it isn't planned by. */
  readonly without: readonly string[];
}

export const FLAGS = ["any", null, "buy only", "sell only", "hold"] as const;

function amountIn(cell: Cell): number {
  return typeof cell === "number" ? cell : 0;
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce<number>((sum, cell) => sum + amountIn(cell), 0);
}

/** A limit as likely to bind as not: at what is held, at what is wanted, at a half cent, or anywhere. */
function drawLimit(draw: Draw, value: number, wanted: number, total: number): Cell {
  const share = total > 0 ? wanted / total : 0;
  return draw.pick<() => Cell>([
    () => null,
    () => value,
    () => Number(wanted.toFixed(2)),
    () => Number((wanted * draw.pick([0.5, 0.9, 1.1, 2])).toFixed(3)),
    () => Number(share.toFixed(4)),
    () => Number((share * draw.pick([0.9, 1.1, 1.05])).toFixed(4)),
    () => draw.pick([0.05, 0.1, 0.25, 0.333, 0.5, 1]),
    () => draw.whole(2, 9) + 0.005,
    () => Number((total * draw.pick([0.01, 0.2, 0.7])).toFixed(2)),
  ])();
}

/** Least and Most where they don't contradict each other in the same unit, which is an error of its own. */
export function drawLimits(draw: Draw, value: number, wanted: number, total: number): [Cell, Cell] {
  const positive = (cell: Cell) => (amountIn(cell) > 0 ? cell : null);
  const limit = () => (draw.chance(60) ? null : positive(drawLimit(draw, value, wanted, total)));
  const [one, other] = [limit(), limit()];
  if (one === null || other === null || amountIn(one) > 1 !== amountIn(other) > 1) {
    return [one, other];
  }
  return amountIn(one) > amountIn(other) ? [other, one] : [one, other];
}

interface Columns {
  readonly bands: boolean;
  readonly edges: boolean;
  readonly flags: boolean;
  readonly limits: boolean;
  readonly costs: boolean;
  readonly fees: boolean;
  readonly units: DrawnUnits | null;
}

/** The cells of one row below its name. @param rate roughly what one unit of its money is worth */
function drawRow(draw: Draw, book: BookCells, row: number, columns: Columns, rate: number): Cell[] {
  const [total, targets] = [sumOf(book.values), sumOf(book.targets) || 1];
  const [value, target] = [book.values[row] ?? null, book.targets[row] ?? null];
  const share = amountIn(target) / targets;
  const width = draw.pick([0, 0.001, 0.02, 0.05, 0.1]);
  // Now and then the target lies outside.
  const middle = draw.chance(10) ? draw.whole(0, 10) / 10 : share;
  const edge = (shift: number) => Math.min(Math.max(Number((middle + shift).toFixed(4)), 0), 1);
  const fee = Math.abs(total) * draw.pick([1e-5, 1e-4, 1e-3]);
  return [
    columns.units?.isBlank(row) === true ? null : value,
    target,
    ...(columns.bands ? [book.bands[row]?.[0] ?? null] : []),
    ...(columns.edges ? [edge(-width), edge(width)] : []),
    ...(columns.flags ? [draw.chance(50) ? null : draw.pick(FLAGS)] : []),
    ...(columns.limits ? drawLimits(draw, amountIn(value) * rate, share * total, total) : []),
    ...(columns.costs ? [draw.pick([null, 0.001, 0.0025, 0.01, 0.25])] : []),
    ...(columns.fees ? [draw.pick([null, Number(fee.toFixed(2)), 4.95])] : []),
    ...(columns.units?.cellsOf(row) ?? []),
  ];
}

function headersOf(columns: Columns): string[] {
  const names: [boolean, string[]][] = [
    [true, ["Value", "Target"]],
    [columns.bands, ["Band"]],
    [columns.edges, ["Lower", "Upper"]],
    [columns.flags, ["Trade"]],
    [columns.limits, ["Least", "Most"]],
    [columns.costs, ["Cost rate"]],
    [columns.fees, ["Fee"]],
    [columns.units !== null, [...(columns.units?.headers ?? [])]],
  ];
  return names.flatMap(([isThere, each]) => (isThere ? each : []));
}

/** The cells of the row of a class below its name. */
function classCells({ target, band }: ClassRow, columns: Columns): Cell[] {
  return headersOf(columns).map((header) => {
    if (header === "Target") return target;
    return header === "Band" ? band : null;
  });
}

function drawColumns(draw: Draw, hasClasses: boolean, units: DrawnUnits | null): Columns {
  const bands = draw.chance(hasClasses ? 80 : 50);
  return {
    bands,
    edges: !bands && !hasClasses && draw.chance(15),
    flags: draw.chance(hasClasses ? 30 : 50),
    limits: draw.chance(hasClasses ? 25 : 60),
    costs: draw.chance(25),
    fees: draw.chance(10),
    units,
  };
}

interface Placed {
  readonly row: number;
  readonly cells: Cell[];
}

/** The rows of one portfolio: those of its classes, where it has any, among those of its holdings. */
function drawPortfolioRows(
  draw: Draw,
  { book, paths, classRows }: DrawnClasses,
  columns: Columns,
  { cellsOf, rateOf, headers }: DrawnCurrencies,
): Placed[] {
  const hasClasses = paths.length > 0;
  const holdings = book.values.map((_, row) => ({
    row,
    cells: [
      `Fund ${row + 1}`,
      ...(hasClasses ? [paths[row] ?? null] : []),
      ...cellsOf(row),
      ...drawRow(draw, book, row, columns, rateOf(row)),
    ] as Cell[],
  }));
  const classes = classRows.map((each) => ({
    row: draw.pick([-1, draw.whole(0, holdings.length)]),
    cells: [null, each.path, ...headers.map(() => null), ...classCells(each, columns)] as Cell[],
  }));
  return [...classes, ...holdings].sort((a, b) => a.row - b.row);
}

/** What a table has beside its values and targets. */
interface Kind {
  readonly hasClasses?: boolean;
  /** At most so many rows that trade in whole units; left out where all trade in money. */
  readonly unitRows?: number;
}

/** A table of one or more portfolios, whose rows may alternate; of one alone where it trades in whole units. */
export function drawHoldings(
  draw: Draw,
  { hasClasses = false, unitRows }: Kind = {},
): DrawnHoldings {
  const units = unitRows === undefined ? null : drawUnits(draw, unitRows);
  const columns = drawColumns(draw, hasClasses, units);
  const many = units === null && draw.chance(15);
  const names = many ? ["Meyer", "Okoye", "Sato"].slice(0, draw.whole(2, 3)) : [""];
  const { reading, entries } = drawClassOptions(draw);
  const currencies =
    units === null ? drawCurrencies(draw, 20) : drawCurrencies(draw, 20, NEAR_RATES);
  const drawn = names.map((name) => {
    const book = units?.book ?? drawBook(draw);
    const plain = { book, paths: [], classRows: [] };
    return { name, ...(hasClasses ? drawClasses(draw, book, reading) : plain) };
  });
  const rows = drawn.flatMap((each) =>
    drawPortfolioRows(draw, each, columns, currencies).map(({ row, cells }) => ({
      row,
      cells: [...(many ? [each.name] : []), ...cells],
    })),
  );
  if (many && draw.chance(50)) rows.sort((a, b) => a.row - b.row);
  const headers = [
    ...(many ? ["Portfolio"] : []),
    "Name",
    ...(hasClasses ? ["Class"] : []),
    ...currencies.headers,
    ...headersOf(columns),
  ];
  return {
    cells: [headers, ...rows.map((row) => row.cells)],
    portfolios: new Map(drawn.map(({ name, book }) => [name, book])),
    hasBands: columns.bands || columns.edges,
    entries: [...currencies.entries, ...(hasClasses ? entries : []), ...(units?.entries ?? [])],
    without: units === null ? [] : ["decimals"],
  };
}
