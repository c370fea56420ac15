import { classedIn } from "../engine/classes/classed-holdings";
import type { ClassedPortfolio } from "../engine/classes/classed-portfolio";
import { reviewClasses } from "../engine/classes/review-classes";
import { holdingsError } from "../engine/errors/holdings-catalogue";
import { InputError } from "../engine/errors/input-error";
import { type ClassWords, classWords } from "../engine/explanations/class-words";
import { bandsIn, type Mandate, planEach } from "../engine/plan-each";
import { portfolioKey, type PortfolioRows } from "../engine/portfolio/holdings";
import type { Argument, ErrorCell } from "./input/cells";
import { type HoldingsTable, holdingsTableOf } from "./input/holdings";
import { inOwnCurrencies } from "./input/holdings-currencies";
import { type Policies, policiesOf } from "./input/policy";
import { errorCellOf } from "./input/problems";
import type { Answer } from "./output/answer";
import { classReviews, type ReviewedPortfolio } from "./output/class-reviews";
import { planRows, ROW_LAYOUTS } from "./output/plan-rows";
import { planSummaries } from "./output/plan-summaries";
import type { PlannedPortfolio } from "./output/planned-portfolio";

/** PLAN: the plans of the portfolios in a table of holdings. */
export function answerPlan(holdings: Argument, policy: Argument): Answer {
  const read = holdingsTableOf(holdings);
  const policies = policiesOf(policy, read.bands !== null);
  const table = inOwnCurrencies(read, (portfolio) => policies.mandateOf(portfolio).currencies);
  if (policies.show === "classes") return classReviews(table, reviewed(table, policies));
  const portfolios = planned(table, policies);
  return policies.show === "summary"
    ? planSummaries(table, portfolios)
    : planRows(ROW_LAYOUTS[policies.show], table, portfolios);
}

function* planned(table: HoldingsTable, policies: Policies): Generator<PlannedPortfolio, void> {
  const outcomes = planEach(table, table.portfolios, (portfolio) =>
    mandateFor(portfolio, table, policies),
  );
  for (const { portfolio, plan, wanted, classed } of outcomes) {
    const { name, rows } = portfolio;
    const words = classed && wordsFor(classed, portfolio, table, policies);
    yield {
      name,
      rows,
      wanted,
      words,
      plan: plan instanceof InputError ? shownError(name, plan) : plan,
    };
  }
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

/**
 * What a portfolio is planned by.
 *
 * @throws InputError where a row of it, or of its classes, has a problem, or its policy can't be read
 */
function mandateFor(
  { name, rows }: PortfolioRows,
  { problems, classRows, rowNumber }: HoldingsTable,
  policies: Policies,
): Mandate {
  const ofClasses = Uint32Array.from(classRows.get(portfolioKey(name)) ?? [], ({ row }) => row);
  const fault = problems.firstAmong(rows) ?? problems.firstAmong(ofClasses);
  if (fault !== null) throw holdingsError("rowAtFault", { row: rowNumber(fault) });
  return policies.mandateOf(name);
}

/** An error by the name of the portfolio that it keeps from being planned. */
function shownError(portfolio: string, error: InputError): ErrorCell {
  const { code, message } = error;
  if (code === "rowAtFault") return { error: "#N/A", message };
  if (portfolio === "") return errorCellOf(error);
  return errorCellOf(holdingsError("inPortfolio", { portfolio, message }));
}
