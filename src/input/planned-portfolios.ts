import type { ClassedPortfolio } from "../engine/classes/classed-portfolio";
import { InputError } from "../engine/errors/input-error";
import { type ClassWords, classWords } from "../engine/explanations/class-words";
import type { Explained } from "../engine/explanations/plan-reasons";
import type { Plan } from "../engine/plan";
import { planEach } from "../engine/plan-each";
import type { PlanOutcome } from "../engine/plan-one";
import { bandsIn } from "../engine/triggers/band";
import type { PortfolioRows } from "../engine/portfolio/holdings";
import type { Portfolio } from "../engine/portfolio/portfolio";
import type { ErrorCell } from "./cells";
import type { HoldingsTable } from "./holdings";
import type { Policies } from "./policy";
import { mandateFor, shownError } from "./portfolio-mandate";

/** A portfolio with its plan, or the error that it has instead. */
export interface PlannedPortfolio extends PortfolioRows, Explained {
  readonly plan: Plan | ErrorCell;
  /** What is held and wanted in its rows; null where there is no plan. */
  readonly wanted: Portfolio | null;
}

/** True where there is no plan. */
export function isUnplanned(plan: Plan | ErrorCell): plan is ErrorCell {
  return "error" in plan;
}

/** Plans the portfolios of a table, each when it is asked for. */
export function* plannedPortfolios(
  table: HoldingsTable,
  policies: Policies,
): Generator<PlannedPortfolio, void> {
  const outcomes = planEach(table, table.portfolios, (portfolio) =>
    mandateFor(portfolio, table, policies),
  );
  for (const outcome of outcomes) yield plannedPortfolio(outcome, table, policies);
}

/** A portfolio as it was planned, with what explains its plan. */
export function plannedPortfolio(
  { portfolio, plan, wanted, classed, placed }: PlanOutcome,
  table: HoldingsTable,
  policies: Policies,
): PlannedPortfolio {
  const { name, rows } = portfolio;
  return {
    name,
    rows,
    wanted,
    words: classed && wordsFor(classed, portfolio, table, policies),
    placed,
    plan: plan instanceof InputError ? shownError(name, plan) : plan,
  };
}

function wordsFor(
  classed: ClassedPortfolio,
  { name, rows }: PortfolioRows,
  { bands }: HoldingsTable,
  policies: Policies,
): ClassWords {
  const { judge } = policies.mandateOf(name).classPolicy;
  return classWords(classed, bands && bandsIn(bands, rows), judge);
}
