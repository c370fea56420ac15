import type { Cell, Range } from "../../reference";
import { type BookCells, drawBook } from "./books";
import type { Draw } from "./draw";

/** A table of holdings and what its portfolios are worth, by their names. */
export interface DrawnHoldings {
  readonly cells: Range;
  readonly portfolios: ReadonlyMap<string, BookCells>;
  readonly hasBands: boolean;
}

const FLAGS = ["any", null, "buy only", "sell only", "hold"] as const;

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
function drawLimits(draw: Draw, value: number, wanted: number, total: number): [Cell, Cell] {
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
}

/** The cells of one row below its name. */
function drawRow(draw: Draw, book: BookCells, row: number, columns: Columns): Cell[] {
  const [total, targets] = [sumOf(book.values), sumOf(book.targets)];
  const [value, target] = [book.values[row] ?? null, book.targets[row] ?? null];
  const share = amountIn(target) / targets;
  const width = draw.pick([0, 0.001, 0.02, 0.05, 0.1]);
  // Now and then the target lies outside.
  const middle = draw.chance(10) ? draw.whole(0, 10) / 10 : share;
  const edge = (shift: number) => Math.min(Math.max(Number((middle + shift).toFixed(4)), 0), 1);
  const fee = Math.abs(total) * draw.pick([1e-5, 1e-4, 1e-3]);
  return [
    value,
    target,
    ...(columns.bands ? [book.bands[row]?.[0] ?? null] : []),
    ...(columns.edges ? [edge(-width), edge(width)] : []),
    ...(columns.flags ? [draw.chance(50) ? null : draw.pick(FLAGS)] : []),
    ...(columns.limits ? drawLimits(draw, amountIn(value), share * total, total) : []),
    ...(columns.costs ? [draw.pick([null, 0.001, 0.0025, 0.01, 0.25])] : []),
    ...(columns.fees ? [draw.pick([null, Number(fee.toFixed(2)), 4.95])] : []),
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
  ];
  return names.flatMap(([isThere, each]) => (isThere ? each : []));
}

/** A table of one or more portfolios, whose rows may alternate. */
export function drawHoldings(draw: Draw): DrawnHoldings {
  const bands = draw.chance(50);
  const edges = !bands && draw.chance(15);
  const columns: Columns = {
    bands,
    edges,
    flags: draw.chance(50),
    limits: draw.chance(60),
    costs: draw.chance(25),
    fees: draw.chance(10),
  };
  const many = draw.chance(15);
  const names = many ? ["Meyer", "Okoye", "Sato"].slice(0, draw.whole(2, 3)) : [""];
  const portfolios = new Map(names.map((name) => [name, drawBook(draw)]));
  const rows = names.flatMap((name) => {
    const book = portfolios.get(name) ?? { values: [], targets: [], bands: [] };
    return book.values.map((_, row) => ({
      row,
      cells: [
        ...(many ? [name] : []),
        `Fund ${row + 1}`,
        ...drawRow(draw, book, row, columns),
      ] as Cell[],
    }));
  });
  if (many && draw.chance(50)) rows.sort((a, b) => a.row - b.row);
  const headers = [...(many ? ["Portfolio"] : []), "Name", ...headersOf(columns)];
  const cells = [headers, ...rows.map((row) => row.cells)];
  return { cells, portfolios, hasBands: bands || edges };
}
