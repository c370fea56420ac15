import { Exact, exactOf } from "../numbers/exact";
import type { ClassPolicy } from "../portfolio/class-policy";
import { exactValues, type RowCurrencies } from "../portfolio/currencies";
import type { Slice } from "../portfolio/exposures";
import type { Portfolio } from "../portfolio/portfolio";
import { classKey, type ClassTree, sumsOver, treeOf } from "../portfolio/tree";
import { type HeldAndWanted, heldAndWanted } from "../portfolio/tree-drift";
import { resolvedTargets } from "../portfolio/tree-targets";
import type { Band } from "../triggers/band";
import type { ClassRow } from "./class-rows";
import { currenciesBeside, unheldPaths } from "./unheld-classes";

/** A portfolio with its classes. */
export interface ClassedPortfolio {
  readonly tree: ClassTree;
  /** What each row, or each slice of one, holds, money, and its target as a share of the portfolio. */
  readonly rows: readonly HeldAndWanted[];
  /** The same of each class of the tree. */
  readonly classes: readonly HeldAndWanted[];
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
  const unheld = unheldPaths(slices, classRows);
  const paths = [...slices.map(({ path }) => path), ...unheld];
  const tree = treeOf(paths);
  const said = new Map(classRows.map((row) => [classKey(row.path), row]));
  const own = tree.map(({ path }) => said.get(classKey(path)));
  const isSplit = slices.length !== portfolio.values.length;
  const rows = isSplit ? slicedRows(slices, portfolio) : wholeRows(portfolio);
  const held = [...rows.held, ...unheld.map(() => new Exact(0))];
  const given = {
    held,
    rows: [...Array.from(rows.targets), ...unheld.map(() => 0)],
    classes: own.map((row) => row && targetAsked(row, policy)),
    invested: invested.gt(0) ? invested : new Exact(1),
  };
  const wanted = resolvedTargets(tree, given, policy);
  return {
    tree,
    rows: paired(held, wanted),
    classes: paired(sumsOver(tree, held), sumsOver(tree, wanted)),
    unheld,
    bands: own.map((row) => row?.band ?? null),
    currencies: isSplit ? null : currenciesBeside(portfolio.currencies ?? null, unheld.length),
  };
}

/** The target that a row of a class gives: as a share of its parent 0 where it is blank, else none then. */
function targetAsked({ target }: ClassRow, { targets }: Pick<ClassPolicy, "targets">) {
  return target ?? (targets === "of parent" ? 0 : null);
}

/** What is held, and the targets as given, of rows or of slices of them. */
interface Given {
  readonly held: readonly Exact[];
  readonly targets: ArrayLike<number>;
}

function wholeRows(portfolio: Portfolio): Given {
  return { held: exactValues(portfolio), targets: portfolio.targets };
}

function slicedRows(slices: readonly Slice[], portfolio: Portfolio): Given {
  const whole = exactValues(portfolio);
  return {
    held: slices.map(({ row, share }) => (whole[row] as Exact).times(share)),
    targets: slices.map(({ row, share }) =>
      exactOf(portfolio.targets[row] as number)
        .times(share)
        .toNumber(),
    ),
  };
}

function paired(held: readonly Exact[], wanted: readonly Exact[]): HeldAndWanted[] {
  return held.map((amount, at) => heldAndWanted(amount, wanted[at] ?? new Exact(0)));
}

/** The portfolio with the targets of its rows as a plan takes them. */
export function portfolioOf({ classes, rows, currencies }: ClassedPortfolio): Portfolio {
  return { ...exactPortfolio(rows, (classes[0] as HeldAndWanted).wanted), currencies };
}

/**
 * A portfolio of parts, of rows or of classes.
 *
 * @param whole what is wanted of all of them, above 0
 */
export function exactPortfolio(parts: readonly HeldAndWanted[], whole: Exact): Portfolio {
  const all = whole.toNumber();
  return {
    values: Float64Array.from(parts, ({ near }) => near.held),
    targets: Float64Array.from(parts, ({ near }) => near.wanted / all),
    exact: {
      held: parts.map(({ held }) => held),
      wanted: parts.map(({ wanted }) => wanted),
      whole,
    },
  };
}
