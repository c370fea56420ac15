import type { CellError } from "../../../src/workbench/cells";
import { ANY_NUMBER, worseThanBest, type Cell, type Range } from "../../reference";
import { Fraction } from "../../reference/fraction";
import type { Argument, Case } from "./cases";
import type { Outcome } from "./engine-call";

const RELATIVE = 1e-12;

/** Of what little a withdrawal leaves the last digits are those of what was there, converted at rates. */
const SHOWN = 1e-9;

/**
 * A drift is a difference of weights, so its last digits are those of the whole, at the 15 digits that a cell
 * stands for.
 */
const OF_THE_WHOLE = 1e-14;

/**
 * How a column of results is compared; "decision" is a text that begins with the one expected, "sum" the value with
 * the trade as it is shown.
 */
type Exactness = "exact" | "close" | "words" | "decision" | "sum" | "shown" | "unread";

/** One unit of the last digit of a cell, in proportion to its size, at the most. */
const LAST_DIGIT = 1e-14;

function isError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

function isClose(a: number, b: number, relative: number): boolean {
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= Math.max(relative * size, OF_THE_WHOLE);
}

/** Half a unit of the last of the 15 digits that a cell stands for. */
function halfOfDigit15(value: number): number {
  return value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 14) / 2;
}

/** @param trade what the row trades, which a cell rounds where it is large */
function agree(actual: Cell, expected: Cell, exactness: Exactness, trade: Cell): boolean {
  if (isError(actual) || isError(expected)) {
    return isError(actual) && isError(expected) && actual.error === expected.error;
  }
  if (exactness === "unread") return true;
  if (expected === ANY_NUMBER) return typeof actual === "number";
  if (exactness === "words") return typeof actual === "string";
  if (exactness === "decision") return String(actual).startsWith(String(expected));
  if (typeof actual !== "number" || typeof expected !== "number") return actual === expected;
  // A cell stands for its value at 15 digits; money that would need more is beyond Excel's.
  if (actual.toPrecision(15) === expected.toPrecision(15)) return true;
  if (Math.abs(actual - expected) < halfOfDigit15(expected)) return true;
  if (exactness === "exact") return false;
  if (exactness === "sum") {
    const size = Math.abs(Number(trade)) + Math.abs(expected);
    return Math.abs(actual - expected) <= LAST_DIGIT * size;
  }
  const relative = exactness === "shown" ? SHOWN : RELATIVE;
  return isClose(actual, expected, relative);
}

function option(range: Argument | undefined, name: string): Cell {
  if (!Array.isArray(range)) return null;
  const rows = range as Range;
  return rows.find(([key]) => key === name)?.[1] ?? null;
}

const STATUS_DETAIL: readonly Exactness[] = [
  "exact",
  "close",
  "close",
  "close",
  "close",
  "close",
  "close",
  "exact",
  "words",
];

const TRADE_DETAIL: readonly Exactness[] = ["exact", "exact", "sum", "close", "exact", "words"];

/** The columns of a plan, by their headers; the others exactly. */
const PLAN_COLUMNS: Readonly<Record<string, Exactness>> = {
  // Converted at a rate it may have more digits than a cell.
  Value: "close",
  Weight: "close",
  "In parent": "close",
  "Target in parent": "close",
  "Drift in parent": "close",
  "Class effect": "close",
  "Selection effect": "close",
  Target: "close",
  Drift: "close",
  Lower: "close",
  Upper: "close",
  After: "sum",
  "Weight after": "shown",
  Reason: "words",
};

/** Kinds of cases that call PLAN. */
const PLANS: readonly Case["name"][] = [
  "plan",
  "units",
  "classes",
  "unitsOfClasses",
  "accounts",
  "unitsOfAccounts",
];

/** Those whose accounts are walls. */
const IN_ACCOUNTS: readonly Case["name"][] = ["accounts", "unitsOfAccounts"];

/** What a name in several accounts comes to is shared out among them for showing alone. */
const OF_NAMES = ["Target", "Drift", "Lower", "Upper", "After", "Weight after"];

