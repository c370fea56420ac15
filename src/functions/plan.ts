import { holdingsError } from "../engine/errors/holdings-catalogue";
import { InputError } from "../engine/errors/input-error";
import { planEach, type PlanOutcome } from "../engine/plan-each";
import type { PortfolioRows } from "../engine/portfolio/holdings";
import type { Argument } from "./input/cells";
import { type HoldingsTable, holdingsTableOf } from "./input/holdings";
import { type Policies, policiesOf } from "./input/policy";
import { errorCellOf } from "./input/problems";
import type { Answer } from "./output/answer";
import { planRows, ROW_LAYOUTS } from "./output/plan-rows";
import { planSummaries } from "./output/plan-summaries";
import type { PlannedPortfolio } from "./output/planned-portfolio";

/** PLAN: the plans of the portfolios in a table of holdings. */
export function answerPlan(holdings: Argument, policy: Argument): Answer {
  const table = holdingsTableOf(holdings);
  const policies = policiesOf(policy, table.bands !== null);
  const portfolios = planned(table, policies);
  return policies.show === "summary"
    ? planSummaries(table, portfolios)
    : planRows(ROW_LAYOUTS[policies.show], table, portfolios);
}

function planned(table: HoldingsTable, policies: Policies): PlannedPortfolio[] {
  const { holdings, bands, portfolios, problems, rowNumber } = table;
  const outcomes = planEach(holdings, bands, portfolios, ({ name, rows }) => {
    const fault = problems.firstAmong(rows);
    if (fault !== null) throw holdingsError("rowAtFault", { row: rowNumber(fault) });
    return policies.mandateOf(name);
  });
  return portfolios.map((portfolio, place) => ({
    ...portfolio,
    plan: shownOutcome(portfolio, outcomes[place] as PlanOutcome),
  }));
}

/** The plan of a portfolio, or its error by the portfolio's name. */
function shownOutcome({ name }: PortfolioRows, outcome: PlanOutcome): PlannedPortfolio["plan"] {
  if (!(outcome instanceof InputError)) return outcome;
  const { code, message } = outcome;
  if (code === "rowAtFault") return { error: "#N/A", message };
  if (name === "") return errorCellOf(outcome);
  return errorCellOf(holdingsError("inPortfolio", { portfolio: name, message }));
}
