import { classedIn } from "../engine/classes/classed-holdings";
import { reviewClasses } from "../engine/classes/review-classes";
import { holdingsError } from "../engine/errors/holdings-error";
import { InputError } from "../engine/errors/input-error";
import { cashViewsOf } from "./cash-view";
import type { Argument } from "../input/cells";
import { type HoldingsTable, holdingsTableOf } from "../input/holdings";
import { inOwnCurrencies } from "../input/holdings-currencies";
import { plannedPortfolios } from "../input/planned-portfolios";
import { type Policies, policiesOf } from "../input/policy";
import type { Answer } from "./output/answer";
import { cashViews } from "./output/cash-views";
import { classReviews, type ReviewedPortfolio } from "./output/class-reviews";
import { GrowingResult } from "./output/growing-result";
import { planRows, ROW_LAYOUTS } from "./output/plan-rows";
import { planSummaries } from "./output/plan-summaries";
import { mandateFor, shownError } from "../input/portfolio-mandate";

/** PLAN: the plans of the portfolios in a table of holdings, by targets of their own or of another table. */
export function answerPlan(holdings: Argument, policy: Argument, targets: Argument = null): Answer {
  const read = holdingsTableOf(holdings, { targets: targets && { cells: targets } });
  const policies = policiesOf(policy, read.bands !== null);
  const table = inOwnCurrencies(read, (portfolio) => policies.mandateOf(portfolio).currencies);
  const { show } = policies;
  const size = new GrowingResult(() => holdingsError("planTooLarge", { show }));
  switch (show) {
    case "classes":
      return classReviews(table, reviewed(table, policies), size);
    case "cash":
      return cashViews(table, cashViewsOf(table, policies), size);
    case "summary":
      return planSummaries(table, plannedPortfolios(table, policies), size);
    default:
      return planRows(ROW_LAYOUTS[show], table, plannedPortfolios(table, policies), size);
  }
}

function* reviewed(table: HoldingsTable, policies: Policies): Generator<ReviewedPortfolio, void> {
  for (const portfolio of table.portfolios) {
    const { name } = portfolio;
    try {
      const mandate = mandateFor(portfolio, table, policies);
      const classed = classedIn(table.holdings, table.classRows, portfolio, mandate);
      yield { name, classes: reviewClasses(classed, mandate.classPolicy.judge) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { name, classes: shownError(name, error) };
    }
  }
}
