import { holdingsError } from "../engine/errors/holdings-error";
import { type PortfolioRows, portfolioKey } from "../engine/portfolio/holdings";
import { isBlankOrZero } from "./cells";
import type { HeldNames } from "./held-names";
import { errorCellOf } from "./problems";
import type { TargetRow } from "./targets-table";

/** The rows of a portfolio that a row of targets is for. */
export interface Claim {
  readonly row: TargetRow;
  readonly places: readonly number[];
  readonly portfolio: string;
  /** The accounts of the portfolio. */
  readonly accounts: readonly string[];
}

/**
 * Which rows of the holdings each row of targets is for, portfolio by portfolio: one goes by the rows that name it, else
 * by those that name none.
 *
 * @returns the claims of each portfolio
 */
export function claimsOn(held: HeldNames, targets: readonly TargetRow[]): Claim[][] {
  const rowsFor = targetsByPortfolio(targets);
  return portfoliosIn(held.portfolios, targets).map((portfolio) =>
    claimsIn(rowsFor(portfolio.name), held, portfolio),
  );
}

/** The portfolios of the holdings, and those of which there are targets alone. */
function portfoliosIn(
  held: readonly PortfolioRows[],
  targets: readonly TargetRow[],
): readonly PortfolioRows[] {
  const known = new Set(held.map(({ name }) => portfolioKey(name)));
  const others = targets.flatMap(({ portfolio }): PortfolioRows[] => {
    const key = portfolioKey(portfolio);
    if (key === "" || known.has(key)) return [];
    known.add(key);
    return [{ name: portfolio, rows: new Uint32Array() }];
  });
  return [...held, ...others];
}

/** Gives the targets that a portfolio goes by. */
function targetsByPortfolio(
  rows: readonly TargetRow[],
): (portfolio: string) => readonly TargetRow[] {
  const byKey = new Map<string, TargetRow[]>();
  for (const row of rows) {
    const key = portfolioKey(row.portfolio);
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return (portfolio) => byKey.get(portfolioKey(portfolio)) ?? byKey.get("") ?? [];
}

/**
 * The rows of the holdings that each row of targets is for. Of two that are for the same holding, by its name and its
 * symbol, the one that says something counts; where both do the later one has an error.
 */
function claimsIn(rows: readonly TargetRow[], held: HeldNames, portfolio: PortfolioRows): Claim[] {
  const find = held.finderIn(portfolio);
  const byPlace = new Map<number, TargetRow>();
  const claims = new Map<TargetRow, readonly number[]>();
  for (const row of rows) {
    const places = find(row);
    const other = places.map((place) => byPlace.get(place)).find((each) => each !== undefined);
    if (other && saysAnything(other)) {
      if (saysAnything(row)) claims.set(row.error ? row : twice(row, other), places);
      continue;
    }
    if (other) claims.delete(other);
    claims.set(row, places);
    for (const place of places) byPlace.set(place, row);
  }
  const [{ name }, accounts] = [portfolio, held.accountsIn(portfolio)];
  return [...claims].map(([row, places]) => ({ row, places, portfolio: name, accounts }));
}

function twice(row: TargetRow, { row: first }: TargetRow): TargetRow {
  const name = row.name === "" ? row.symbol : row.name;
  const error = holdingsError("nameTwice", { row: row.row, name, first, isInAccount: false });
  return { ...row, error: errorCellOf(error) };
}

/** Whether it has a target or a band, or an error. */
function saysAnything({ said, error }: TargetRow): boolean {
  return error !== null || Object.values(said).some((cell) => !isBlankOrZero(cell));
}
