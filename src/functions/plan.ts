import { holdingsError } from "../engine/errors/holdings-catalogue";
import { InputError } from "../engine/errors/input-error";
import { planEach } from "../engine/plan-each";
import type { Argument, ErrorCell } from "./input/cells";
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

function* planned(table: HoldingsTable, policies: Policies): Generator<PlannedPortfolio, void> {
  const { holdings, bands, portfolios, problems, rowNumber } = table;
  const outcomes = planEach(holdings, bands, portfolios, ({ name, rows }) => {
    const fault = problems.firstAmong(rows);
    if (fault !== null) throw holdingsError("rowAtFault", { row: rowNumber(fault) });
    return policies.mandateOf(name);
  });
  for (const { portfolio, plan } of outcomes) {
    const { name, rows } = portfolio;
    yield { name, rows, plan: plan instanceof InputError ? shownError(name, plan) : plan };
  }
}

/** An error by the name of the portfolio that it keeps from being planned. */
function shownError(portfolio: string, error: InputError): ErrorCell {
  const { code, message } = error;
  if (code === "rowAtFault") return { error: "#N/A", message };
  if (portfolio === "") return errorCellOf(error);
  return errorCellOf(holdingsError("inPortfolio", { portfolio, message }));
}
