import type { Plan } from "../../engine/plan";
import type { PortfolioRows } from "../../engine/portfolio/holdings";
import type { Portfolio } from "../../engine/portfolio/portfolio";
import { type Cell, type ErrorCell } from "../input/cells";

/** A portfolio with its plan, or the error that it has instead. */
export interface PlannedPortfolio extends PortfolioRows {
  readonly plan: Plan | ErrorCell;
  /** What is held and wanted in its rows; null where there is no plan. */
  readonly wanted: Portfolio | null;
}

/** True where there is no plan. */
export function isUnplanned(plan: Plan | ErrorCell): plan is ErrorCell {
  return "error" in plan;
}

/** The name of a portfolio in a column of its own, where the holdings have one. */
export function portfolioCells(hasPortfolios: boolean, name: string): Cell[] {
  return hasPortfolios ? [name] : [];
}
