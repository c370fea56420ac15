import { holdingsError } from "../errors/holdings-error";
import { Exact, exactOf } from "../numbers/exact";
import { exactValues } from "../portfolio/currencies";
import type { Portfolio } from "../portfolio/portfolio";
import { portfolioKey } from "../portfolio/holdings";
import { classKey } from "../portfolio/tree";
import type { AccountPolicy } from "./account-policy";

/** What the rows of a portfolio are called and where they lie, one entry a row. */
export interface RowPlaces {
  readonly names: readonly string[];
  /** What tells rows of one name apart; null where nothing does. */
  readonly symbols: readonly string[] | null;
  /** The account of each row; null where the holdings have none. */
  readonly accounts: readonly string[] | null;
  /** Their classes as given, "" for none. */
  readonly classes: readonly string[];
}

/** A holding of a household: the rows of one name and class, in whatever accounts. */
export interface Holding {
  readonly name: string;
  /** Its class as given. */
  readonly classCell: string;
  readonly rows: readonly number[];
}

/** The holdings of a household, in the order of their first rows, with what they are worth together. */
export interface Household {
  readonly holdings: readonly Holding[];
  /** One entry a holding; its target is the sum of its rows'. */
  readonly portfolio: Portfolio;
}

/** Adds up the rows that are one holding in several accounts. */
export function householdOf(places: RowPlaces, rows: Portfolio): Household {
  const holdings = holdingsIn(places);
  const summed = (column: readonly Exact[]): Float64Array =>
    Float64Array.from(holdings, (holding) => sumOver(column, holding.rows).toNumber());
  const targets = Array.from(rows.targets, exactOf);
  return { holdings, portfolio: { values: summed(exactValues(rows)), targets: summed(targets) } };
}

/** Whether a holding lies in several accounts, so that its rows share a target. */
export function sharesTargets(places: RowPlaces): boolean {
  return places.accounts !== null && holdingsIn(places).length < places.names.length;
}

function holdingsIn({ names, symbols, classes }: RowPlaces): Holding[] {
  const found = new Map<string, { name: string; classCell: string; rows: number[] }>();
  for (const [row, name] of names.entries()) {
    const classCell = classes[row] ?? "";
    const key = [portfolioKey(name), portfolioKey(symbols?.[row] ?? ""), classKey(classCell)].join(
      "\n",
    );
    const known = found.get(key);
    if (known) known.rows.push(row);
    else found.set(key, { name, classCell, rows: [row] });
  }
  return [...found.values()];
}

function sumOver(column: readonly Exact[], rows: readonly number[]): Exact {
  return rows.reduce((sum, row) => sum.plus(column[row] as Exact), new Exact(0));
}

/** The accounts of a portfolio. */
export interface Accounts {
  /** As the first of their rows calls them. */
  readonly names: readonly string[];
  /** The account of each row, numbered from 0. */
  readonly ofRows: readonly number[];
}

/** The accounts of rows, in the order of their first rows; one for all where there are none. */
export function accountsOf(accounts: readonly string[] | null, rows: number): Accounts {
  if (!accounts) return { names: [""], ofRows: Array.from({ length: rows }, () => 0) };
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const ofRows = accounts.map((name) => {
    const key = portfolioKey(name);
    const number = numbers.get(key) ?? names.push(name.trim()) - 1;
    numbers.set(key, number);
    return number;
  });
  return { names, ofRows };
}

/** Whether a portfolio lies in several accounts between which no money moves. */
export function hasWalls({ names, accounts }: RowPlaces, policy: AccountPolicy): boolean {
  return policy.accounts === "walls" && accountsOf(accounts, names.length).names.length > 1;
}

/**
 * The account that cash comes to or goes from; null where it may be any, or there is only one.
 *
 * @throws InputError `cashAccountUnknown`
 */
export function cashAccountOf({ names }: Accounts, { cashAccount }: AccountPolicy): number | null {
  if (cashAccount === null || names.length === 1) return null;
  const place = names.findIndex((name) => portfolioKey(name) === portfolioKey(cashAccount));
  if (place < 0) {
    const known = names.filter((name) => name !== "");
    throw holdingsError("cashAccountUnknown", { text: cashAccount, known });
  }
  return place;
}