/** Decisions, money and units are compared exactly; weights and drifts to 1e-12 of their size. */
function exactnessOf({ name, args }: Case, headers: readonly Cell[]): readonly Exactness[] {
  const show = option(args[args.length - 1], "show");
  switch (name) {
    case "triggerStatus":
      if (show === "summary") return ["decision"];
      return show === "detail" ? STATUS_DETAIL : ["exact"];
    case "rebalanceTrades":
    case "lots":
      return show === "detail" ? TRADE_DETAIL : ["exact"];
    case "allocateCash":
    case "cashToTarget":
      return ["exact"];
    case "accounts":
    case "unitsOfAccounts":
      return headers.map((header) => {
        if (typeof header !== "string") return "exact";
        return OF_NAMES.includes(header) ? "unread" : (PLAN_COLUMNS[header] ?? "exact");
      });
    case "plan":
    case "units":
    case "classes":
    case "unitsOfClasses":
      return headers.map(
        (header) => (typeof header === "string" ? PLAN_COLUMNS[header] : null) ?? "exact",
      );
    case "drift":
    case "drifted":
    case "bands":
      return ["close", "close"];
  }
}

function isPlan({ name }: Case): boolean {
  return PLANS.includes(name);
}

/** A whole call's error, whether it is thrown or is the one cell of the result. */
function wholeError(outcome: Outcome): CellError | null {
  if (!Array.isArray(outcome)) return outcome as CellError;
  const range = outcome as Range;
  const only = range.length === 1 && range[0]?.length === 1 ? (range[0][0] ?? null) : null;
  return isError(only) ? only : null;
}

/** A call on a row of cells gives its columns as rows. */
export function isInRow({ args }: Case): boolean {
  const [first] = args;
  return Array.isArray(first) && first.length === 1 && ((first as Range)[0]?.length ?? 0) > 1;
}

/** Where the engine's answer differs from the reference's, in words; null where it doesn't. */
export function difference(tried: Case, actual: Outcome, expected: Outcome): string | null {
  const [actualError, expectedError] = [wholeError(actual), wholeError(expected)];
  if (actualError !== null || expectedError !== null) {
    return actualError?.error === expectedError?.error ? null : "an error for one of them alone";
  }
  const [got, wanted] = [actual as Range, expected as Range];
  const [headers = []] = wanted;
  const kinds = exactnessOf(tried, headers);
  // What a row trades stands first, but in a plan.
  const tradeColumn = isPlan(tried) ? headers.indexOf("Trade") : 0;
  const inRow = isInRow(tried);
  if (got.length !== wanted.length) return `${got.length} rows instead of ${wanted.length}`;
  for (const [row, cells] of wanted.entries()) {
    const width = got[row]?.length ?? 0;
    if (width !== cells.length) return `row ${row} has ${width} cells instead of ${cells.length}`;
    for (const [column, cell] of cells.entries()) {
      const kind = kinds[inRow ? row : column] ?? "exact";
      const given = got[row]?.[column] ?? null;
      const trade = (inRow ? wanted[0]?.[column] : cells[tradeColumn]) ?? null;
      if (!agree(given, cell, kind, trade)) {
        return `cell ${row}, ${column} is ${JSON.stringify(given)} instead of ${JSON.stringify(cell)}`;
      }
    }
  }
  return null;
}

/**
 * Why the trades of accounts aren't as good as any, where several are equally good so that none is expected; null where
 * they are, or one is.
 */
export function worse({ name, args }: Case, actual: Outcome, expected: Outcome): string | null {
  if (!IN_ACCOUNTS.includes(name) || !Array.isArray(expected) || !Array.isArray(actual))
    return null;
  if (!expected.some((row) => (row as readonly Cell[]).includes(ANY_NUMBER))) return null;
  const [headers = [], ...rows] = actual as Range;
  if (!headers.includes("Cost")) return null;
  const column = (header: string) =>
    rows.map((row) => Fraction.ofCell(Number(row[headers.indexOf(header)] ?? 0)));
  const [holdings = null, policy = null] = args;
  return worseThanBest(holdings as Range, policy as Range | null, {
    trades: column("Trade"),
    costs: column("Cost"),
  });
}

/** A case as one would write it into a test. */
export function describeCase(tried: Case, actual: Outcome, expected: Outcome): string {
  const args = tried.args.map((argument) => JSON.stringify(argument)).join(",\n  ");
  return `${tried.name}(\n  ${args}\n)\n gives ${JSON.stringify(actual)}\nnot    ${JSON.stringify(expected)}`;
}
