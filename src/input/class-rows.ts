import { holdingsError } from "../engine/errors/holdings-error";
import type { ClassRow } from "../engine/classes/class-rows";
import type { ClassRowsByPortfolio } from "../engine/classes/classed-holdings";
import { type Holdings, portfolioKey, type PortfolioRows } from "../engine/portfolio/holdings";
import { exposuresOf, isSplitClass } from "../engine/portfolio/exposures";
import { classKey } from "../engine/portfolio/tree";
import { type Band, NO_BAND } from "../engine/triggers/band";
import { isBlankOrZero } from "./cells";
import type { HoldingsCells } from "./holdings-cells";
import { errorCellOf, type Problems } from "./problems";

/**
 * What the rows of classes say, for each portfolio. Notes a class that has two rows, and a row for several classes.
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
  const bandAt = table.bands && ownBands(cells, table.bands);
  const pathAt = (row: number): string => table.classes?.[row] ?? "";
  const found = new Map<string, readonly ClassRow[]>();
  for (const { name, rows } of portfolios) {
    const key = portfolioKey(name);
    noteUnclearClasses(cells, rows, pathAt, problems);
    found.set(
      key,
      Array.from(rows, (row) => ({
        row,
        path: pathAt(row),
        target: isBlankOrZero(targets.at(row)) ? null : (table.targets[row] as number),
        band: bandAt && bandAt(row),
      })),
    );
  }
  return found;
}

/**
 * The bands of a table, where in portfolios whose classes have rows one that says nothing has none of its own, so that
 * its class's may be the only one.
 *
 * @param portfolios the rows of each portfolio
 * @param ofClasses the rows of classes of each portfolio that has any
 */
export function bandsBesideClasses(
  cells: HoldingsCells,
  bands: readonly Band[],
  portfolios: readonly PortfolioRows[],
  ofClasses: readonly PortfolioRows[],
): readonly Band[] {
  if (ofClasses.length === 0) return bands;
  const classed = new Set(ofClasses.map(({ name }) => portfolioKey(name)));
  const ownAt = ownBands(cells, bands);
  const beside = Array.from(
    { length: cells.rows },
    (_, row) => bands[bands.length === 1 ? 0 : row] as Band,
  );
  for (const { name, rows } of portfolios) {
    if (!classed.has(portfolioKey(name))) continue;
    for (const row of rows) beside[row] = ownAt(row) ?? NO_BAND;
  }
  return beside;
}

/** The band of each row; null where its cells are blank or 0. */
function ownBands(cells: HoldingsCells, bands: readonly Band[]): (row: number) => Band | null {
  const columns = (["Band", "Lower", "Upper"] as const)
    .filter((field) => cells.has(field))
    .map((field) => cells.cells(field));
  return (row) => {
    if (columns.every((column) => isBlankOrZero(column.at(row)))) return null;
    return bands[bands.length === 1 ? 0 : row] ?? null;
  };
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

/** Notes the rows of classes that can't be read: of shares of several, and those that another row speaks of already. */
export function noteUnclearClasses(
  cells: Pick<HoldingsCells, "rowNumber">,
  classRows: Uint32Array,
  pathAt: (row: number) => string,
  problems: Problems,
): void {
  const seen = new Map<string, number>();
  for (const row of classRows) {
    const path = pathAt(row);
    if (isSplitClass(path)) {
      const at = { row: cells.rowNumber(row), path };
      problems.add(row, "class", errorCellOf(holdingsError("classRowSplit", at)));
    }
    const key = classKey(path);
    const first = seen.get(key);
    if (first !== undefined) {
      const at = { row: cells.rowNumber(row), path, first: cells.rowNumber(first) };
      problems.add(row, "class", errorCellOf(holdingsError("classTwice", at)));
    }
    seen.set(key, first ?? row);
  }
}
