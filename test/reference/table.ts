import type { ErrorName } from "../../src/workbench/cells";
import { BadCell, isBlank, WrongCall, type Cell, type Range } from "./cells";

/** The ranges of a call that answer row by row, brought into rows. */
export interface Table {
  readonly header: boolean;
  readonly transposed: boolean;
  /** Row by row, the cells of each range in the order given; two for a two-wide one. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly (readonly Cell[])[];
  readonly blank: boolean;
}

function transpose(range: Range): Cell[][] {
  return (range[0] ?? []).map((_, column) => range.map((row) => row[column] ?? null));
}

function isSingle(range: Range): boolean {
  return range.length === 1 && range[0]?.length === 1;
}

/**
 * semantics.md, Header: text above a number at the top of the first range. A blank cell and a 0 can't
 * be told apart, so both are passed over, and are the number where nothing else follows.
 */
function hasHeader(first: readonly Cell[]): boolean {
  const [top = null, ...below] = first;
  const isText = typeof top === "string" && top.trim() !== "" && Number.isNaN(Number(top));
  if (!isText || below.length === 0) return false;
  const next = below.find((cell) => !isBlank(cell));
  return next === undefined || typeof next === "number";
}

/**
 * semantics.md, Shape: the same length and orientation for all, a single cell serves all rows, and
 * the ranges whose index is in `twoWide` may be two wide. Throws WrongCall otherwise.
 */
export function readTable(ranges: readonly Range[], twoWide: readonly number[] = []): Table {
  const long = ranges.filter((range) => !isSingle(range));
  const lead = ranges.find((range, index) => !isSingle(range) && !twoWide.includes(index));
  const transposed = lead !== undefined && lead.length === 1;
  const columns = transposed ? ranges.map(transpose) : ranges;
  const length = lead === undefined ? 1 : transposed ? (lead[0]?.length ?? 0) : lead.length;
  columns.forEach((column, index) => {
    const range = ranges[index];
    if (range !== undefined && !long.includes(range)) return;
    const widest = twoWide.includes(index) ? 2 : 1;
    const wide = column.some((row) => row.length > widest);
    if (column.length !== length || wide) throw new WrongCall("the ranges differ in size");
  });
  const first = (columns[0] ?? []).map((row) => row[0] ?? null);
  const header = hasHeader(first);
  const isOwn = ranges.map((range) => long.includes(range));
  const rows: TableRow[] = [];
  for (let row = header ? 1 : 0; row < length; row++) {
    const cells = columns.map((column, index) => (isOwn[index] ? column[row] : column[0]) ?? []);
    // A single cell that serves all rows says nothing about whether this row is blank.
    const own = cells.filter((_, index) => isOwn[index] || length === 1);
    rows.push({ cells, blank: own.flat().every(isBlank) });
  }
  return { header, transposed, rows };
}

/** semantics.md, Header: header in, header out; a row of input gives a row of output. */
export function writeTable(
  table: Table,
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
): Cell[][] {
  const body = rows.map((row) => [...row]);
  const whole = table.header ? [[...headers], ...body] : body;
  return table.transposed ? transpose(whole) : whole;
}

/** What a cell of a row reads as, or the error it shows. */
export function attempt<T>(read: () => T): { value: T } | { error: ErrorName } {
  try {
    return { value: read() };
  } catch (failure) {
    if (failure instanceof BadCell) return { error: failure.kind };
    throw failure;
  }
}
