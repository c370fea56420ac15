import { holdingsError } from "../engine/errors/holdings-error";
import { laterError } from "../engine/errors/later-error";
import type { Mandate } from "../engine/plan-one";
import { fieldsOfHeaders } from "../engine/portfolio/holdings-headers";
import { gatesOf } from "../engine/triggers/gates";
import type { CurrencyPolicy } from "../engine/portfolio/currencies";
import { portfolioKey } from "../engine/portfolio/holdings";
import { accountPolicyOf } from "./account-options";
import { type Argument, type Cell, inWords, isBlankOrZero, type Matrix } from "./cells";
import { classPolicyOf } from "./class-options";
import { currencyPolicyOf, ratesApart } from "./currency-options";
import { type Options, optionsOf } from "./options";
import { PLAN_OPTIONS } from "./plan-options";
import { tradePolicyOf } from "./trade-options";
import { triggerPolicyOf } from "./trigger-options";

/** What a plan shows of each row, or of each portfolio. */
type Layout = "trades" | "money" | "summary" | "detail" | "classes" | "cash";

/** What a portfolio is planned by, and what money it is in. */
type PortfolioPolicy = Mandate & { readonly currencies: CurrencyPolicy };

/** How each portfolio of a call is to be planned, and what is to be shown. */
export interface Policies {
  readonly show: Layout;
  /**
   * What a portfolio is planned by.
   *
   * @throws InputError where it has no policy, or one that can't be read
   */
  readonly mandateOf: (portfolio: string) => PortfolioPolicy;
}

/**
 * Reads a policy: two columns, name and value, for all portfolios; or, below a header of Portfolio and the names of
 * options, one row a portfolio, a blank name standing for all that have no row.
 *
 * @param hasBands whether the holdings have bands to judge by
 * @throws InputError where a policy for all can't be read, or the header of one row a portfolio
 */
export function policiesOf(argument: Argument, hasBands: boolean): Policies {
  const [header = [], ...rows] = argument ?? [];
  const nameColumn = fieldsOfHeaders(header).indexOf("Portfolio");
  if (nameColumn >= 0) return policyTable(header, rows, nameColumn, hasBands);
  const { options, mandate } = policyFrom(argument ?? [], hasBands);
  return { show: options.show ?? "trades", mandateOf: () => mandate };
}

/** One row a portfolio: a row that can't be read spoils its own portfolio alone. */
function policyTable(
  header: readonly Cell[],
  rows: Matrix,
  nameColumn: number,
  hasBands: boolean,
): Policies {
  const optionsIn = (row: readonly Cell[]): Matrix =>
    header.flatMap((name, column) => (column === nameColumn ? [] : [[name, row[column] ?? null]]));
  policyFrom(optionsIn([]), true);
  const places = rowsByPortfolio(rows, nameColumn);
  const read = new Map<number, PortfolioPolicy>();
  const mandateOf = (portfolio: string): PortfolioPolicy => {
    const place = placeFor(portfolio, places);
    const known = read.get(place);
    if (known) return known;
    const { mandate } = policyFrom(optionsIn(rows[place] ?? []), hasBands);
    read.set(place, mandate);
    return mandate;
  };
  return { show: layoutIn(header, rows), mandateOf };
}

function rowsByPortfolio(rows: Matrix, nameColumn: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    if (row.every(isBlankOrZero)) continue;
    const name = row[nameColumn] ?? null;
    const key = portfolioKey(isBlankOrZero(name) ? "" : inWords(name));
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
}

function placeFor(portfolio: string, places: ReadonlyMap<string, number[]>): number {
  const own = places.get(portfolioKey(portfolio)) ?? places.get("");
  if (own === undefined) throw holdingsError("policyMissing");
  const [place = 0, ...others] = own;
  if (others.length > 0) throw holdingsError("policyTwice");
  return place;
}

/** The layout is one for the whole answer, wherever a row names it. */
function layoutIn(header: readonly Cell[], rows: Matrix): Layout {
  const column = header.findIndex((name) => inWords(name).trim().toLowerCase() === "show");
  const given = rows.map((row) => row[column] ?? null).filter((cell) => !isBlankOrZero(cell));
  const [layout = "trades", ...others] = new Set(
    given.map((cell) => PLAN_OPTIONS.show(cell, "show")),
  );
  if (others[0] !== undefined)
    throw holdingsError("showDiffers", { one: layout, other: others[0] });
  return layout;
}

interface ReadPolicy {
  readonly options: Options<typeof PLAN_OPTIONS>;
  readonly mandate: PortfolioPolicy;
}

/** Reads options, name and value. */
function policyFrom(given: Matrix, hasBands: boolean): ReadPolicy {
  const apart = ratesApart(given);
  const options = optionsOf(apart.others, PLAN_OPTIONS);
  const currencies = currencyPolicyOf(options, apart);
  return { options, mandate: { ...mandateFrom(options, hasBands), currencies } };
}

function mandateFrom(options: Options<typeof PLAN_OPTIONS>, hasBands: boolean): Mandate {
  const policy = tradePolicyOf(options);
  if (policy.to !== 0 && !hasBands) {
    const text = destinationInWords(policy.to);
    throw laterError("optionNeedsBands", { option: "to", text, instead: "target" });
  }
  return {
    cash: options.cash ?? 0,
    policy,
    classPolicy: classPolicyOf(options),
    accountPolicy: accountPolicyOf(options),
    gates: gatesOf(triggerPolicyOf(options), hasBands),
  };
}

function destinationInWords(to: number): string {
  if (to === 1) return "edge";
  return to === 0.5 ? "half" : String(to);
}
