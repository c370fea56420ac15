import { InputError } from "../engine/errors/input-error";
import { type FixedTrades, planAround } from "../engine/fixed-trades";
import { planEach } from "../engine/plan-each";
import { type PlanOutcome, unplanned } from "../engine/plan-one";
import type { PortfolioRows } from "../engine/portfolio/holdings";
import type { HoldingsTable } from "./holdings";
import { type PlannedPortfolio, plannedPortfolio } from "./planned-portfolios";
import type { Policies } from "./policy";
import { mandateFor } from "./portfolio-mandate";

/**
 * Plans the portfolios of a table around trades that are settled beforehand, each when it is asked for.
 *
 * @param fixed by the rows of the table
 */
export function* plannedAround(
  table: HoldingsTable,
  policies: Policies,
  fixed: FixedTrades,
): Generator<PlannedPortfolio, void> {
  for (const portfolio of table.portfolios) {
    yield plannedPortfolio(outcomeOf(portfolio, table, policies, fixed), table, policies);
  }
}

function outcomeOf(
  portfolio: PortfolioRows,
  table: HoldingsTable,
  policies: Policies,
  fixed: FixedTrades,
): PlanOutcome {
  const mandateOf = () => mandateFor(portfolio, table, policies);
  if (portfolio.rows.some((row) => fixed.has(row))) {
    try {
      return planAround(table, portfolio, mandateOf(), fixed);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { portfolio, ...unplanned(error) };
    }
  }
  const [outcome] = planEach(table, [portfolio], mandateOf);
  return outcome as PlanOutcome;
}
