import { exactIn } from "../numbers/doubles/in-decimals";
import { doubles } from "../numbers/doubles/doubles";
import { exactOf } from "../numbers/exact";
import type { PlanRequest } from "../trades/plan-request";
import type { ClassPolicy } from "../portfolio/class-policy";
import { heldOf } from "../portfolio/book";
import { slicesOf } from "../portfolio/exposures";
import {
  type Holdings,
  portfolioIn,
  portfolioKey,
  type PortfolioRows,
} from "../portfolio/holdings";
import type { ClassRow } from "./class-rows";
import { type ClassedPortfolio, classedPortfolio } from "./classed-portfolio";

/** What tables say of the classes themselves, by the key of the portfolio. */
export type ClassRowsByPortfolio = ReadonlyMap<string, readonly ClassRow[]>;

/** Money that comes to a portfolio, and how its classes are read. */
export interface ClassMandate extends Pick<PlanRequest, "cash" | "policy"> {
  readonly classPolicy: ClassPolicy;
}

/**
 * A portfolio of a table with its classes.
 *
 * @throws InputError as `resolvedTargets`
 */
export function classedIn(
  holdings: Holdings,
  classRows: ClassRowsByPortfolio,
  { name, rows }: PortfolioRows,
  { cash, policy, classPolicy }: ClassMandate,
): ClassedPortfolio {
  const { classes } = holdings;
  const paths = Array.from(rows, (row) => classes?.[row] ?? "");
  const portfolio = portfolioIn(holdings, rows);
  const kept = exactOf(cash).minus(exactOf(policy.keepCash));
  const invested = exactIn(doubles.sum(heldOf(doubles, portfolio)), 0).plus(kept);
  const said = classRows.get(portfolioKey(name)) ?? [];
  return classedPortfolio(slicesOf(paths), portfolio, said, classPolicy, invested);
}

/** Whether a portfolio is to be read by its classes: where they say something, or its policy speaks of them. */
export function isClassed(
  classRows: ClassRowsByPortfolio,
  { name }: PortfolioRows,
  { classPolicy }: ClassMandate,
): boolean {
  const { targets, judge, within } = classPolicy;
  const isAsked = targets === "of parent" || judge === "parent" || within !== "to target";
  return isAsked || (classRows.size > 0 && classRows.has(portfolioKey(name)));
}
