import type { ClassRow } from "../engine/classes/class-rows";
import type { ClassRowsByPortfolio } from "../engine/classes/classed-holdings";
import { holdingsError } from "../engine/errors/holdings-error";
import { slicesOf } from "../engine/portfolio/exposures";
import { type Holdings, portfolioKey, type PortfolioRows } from "../engine/portfolio/holdings";
import { classKey, isInClass, levelsOf, treeOf } from "../engine/portfolio/tree";
import { isSlip } from "./nearest";
import { errorCellOf, type Problems } from "./problems";

/** A table whose rows of classes are read. */
interface ClassedTable extends Pick<Holdings, "classes" | "targets"> {
  readonly portfolios: readonly PortfolioRows[];
  readonly classRows: ClassRowsByPortfolio;
}

/**
 * Notes the rows of classes of which nothing is held and that are most likely meant for another: taken as they are
 * written, one would leave its money in cash and the other would be sold.
 *
 * The other class is held, is written nearly the same, and has no row of its own. Where the row has a target nothing is
 * wanted of it either; else the row is there for its band, which nothing would be judged by.
 */
export function noteMisspeltClasses(
  { classes, targets, portfolios, classRows }: ClassedTable,
  rowNumber: (row: number) => number,
  problems: Problems,
): void {
  for (const { name, rows } of portfolios) {
    const said = classRows.get(portfolioKey(name)) ?? [];
    if (said.length === 0) continue;
    const held = heldClasses(
      Array.from(rows, (row) => classes?.[row] ?? ""),
      Array.from(rows, (row) => targets[row] as number),
      said,
    );
    for (const { row, path, target } of unheldRows(said, held)) {
      const meant = held.find(
        (other) => !other.hasRow && !(target && other.isWanted) && isMisspelt(path, other.path),
      );
      if (!meant) continue;
      const error = holdingsError("classMisspelt", {
        row: rowNumber(row),
        path,
        meant: meant.path,
      });
      problems.add(row, "class", errorCellOf(error));
    }
  }
}

/** A class in which something is held. */
interface HeldClass {
  readonly path: string;
  readonly hasRow: boolean;
  /** Whether a holding or a class in it has a target. */
  readonly isWanted: boolean;
}

function heldClasses(
  cells: readonly string[],
  targets: readonly number[],
  said: readonly ClassRow[],
): HeldClass[] {
  const slices = slicesOf(cells);
  const wanted = [
    ...slices.filter(({ row }) => targets[row]).map(({ path }) => classKey(path)),
    ...said.filter(({ target }) => target).map(({ path }) => classKey(path)),
  ];
  const keys = new Set(said.map(({ path }) => classKey(path)));
  const tree = treeOf(slices.map(({ path }) => path));
  return tree.slice(1).map(({ path }) => ({
    path,
    hasRow: keys.has(classKey(path)),
    isWanted: wanted.some((key) => isInClass(key, classKey(path))),
  }));
}

/** The rows of classes in which nothing is held that say something. */
function unheldRows(said: readonly ClassRow[], held: readonly HeldClass[]): ClassRow[] {
  const keys = new Set(held.map(({ path }) => classKey(path)));
  return said.filter(
    ({ path, target, band }) =>
      !keys.has(classKey(path)) && (target === null ? band !== null : target > 0),
  );
}

/** Whether each level of a class is that of another but for a slip, or it is named without the levels above it. */
function isMisspelt(path: string, other: string): boolean {
  const [own, others] = [levelsOf(path), levelsOf(other)];
  if (own.length === others.length) {
    return own.every((level, at) => isSlip(level, others[at] as string));
  }
  const [shorter, longer] = [classKey(path), classKey(other)].sort((a, b) => a.length - b.length);
  return longer?.endsWith(` > ${shorter}`) === true;
}
