import { holdingsError } from "../../engine/errors/holdings-catalogue";
import { type Holdings, type PortfolioRows, portfoliosOf } from "../../engine/portfolio/holdings";
import { holdingValues } from "../../engine/portfolio/holding-values";
import type { Band } from "../../engine/triggers/band";
import type { Argument } from "./cells";
import { numbersOf, priceCheck, targetCheck } from "./columns";
import { holdingsBands } from "./holdings-bands";
import { HoldingsCells } from "./holdings-cells";
import { noteUnclearRows } from "./holdings-checks";
import { type HeaderReport, holdingsHeaders } from "./holdings-columns";
import { holdingsTerms } from "./holdings-terms";
import { errorCellOf, Problems } from "./problems";

/** A table of holdings as it was read; entry i of each column is row i below the headers. */
export interface HoldingsTable {
  readonly holdings: Holdings;
  /** One a row; null without a column of bands. */
  readonly bands: readonly Band[] | null;
  readonly portfolios: readonly PortfolioRows[];
  /** Whether the table has a column of portfolios. */
  readonly hasPortfolios: boolean;
  /** Rows without the headers, blank ones included. */
  readonly rows: number;
  readonly problems: Problems;
  readonly headers: HeaderReport;
  /** The number of a row as messages name it. */
  readonly rowNumber: (row: number) => number;
}

/**
 * Reads a table of holdings below a row of headers. Cells that can't be read, and rows that would be counted wrongly,
 * are noted as the problems of their rows.
 *
 * @throws InputError where the table has no headers, lacks a column that a plan needs, or has no rows
 */
export function holdingsTableOf(argument: Argument): HoldingsTable {
  const matrix = argument ?? [[]];
  const { fields, report } = holdingsHeaders(matrix[0] ?? []);
  const cells = new HoldingsCells(matrix, fields);
  const isBlank = cells.blankRows();
  if (!isBlank.includes(0)) throw holdingsError("noHoldings");
  const problems = new Problems();
  const rowNumber = (row: number): number => cells.rowNumber(row);
  const portfolioNames = cells.texts("Portfolio");
  const portfolios = portfoliosOf(portfolioNames, isBlank);
  const [names, symbols] = namesIn(cells);
  const accounts = cells.texts("Account");
  const currencies = cells.texts("Currency");
  noteUnclearRows({ names, symbols, accounts, currencies }, portfolios, problems, rowNumber);
  const prices = cells.has("Price") ? numbersOf(cells, "price", problems, priceCheck) : null;
  return {
    holdings: {
      names,
      accounts,
      classes: cells.classes(),
      values: valuesIn(cells, prices, problems),
      targets: numbersOf(cells, "target", problems, targetCheck),
      prices,
      terms: holdingsTerms(cells, problems),
    },
    bands: holdingsBands(cells, problems),
    portfolios,
    hasPortfolios: portfolioNames !== null,
    rows: cells.rows,
    problems,
    headers: report,
    rowNumber,
  };
}

/** The names of the rows: the first of the columns Name and Symbol, and the other one beside it. */
function namesIn(cells: HoldingsCells): [names: string[], others: string[] | null] {
  const [names, symbols] = [cells.texts("Name"), cells.texts("Symbol")];
  const isSymbolFirst = cells.column("Symbol") < cells.column("Name");
  const [first, second] = isSymbolFirst ? [symbols, names] : [names, symbols];
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
