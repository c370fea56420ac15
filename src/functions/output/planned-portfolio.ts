import type { ClassWords } from "../../engine/explanations/class-words";
import { placedReasons } from "../../engine/explanations/placed-words";
import { tradeReason } from "../../engine/explanations/trade-words";
import type { Plan } from "../../engine/plan";
import type { PlacedPortfolio } from "../../engine/placement/placed-portfolio";
import type { PortfolioRows } from "../../engine/portfolio/holdings";
import type { Portfolio } from "../../engine/portfolio/portfolio";
import { type Cell, type ErrorCell } from "../../input/cells";

/** A portfolio with its plan, or the error that it has instead. */
export interface PlannedPortfolio extends PortfolioRows {
  readonly plan: Plan | ErrorCell;
  /** What is held and wanted in its rows; null where there is no plan. */
  readonly wanted: Portfolio | null;
  /** How its trades are placed into accounts and classes; null where that takes no thought. */
  readonly placed: PlacedPortfolio | null;
  /** What its classes have to say of its rows; null where they have no say. */
  readonly words: ClassWords | null;
}

/** True where there is no plan. */
export function isUnplanned(plan: Plan | ErrorCell): plan is ErrorCell {
  return "error" in plan;
}

/** The name of a portfolio in a column of its own, where the holdings have one. */
export function portfolioCells(hasPortfolios: boolean, name: string): Cell[] {
  return hasPortfolios ? [name] : [];
}

/** Sentences in one cell; blank ones are left out, and each begins with a capital. */
export function sentences(first: string, ...others: readonly string[]): string {
  const more = others.filter((text) => text !== "");
  return [first, ...more.map((text) => text.charAt(0).toUpperCase() + text.slice(1))].join(". ");
}

/** Why each row of a plan trades, or doesn't. */
export function reasonsOf(
  plan: Plan,
  { placed, words }: Pick<PlannedPortfolio, "placed" | "words">,
): (at: number) => string {
  if (placed) return placedReasons(placed);
  return (at) => sentences(tradeReason(plan, at), words?.fired(at) ?? "");
}
