import {
  columnOf,
  columnOfExacts,
  columnOfRationals,
  type DoubleColumn,
} from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { picked } from "../numbers/doubles/rows";
import { Exact } from "../numbers/exact";
import type { Rational } from "../numbers/rational";
import { heldOf } from "../portfolio/book";
import type { ClassPolicy } from "../portfolio/class-policy";
import type { RowCurrencies } from "../portfolio/currencies";
import type { Slice } from "../portfolio/exposures";
import type { Portfolio } from "../portfolio/portfolio";
import { AmountColumns } from "../portfolio/amount-columns";
import { classKey, type ClassTree, ownSums, sumsOver, treeOf } from "../portfolio/tree";
import { resolvedTargets } from "../portfolio/tree-targets";
import type { Band } from "../triggers/band";
import type { ClassRow } from "./class-rows";
import { portfolioBeside, unheldPaths } from "./unheld-classes";

const ALL = new Exact(1);

/** A portfolio with its classes. */
export interface ClassedPortfolio {
  readonly tree: ClassTree;
  /** What each row, or each slice of one, holds, money, and its target as a share of the portfolio. */
  readonly rows: AmountColumns;
  /** The same of each class of the tree. */
  readonly classes: AmountColumns;
  /** The classes with a target of which nothing is held; the last rows stand for them. */
  readonly unheld: readonly string[];
  /** The band of each class; null where it has none. */
  readonly bands: readonly (Band | null)[];
  /** What the rows hold in other currencies; null where none is in another, or rows are split. */
  readonly currencies: RowCurrencies | null;
}

/**
 * Brings a portfolio into its classes, with the targets that its rows and classes give (`resolvedTargets`).
 *
 * @param slices what its rows are made of, a path of "" for what lies in the portfolio itself
 * @param portfolio its targets as given, 0 for rows that serve their class's
 * @param invested what the portfolio is to be worth with its cash, money
 * @throws InputError as `resolvedTargets`
 */
export function classedPortfolio(
  slices: readonly Slice[],
  portfolio: Portfolio,
  classRows: readonly ClassRow[],
  policy: Pick<ClassPolicy, "targets" | "split">,
  invested: Exact,
): ClassedPortfolio {
  const ofHeld = treeOf(slices.map(({ path }) => path));
  const unheld = unheldPaths(ofHeld, classRows);
  const parts = [...slices, ...slicesBehind(portfolio.values.length, unheld)];
  const tree = unheld.length === 0 ? ofHeld : treeOf(parts.map(({ path }) => path));
  const said = new Map(classRows.map((row) => [classKey(row.path), row]));
  const own = tree.map(({ path }) => said.get(classKey(path)));
  const isSplit = slices.length !== portfolio.values.length;
  const all = portfolioBeside(portfolio, unheld.length);
  const given = isSplit ? slicedRows(parts, all) : wholeRows(all);
  const wanted = resolvedTargets(
    tree,
    {
      held: given.held,
      rows: given.targets,
      classes: own.map((row) => row && targetAsked(row, policy)),
      invested: invested.gt(0) ? invested : new Exact(1),
    },
    policy,
  );
  return {
    tree,
    rows: new AmountColumns(given.held, wanted.rows),
    classes: classAmounts(tree, ownSums(tree, given.held), wanted.ofOwnRows),
    unheld,
    bands: own.map((row) => row?.band ?? null),
    currencies: isSplit ? null : (all.currencies ?? null),
  };
}

/**
 * What is held and wanted of classes.
 *
 * @param held what the rows that are each class's own, and no part's, hold together
 * @param wanted the same of their targets
 */
export function classAmounts(
  tree: ClassTree,
  held: readonly Rational[],
  wanted: readonly Rational[],
): AmountColumns {
  return new AmountColumns(
    columnOfRationals(sumsOver(tree, held)),
    columnOfRationals(sumsOver(tree, wanted)),
  );
}

/** Rows behind the others, one for each path. */
function slicesBehind(rows: number, paths: readonly string[]): Slice[] {
  return paths.map((path, at) => ({ path, share: ALL, row: rows + at }));
}

/** The target that a row of a class gives: as a share of its parent 0 where it is blank, else none then. */
function targetAsked({ target }: ClassRow, { targets }: Pick<ClassPolicy, "targets">) {
  return target ?? (targets === "of parent" ? 0 : null);
}

/** What is held, and the targets as given, of rows or of slices of them. */
interface Given {
  readonly held: DoubleColumn;
  readonly targets: DoubleColumn;
}

function wholeRows(portfolio: Portfolio): Given {
  return { held: heldOf(doubles, portfolio), targets: columnOf(portfolio.targets) };
}

function slicedRows(slices: readonly Slice[], portfolio: Portfolio): Given {
  const whole = wholeRows(portfolio);
  const rows = slices.map(({ row }) => row);
  const shares = columnOfExacts(slices.map(({ share }) => share));
  const sliced = (column: DoubleColumn): DoubleColumn =>
    doubles.multiply(picked(column, rows), shares);
  return { held: sliced(whole.held), targets: sliced(whole.targets) };
}

/** The portfolio with the targets of its rows as a plan takes them. */
export function portfolioOf({ classes, rows, currencies }: ClassedPortfolio): Portfolio {
  return { ...exactPortfolio(rows, picked(classes.wanted, [0])), currencies };
}

/**
 * A portfolio of parts, of rows or of classes.
 *
 * @param whole what is wanted of all of them, above 0 (length 1)
 */
export function exactPortfolio(
  { held, wanted }: Pick<AmountColumns, "held" | "wanted">,
  whole: DoubleColumn,
): Portfolio {
  return {
    values: doubles.numbers(held),
    targets: doubles.quotients(wanted, whole),
    exact: { held, wanted, whole },
  };
}
