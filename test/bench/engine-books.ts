import type { ClassRow } from "../../src/engine/classes/class-rows";
import type { PlanRequest } from "../../src/engine/trades/plan-request";
import type { Mandate, Planned } from "../../src/engine/plan-one";
import { DEFAULT_CLASS_POLICY } from "../../src/engine/portfolio/class-policy";
import type { PortfolioRows } from "../../src/engine/portfolio/holdings";
import { DEFAULT_TRADE_POLICY } from "../../src/engine/trades/trade-policy";
import { absolute, type Band, symmetric } from "../../src/engine/triggers/band";
import { marketBook } from "./books";

/** Market-like books as the engine takes them, without cells and texts. */

const BAND: Band = symmetric({ absolute: 0.05, relative: 0.25, wider: false });

export const MANDATE: Mandate = {
  cash: 0,
  policy: DEFAULT_TRADE_POLICY,
  classPolicy: DEFAULT_CLASS_POLICY,
};

/** A market-like portfolio to be planned with 5/25 bands, some of which fire. */
export function marketRequest(
  rows: number,
  cash = 0,
): PlanRequest & { readonly bands: readonly Band[] } {
  const { values, targets } = marketBook(rows, "numbers");
  const portfolio = { values: columnOf(values), targets: columnOf(targets) };
  return { portfolio, bands: [BAND], cash, policy: DEFAULT_TRADE_POLICY };
}

/** What many portfolios of one table are planned from. */
export interface Clients {
  readonly planned: Planned;
  readonly portfolios: readonly PortfolioRows[];
}

/** So many clients' portfolios of as many market-like positions each, all of them different, in one table. */
export function clients(count: number, positions: number): Clients {
  const books = Array.from({ length: count }, (_, client) =>
    marketBook(positions, "numbers", positions + client),
  );
  const joined = (column: "values" | "targets"): Float64Array =>
    columnOf(books.flatMap((book) => book[column]));
  return {
    planned: tableOf(joined("values"), joined("targets"), null),
    portfolios: Array.from({ length: count }, (_, client) => ({
      name: `Client ${client}`,
      rows: Uint32Array.from({ length: positions }, (_, row) => client * positions + row),
    })),
  };
}

/** One market-like portfolio of so many classes, each with a band and as many rows. */
export function classedClient(classes: number, rowsOfEach: number): Clients {
  const rows = classes * rowsOfEach;
  const { values, targets } = marketBook(rows, "numbers");
  const nameOf = (row: number): string => `Class ${Math.floor(row / rowsOfEach)}`;
  const wanted = columnOf(targets);
  const said = Array.from({ length: classes }, (_, at): ClassRow => ({
    row: rows + at,
    path: `Class ${at}`,
    target: null,
    band: symmetric(absolute(0.001)),
  }));
  const planned = tableOf(columnOf(values), wanted, Array.from(wanted.keys(), nameOf));
  return {
    planned: { ...planned, classRows: new Map([["", said]]) },
    portfolios: [{ name: "", rows: Uint32Array.from(wanted.keys()) }],
  };
}

function tableOf(
  values: Float64Array,
  targets: Float64Array,
  classes: readonly string[] | null,
): Planned {
  const names = Array.from(values, (_, row) => `Holding ${row}`);
  const holdings = { names, accounts: null, classes, values, targets };
  return {
    holdings: { ...holdings, prices: null, terms: null, currencies: null },
    bands: [BAND],
    classRows: new Map(),
  };
}

function columnOf(range: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(range, ([cell = 0]) => cell);
}
