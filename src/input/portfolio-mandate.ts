import { holdingsError } from "../engine/errors/holdings-error";
import type { InputError } from "../engine/errors/input-error";
import type { Mandate } from "../engine/plan-one";
import { portfolioKey, type PortfolioRows } from "../engine/portfolio/holdings";
import type { ErrorCell } from "./cells";
import type { HoldingsTable } from "./holdings";
import type { Policies } from "./policy";
import { errorCellOf } from "./problems";

/**
 * What a portfolio is planned by.
 *
 * @throws InputError where a row of it, or of its classes, has a problem, or its policy can't be read
 */
export function mandateFor(
  { name, rows }: PortfolioRows,
  { problems, classRows, placeOf, hasShares }: HoldingsTable,
  policies: Policies,
): Mandate {
  const ofClasses = Uint32Array.from(classRows.get(portfolioKey(name)) ?? [], ({ row }) => row);
  const fault = problems.firstAmong(rows) ?? problems.firstAmong(ofClasses);
  if (fault !== null) throw holdingsError("rowAtFault", placeOf(fault));
  const mandate = policies.mandateOf(name);
  const isOfParent = mandate.classPolicy.targets === "of parent";
  if (hasShares && isOfParent) throw holdingsError("sharesTwice");
  return mandate;
}

/** An error by the name of the portfolio that it keeps from being planned. */
export function shownError(portfolio: string, error: InputError): ErrorCell {
  const { code, message } = error;
  if (code === "rowAtFault") return { error: "#N/A", message };
  if (portfolio === "") return errorCellOf(error);
  return errorCellOf(holdingsError("inPortfolio", { portfolio, message }));
}
