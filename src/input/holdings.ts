import type { ClassRowsByPortfolio } from "../engine/classes/classed-holdings";
import { holdingsError } from "../engine/errors/holdings-error";
import type { NamedCurrencies } from "../engine/portfolio/currencies";
import {
  type Holdings,
  portfolioKey,
  type PortfolioRows,
  portfoliosOf,
} from "../engine/portfolio/holdings";
import { holdingValues } from "../engine/portfolio/holding-values";
import type { Band } from "../engine/triggers/band";
import type { Argument } from "./cells";
import { numbersOf, priceCheck, targetCheck } from "./columns";
import { bandsBesideClasses, classRowsOf, noteUnclearShares } from "./class-rows";
import { holdingsBands } from "./holdings-bands";
import { namedCurrencies } from "./currency-columns";
import { HoldingsCells } from "./holdings-cells";
import { noteUnclearRows } from "./holdings-checks";
import { type HoldingsSource, holdingsSource, type HoldingsSources } from "./holdings-source";
import { holdingsTerms, noteTermsOfClasses } from "./holdings-terms";
import { noteMisspeltClasses } from "./misspelt-classes";
import { errorCellOf, type Problems } from "./problems";

/** A table of holdings as it was read; entry i of each column is row i below the headers. */
export interface HoldingsTable extends Pick<
  HoldingsSource,
  "headers" | "targetHeaders" | "hasShares" | "problems" | "rowNumber" | "placeOf"
> {
  readonly holdings: Holdings;
  /** Whether rows go by a column Symbol, with their names beside it; else it is the other way round. */
  readonly isBySymbol: boolean;
  /** One a row; null without a column of bands. */
  readonly bands: readonly Band[] | null;
  /** What the rows say of their currencies; null without a column of them. */
  readonly named: NamedCurrencies | null;
  readonly portfolios: readonly PortfolioRows[];
  /** The rows that speak of a class, by the key of their portfolio. */
  readonly classRows: ClassRowsByPortfolio;
  /** The portfolio that each row names; null without a column of portfolios. */
  readonly portfolioNames: readonly string[] | null;
  /** Whether the table has such a column. */
  readonly hasPortfolios: boolean;
  /** Rows without the headers, blank ones included. */
  readonly rows: number;
}

/**
 * Reads a table of holdings below a row of headers. Cells that can't be read, and rows that would be counted wrongly,
 * are noted as the problems of their rows.
 *
 * @throws InputError where a table has no headers, lacks a column that a plan needs, or has no rows
 */
export function holdingsTableOf(argument: Argument, sources: HoldingsSources = {}): HoldingsTable {
  const { cells, problems, rowNumber, ...source } = holdingsSource(argument, sources);
  const isBlank = cells.blankRows();
  if (!isBlank.includes(0)) throw holdingsError("noHoldings");
  const portfolioNames = cells.texts("Portfolio");
  const isBySymbol =
    cells.has("Name") && cells.column("Symbol") < cells.column("Name") && cells.has("Symbol");
  const [names, symbols] = namesIn(cells, isBySymbol);
  const classes = cells.classes();
  noteUnclearShares(classes, rowNumber, problems);
  const isOfClass = cells.classRows();
  const portfolios = portfoliosOf(
    portfolioNames,
    isBlank.map((blank, row) => blank | (isOfClass[row] as number)),
  );
  const accounts = cells.texts("Account");
  noteUnclearRows({ names, symbols, accounts }, portfolios, problems, rowNumber);
  const prices = cells.has("Price") ? numbersOf(cells, "price", problems, priceCheck) : null;
  const holdings = {
    names,
    symbols,
    accounts,
    classes,
    values: valuesIn(cells, prices, problems),
    targets: numbersOf(cells, "target", problems, targetCheck),
    prices,
    terms: holdingsTerms(cells, problems),
    currencies: null,
  };
  noteTermsOfClasses(cells, holdings.terms, isOfClass, (row) => classes?.[row] ?? "", problems);
  const bands = holdingsBands(cells, problems);
  const ofClasses = portfoliosOf(
    portfolioNames,
    isOfClass.map((mark) => 1 - mark),
  );
  requireHoldings(portfolios, ofClasses, problems);
  const classRows = classRowsOf(cells, { ...holdings, bands }, ofClasses, problems);
  noteMisspeltClasses({ ...holdings, portfolios, classRows }, rowNumber, problems);
  return {
    holdings,
    isBySymbol,
    bands: bands && bandsBesideClasses(cells, bands, portfolios, ofClasses),
    named: namedCurrencies(cells, problems),
    portfolios,
    classRows,
    portfolioNames,
    hasPortfolios: portfolioNames !== null,
    rows: cells.rows,
    problems,
    rowNumber,
    ...source,
  };
}

/**
 * Notes the portfolios that have rows for classes and none for holdings.
 *
 * @throws InputError `onlyClasses` where none has holdings
 */
function requireHoldings(
  portfolios: readonly PortfolioRows[],
  ofClasses: readonly PortfolioRows[],
  problems: Problems,
): void {
  if (portfolios.length === 0) throw holdingsError("onlyClasses", { portfolio: "" });
  const held = new Set(portfolios.map(({ name }) => portfolioKey(name)));
  for (const { name, rows } of ofClasses) {
    if (held.has(portfolioKey(name))) continue;
    const error = errorCellOf(holdingsError("onlyClasses", { portfolio: name }));
    for (const row of rows) problems.add(row, "name", error);
  }
}

/** The names of the rows: the first of the columns Name and Symbol, and the other one beside it. */
function namesIn(
  cells: HoldingsCells,
  isBySymbol: boolean,
): [names: string[], others: string[] | null] {
  const [names, symbols] = [cells.texts("Name"), cells.texts("Symbol")];
  const [first, second] = isBySymbol ? [symbols, names] : [names, symbols];
  if (first === null) return [second ?? [], null];
  if (second === null) return [first, null];
  return [first.map((name, row) => (name === "" ? (second[row] as string) : name)), second];
}

/** What each row is worth; notes where that can't be told. */
function valuesIn(
  cells: HoldingsCells,
  given: Float64Array | null,
  problems: Problems,
): Float64Array {
  const none = new Float64Array(cells.rows);
  const own = cells.has("Value") ? numbersOf(cells, "value", problems) : none;
  if (!cells.has("Quantity")) return own;
  const quantities = numbersOf(cells, "quantity", problems);
  const prices = given ?? none;
  const { values, disagree } = holdingValues(own, quantities, prices);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const quantity = quantities[row] as number;
    const price = prices[row] as number;
    const at = cells.rowNumber(row);
    if (quantity !== 0 && value === 0 && price === 0) {
      problems.add(row, "price", errorCellOf(holdingsError("priceMissing", { row: at })));
    } else if (disagree[row]) {
      const error = holdingsError("valueDisagrees", { row: at, value, product: quantity * price });
      problems.add(row, "value", errorCellOf(error));
    }
  }
  return values;
}
