import { Exact } from "../numbers/exact";
import type { ClassPolicy } from "../portfolio/class-policy";
import { exactValues, type RowCurrencies } from "../portfolio/currencies";
import type { Portfolio } from "../portfolio/portfolio";
import { classKey, type ClassTree, sumsOver, treeOf } from "../portfolio/tree";
import { type HeldAndWanted, heldAndWanted } from "../portfolio/tree-drift";
import { resolvedTargets } from "../portfolio/tree-targets";
import type { Band } from "../triggers/band";
import type { ClassRow } from "./class-rows";

/** A portfolio with its classes. */
export interface ClassedPortfolio {
  readonly tree: ClassTree;
  /** What each row holds, money, and its target as a share of the portfolio. */
  readonly rows: readonly HeldAndWanted[];
  /** The same of each class of the tree. */
  readonly classes: readonly HeldAndWanted[];
  /** The band of each class; null where it has none. */
  readonly bands: readonly (Band | null)[];
  /** What the rows hold in other currencies; null where none is in another. */
  readonly currencies: RowCurrencies | null;
}

/**
 * Brings a portfolio into its classes, with the targets that its rows and classes give (`resolvedTargets`).
 *
 * @param paths the class of each row, "" for one that lies in the portfolio itself
 * @param portfolio its targets as given, 0 for rows that serve their class's
 * @param invested what the portfolio is to be worth with its cash, money
 * @throws InputError as `resolvedTargets`
 */
export function classedPortfolio(
  paths: readonly string[],
  portfolio: Portfolio,
  classRows: readonly ClassRow[],
  policy: Pick<ClassPolicy, "targets" | "split">,
  invested: Exact,
): ClassedPortfolio {
  const tree = treeOf(paths);
  const said = new Map(classRows.map((row) => [classKey(row.path), row]));
  const own = tree.map(({ path }) => said.get(classKey(path)));
  const held = exactValues(portfolio);
  const given = {
    held,
    rows: portfolio.targets,
    classes: own.map((row) => row?.target ?? null),
    invested: invested.gt(0) ? invested : new Exact(1),
  };
  const wanted = resolvedTargets(tree, given, policy);
  return {
    tree,
    rows: paired(held, wanted),
    classes: paired(sumsOver(tree, held), sumsOver(tree, wanted)),
    bands: own.map((row) => row?.band ?? null),
    currencies: portfolio.currencies ?? null,
  };
}

function paired(held: readonly Exact[], wanted: readonly Exact[]): HeldAndWanted[] {
  return held.map((amount, at) => heldAndWanted(amount, wanted[at] ?? new Exact(0)));
}

/** The portfolio with the targets of its rows as a plan takes them. */
export function portfolioOf({
  rows,
  currencies,
}: Pick<ClassedPortfolio, "rows" | "currencies">): Portfolio {
  return {
    values: Float64Array.from(rows, ({ near }) => near.held),
    targets: Float64Array.from(rows, ({ near }) => near.wanted),
    currencies,
  };
}
