import { holdingsError } from "../engine/errors/holdings-error";
import type { ClassRow } from "../engine/classes/class-rows";
import type { ClassRowsByPortfolio } from "../engine/classes/classed-holdings";
import { type Holdings, portfolioKey, type PortfolioRows } from "../engine/portfolio/holdings";
import { exposuresOf } from "../engine/portfolio/exposures";
import { classKey } from "../engine/portfolio/tree";
import { type Band, NO_BAND } from "../engine/triggers/band";
import { isBlank, isBlankOrZero } from "./cells";
import type { HoldingsCells } from "./holdings-cells";
import { errorCellOf, type Problems } from "./problems";

/**
 * Marks the rows that speak of a class itself: they name a class, and neither a holding nor what is held of it.
 *
 * @param names of the holdings, "" for a row without one
 */
export function markedClassRows(
  cells: HoldingsCells,
  names: readonly string[],
  classes: readonly string[] | null,
): Uint8Array {
  const held = (["Value", "Quantity"] as const)
    .filter((field) => cells.has(field))
    .map((field) => cells.cells(field));
  return Uint8Array.from(names, (name, row) => {
    const isOfClass = name === "" && classKey(classes?.[row] ?? "") !== "";
    return isOfClass && held.every((column) => isBlankOrZero(column.at(row))) ? 1 : 0;
  });
}

/**
 * What the rows of classes say, for each portfolio. Notes a class that has two rows.
 *
 * @param portfolios the rows of classes of each portfolio
 */
export function classRowsOf(
  cells: HoldingsCells,
  table: Pick<Holdings, "classes" | "targets"> & { readonly bands: readonly Band[] | null },
  portfolios: readonly PortfolioRows[],
  problems: Problems,
): ClassRowsByPortfolio {
  const targets = cells.cells("Target");
  const pathAt = (row: number): string => table.classes?.[row] ?? "";
  const found = new Map<string, readonly ClassRow[]>();
  for (const { name, rows } of portfolios) {
    const key = portfolioKey(name);
    noteClassesTwice(cells, rows, pathAt, problems);
    found.set(
      key,
      Array.from(rows, (row) => ({
        row,
        path: pathAt(row),
        target: isBlank(targets.at(row)) ? null : (table.targets[row] as number),
        band: table.bands && bandAt(cells, table.bands, row),
      })),
    );
  }
  return found;
}

/**
 * The bands of a table in which classes have bands, too: a row that says nothing has none of its own, so that its
 * class's may be the only one.
 */
export function bandsBesideClasses(cells: HoldingsCells, bands: readonly Band[]): readonly Band[] {
  return Array.from({ length: cells.rows }, (_, row) => bandAt(cells, bands, row) ?? NO_BAND);
}

/** The band of a row; null where its cells are blank. */
function bandAt(cells: HoldingsCells, bands: readonly Band[], row: number): Band | null {
  const columns = (["Band", "Lower", "Upper"] as const).filter((field) => cells.has(field));
  if (columns.every((field) => isBlank(cells.cells(field).at(row)))) return null;
  return bands[bands.length === 1 ? 0 : row] ?? null;
}

/** Notes the rows whose class is split in a way that can't be read. */
export function noteUnclearShares(
  classes: readonly string[] | null,
  rowNumber: (row: number) => number,
  problems: Problems,
): void {
  for (const [row, path] of (classes ?? []).entries()) {
    if (exposuresOf(path) !== null) continue;
    const at = { row: rowNumber(row), path };
    problems.add(row, "class", errorCellOf(holdingsError("classShares", at)));
  }
}

function noteClassesTwice(
  cells: HoldingsCells,
  classRows: Uint32Array,
  pathAt: (row: number) => string,
  problems: Problems,
): void {
  const seen = new Map<string, number>();
  for (const row of classRows) {
    const path = pathAt(row);
    const key = classKey(path);
    const first = seen.get(key);
    if (first !== undefined) {
      const at = { row: cells.rowNumber(row), path, first: cells.rowNumber(first) };
      problems.add(row, "class", errorCellOf(holdingsError("classTwice", at)));
    }
    seen.set(key, first ?? row);
  }
}
