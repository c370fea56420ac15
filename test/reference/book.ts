import type { ErrorName } from "../../src/workbench/cells";
import { readNumber, WrongCall, type Cell } from "./cells";
import { sum, type Fraction } from "./fraction";
import { attempt, type Table, type TableRow } from "./table";
import { divideOut, readTarget } from "./targets";

/** The rows of a table that aren't blank, with what each shows if one of its own cells is bad. */
export interface Book<T> {
  readonly table: Table;
  readonly rows: readonly (TableRow & { readonly read: { value: T } | { error: ErrorName } })[];
}

export function readBook<T>(
  table: Table,
  read: (cells: readonly (readonly Cell[])[]) => T,
): Book<T> {
  const rows = table.rows
    .filter((row) => !row.blank)
    .map((row) => ({ ...row, read: attempt(() => read(row.cells)) }));
  return { table, rows };
}

/** The rows read, or null where one of them is bad, so that there is no total. */
export function completeRows<T>(book: Book<T>): T[] | null {
  const read = book.rows.map((row) => row.read);
  const values = read.flatMap((each) => ("value" in each ? [each.value] : []));
  return values.length === read.length ? values : null;
}

/**
 * Puts the results of the rows back between the blank ones, which show "" (semantics.md, Blank
 * row). Without results every row shows its own error or, needing the total, #N/A (Bad row).
 */
export function spread<T>(
  book: Book<T>,
  width: number,
  results: readonly (readonly Cell[])[] | null,
): Cell[][] {
  let next = 0;
  return book.table.rows.map((row) => {
    if (row.blank) return Array<Cell>(width).fill("");
    const index = next++;
    if (results !== null) return [...(results[index] ?? [])];
    const read = book.rows[index]?.read;
    const error = read !== undefined && "error" in read ? read.error : "#N/A";
    return Array<Cell>(width).fill({ error });
  });
}

export interface Holding {
  readonly value: Fraction;
  /** A fraction of the portfolio once `holdingsOf` has divided the sum out. */
  readonly target: Fraction;
}

export function readHolding(cells: readonly (readonly Cell[])[]): Holding {
  return {
    value: readNumber(cells[0]?.[0] ?? null),
    target: readTarget(cells[1]?.[0] ?? null),
  };
}

/** The same rows with targets that add up to 1. */
export function withWholeTargets<T extends Holding>(rows: readonly T[]): T[] {
  const targets = divideOut(rows.map((row) => row.target));
  return rows.map((row, index) => ({ ...row, target: targets[index] ?? row.target }));
}

/** semantics.md, Totals and signs: "a total ≤ 0 … is a wrong call that names the sum". */
export function positiveTotal(values: readonly Fraction[]): Fraction {
  const total = sum(values);
  if (total.sign() <= 0) throw new WrongCall(`the values add up to ${total.toNumber()}`);
  return total;
}
