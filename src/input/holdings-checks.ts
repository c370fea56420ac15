import { holdingsError } from "../engine/errors/holdings-error";
import type { Holdings, PortfolioRows } from "../engine/portfolio/holdings";
import { kindByName } from "../engine/portfolio/holdings-rows";
import { errorCellOf, type Problems } from "./problems";

/** What identifies the rows of a table. */
export interface RowNames extends Pick<Holdings, "names" | "accounts"> {
  /** A second name beside the first, where a table has names and symbols. */
  readonly symbols: readonly string[] | null;
}

/**
 * Notes the rows that would be counted wrongly if they were taken for what they seem: totals, rows without a name, and
 * the same name twice in one account.
 *
 * @param portfolios the rows of each portfolio
 * @param rowNumber the number of a row as messages name it
 */
export function noteUnclearRows(
  rows: RowNames,
  portfolios: readonly PortfolioRows[],
  problems: Problems,
  rowNumber: (row: number) => number,
): void {
  for (const portfolio of portfolios) {
    const seen = new Map<string, number>();
    for (const row of portfolio.rows) {
      const problem = unclearName(rows, row, seen, rowNumber);
      if (problem) problems.add(row, "name", errorCellOf(problem));
    }
  }
}

function unclearName(
  { names, accounts, symbols }: RowNames,
  row: number,
  seen: Map<string, number>,
  rowNumber: (row: number) => number,
): Error | null {
  const name = names[row] as string;
  if (name === "") return holdingsError("nameMissing", { row: rowNumber(row) });
  const kind = kindByName(name);
  if (kind !== null) {
    return holdingsError(kind === "total" ? "rowTotal" : "rowPending", {
      row: rowNumber(row),
      name,
    });
  }
  const account = accounts?.[row] ?? "";
  const key = `${account}\n${name}\n${symbols?.[row] ?? ""}`.toLowerCase();
  const first = seen.get(key);
  if (first !== undefined) {
    const isInAccount = account !== "";
    return holdingsError("nameTwice", {
      row: rowNumber(row),
      name,
      first: rowNumber(first),
      isInAccount,
    });
  }
  seen.set(key, row);
  return null;
}
