import { readBand } from "./band";
import { BadCell, isBlank, readNumber, WrongCall, type Cell, type Range } from "./cells";
import type { TradingRow } from "./exact-plan";
import { Fraction } from "./fraction";
import type { Flag } from "./limits";
import { readTarget } from "./targets";

/** PLAN.md, Columns of the holdings: the names of them that the reference reads, as it is given them. */
const COLUMNS = [
  "Portfolio",
  "Name",
  "Account",
  "Class",
  "Value",
  "Quantity",
  "Price",
  "Target",
  "Band",
  "Lower",
  "Upper",
  "Trade",
  "Least",
  "Most",
  "Lot",
  "Cost rate",
  "Fee",
  "Currency",
  "Rate",
] as const;

type ColumnName = (typeof COLUMNS)[number];

/** One row of a holdings table. */
export interface HoldingsRow {
  readonly portfolio: string;
  readonly name: string;
  readonly account: string;
  /** Its class, "" where it is in none. */
  readonly path: string;
  /** "A row with a Class, without a name and with neither Value nor Quantity, speaks of the class itself". */
  readonly isClass: boolean;
  /** Money of its currency. */
  readonly value: Fraction;
  /** Money of its currency for one unit; null where it has none. */
  readonly price: Fraction | null;
  /** Units that trade together; null where it says nothing. */
  readonly lot: Fraction | null;
  /** "" where it names none. */
  readonly currency: string;
  /** Null where it gives none. */
  readonly rate: Fraction | null;
  /** As given. */
  readonly target: Fraction;
  /** Undefined where the table has no bands. */
  readonly band: TradingRow["band"];
  readonly limits: TradingRow["limits"];
  /** What the row says of its costs; null where the table has no such column. */
  readonly costRate: Fraction | null;
  readonly fee: Fraction | null;
}

export interface HoldingsTable {
  readonly hasPortfolios: boolean;
  readonly hasBands: boolean;
  readonly hasAccounts: boolean;
  readonly rows: readonly HoldingsRow[];
}

function isColumn(cell: Cell): cell is ColumnName {
  return COLUMNS.some((name) => name === cell);
}

function text(cell: Cell): string {
  return typeof cell === "string" ? cell.trim() : "";
}

function readFlag(cell: Cell): Flag {
  if (isBlank(cell) || typeof cell === "number") return "any";
  const flag = (["any", "buy only", "sell only", "hold"] as const).find(
    (each) => each === text(cell).toLowerCase(),
  );
  if (flag === undefined) throw new BadCell("#VALUE!");
  return flag;
}

/** PLAN.md, Blank cells: "A blank or 0 in Least, Most or Lot says nothing". */
function readLimit(cell: Cell): Fraction | null {
  const limit = readNumber(cell);
  return limit.isZero() ? null : limit;
}

/** PLAN.md, Value "is quantity × price where it is blank", at the digits of a cell. */
function readValue(cell: (name: ColumnName) => Cell): Fraction {
  const value = readNumber(cell("Value"));
  if (!value.isZero()) return value;
  const product = readNumber(cell("Quantity")).times(readNumber(cell("Price")));
  return Fraction.ofCell(product.toNumber());
}

/** Edges given as fractions, no tolerance where both are blank or 0; or the text of a band. */
function bandOf(cell: (name: ColumnName) => Cell, hasEdges: boolean): TradingRow["band"] {
  if (!hasEdges) return readBand([cell("Band")]);
  const [lower, upper] = [readNumber(cell("Lower")), readNumber(cell("Upper"))];
  if (upper.isZero()) return (target) => ({ lower: target, upper: target });
  return () => ({ lower, upper });
}

/** A holdings table whose cells can all be read. */
export function readHoldings(range: Range): HoldingsTable {
  const [headers = [], ...body] = range;
  const places = new Map(headers.flatMap((header, at) => (isColumn(header) ? [[header, at]] : [])));
  const has = (name: ColumnName) => places.has(name);
  const hasBands = has("Band") || has("Lower");
  const rows = body.map((cells) => {
    const cell = (name: ColumnName): Cell => cells[places.get(name) ?? -1] ?? null;
    const [name, path] = [text(cell("Name")), text(cell("Class"))];
    return {
      portfolio: text(cell("Portfolio")),
      name,
      account: text(cell("Account")),
      path,
      isClass: name === "" && path !== "" && isBlank(cell("Value")) && isBlank(cell("Quantity")),
      currency: text(cell("Currency")).toUpperCase(),
      rate: readLimit(cell("Rate")),
      value: readValue(cell),
      price: readLimit(cell("Price")),
      lot: readLimit(cell("Lot")),
      target: readTarget(cell("Target")),
      band: hasBands ? bandOf(cell, has("Lower")) : undefined,
      isBlankBand: has("Band") && isBlank(cell("Band")),
      limits: {
        flag: readFlag(cell("Trade")),
        least: readLimit(cell("Least")),
        most: readLimit(cell("Most")),
      },
      costRate: has("Cost rate") ? readNumber(cell("Cost rate")) : null,
      fee: has("Fee") ? readNumber(cell("Fee")) : null,
    };
  });
  return {
    hasPortfolios: has("Portfolio"),
    hasBands,
    hasAccounts: has("Account"),
    rows: withoutBlankBands(rows),
  };
}

/** PLAN.md, A row for a class: "Where there are such rows, a blank band is no band." */
function withoutBlankBands(rows: readonly (HoldingsRow & { isBlankBand: boolean })[]) {
  const classed = new Set(rows.flatMap((row) => (row.isClass ? [row.portfolio] : [])));
  return rows.map(({ isBlankBand, ...row }): HoldingsRow => {
    if (!isBlankBand || !classed.has(row.portfolio)) return row;
    return { ...row, band: row.isClass ? undefined : () => null };
  });
}

/** PLAN.md, Policy: a header row, Portfolio and names of options, and one row for each portfolio. */
export function isPolicyTable(policy: Range | null): policy is Range {
  return policy?.[0]?.[0] === "Portfolio";
}

/** The policy of a portfolio as name and value: that of its row, or of the one with a blank name. */
export function policyOf(policy: Range | null, portfolio: string): Range | null {
  if (!isPolicyTable(policy)) return policy;
  const [headers = [], ...rows] = policy;
  const own =
    rows.find(([name = null]) => text(name) === portfolio) ??
    rows.find(([name = null]) => isBlank(name));
  if (own === undefined) throw new WrongCall("the policy has no row for this portfolio");
  return headers.slice(1).map((name, at) => [name, own[at + 1] ?? null]);
}
