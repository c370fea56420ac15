import type { Holdings } from "../holdings/holdings";
import { addressOf, type Area, columnLetters, sheetPrefix } from "../addresses";
import { linesOf, type Portfolio } from "../portfolio/portfolio";
import { columnArea } from "../targets/following-columns";
import { TARGETS_TABLE } from "../targets/saved-targets";
import { requireOwnNames } from "./own-names";

/** One column of formulas: its header, what stands in its first row, and how it looks. */
export interface FormulaColumn {
  readonly header: string;
  /** One formula that spills down, or one a row. */
  readonly formulas: readonly string[];
  readonly numberFormat: string;
  readonly alignment: "Left" | "Right";
  /** Points. */
  readonly width: number;
}

/** Formulas to be written beside a table. */
export interface FormulaBlock {
  /** All cells, the header row included. */
  readonly area: Area;
  readonly columns: readonly FormulaColumn[];
}

const PERCENT = "0.0%";
const DRIFT = "+0.0%;-0.0%;0.0%";
const MONEY = "#,##0.00";
const TRADE = "+#,##0.00;-#,##0.00;0.00";

/** The ranges that Keel's functions read, as formulas write them. */
interface Arguments {
  readonly values: string;
  readonly targets: string;
  readonly bands: string;
}

/**
 * The formulas for a portfolio: beside the holdings where each row is one name without a gap, else beside the table of
 * targets, with each name's value added up.
 *
 * @throws Error where the targets aren't saved yet or go by other names, or classes have targets or bands of their own
 */
export function formulaBlock(portfolio: Portfolio): FormulaBlock {
  if (linesOf(portfolio).some(({ name }) => name === "")) throw targetsOfClasses();
  const rows = contiguousRows(portfolio.holdings);
  return rows === null ? besideTargets(portfolio) : besideHoldings(portfolio, rows);
}

/** The rows of the positions within the holdings' area; null where names repeat or other rows lie between. */
function contiguousRows({ positions }: Holdings): { first: number; count: number } | null {
  const rows = positions.flatMap((position) => position.rows);
  const [first = 0] = rows;
  const isContiguous = rows.every((row, at) => row === first + at);
  return rows.length > 0 && rows.length === positions.length && isContiguous
    ? { first, count: rows.length }
    : null;
}

function besideHoldings(
  portfolio: Portfolio,
  { first, count }: { readonly first: number; readonly count: number },
): FormulaBlock {
  const { holdings } = portfolio;
  const { area, table } = holdings.place;
  const column = (
    field: "Name" | "Symbol" | "Value" | "Quantity" | "Price" | "Target" | "Band",
  ) => {
    const cells = columnArea(holdings, field);
    return cells && addressOf({ ...cells, row: area.row + first, rows: count });
  };
  const values = column("Value") ?? `${column("Quantity") ?? ""}*${column("Price") ?? ""}`;
  const names = column("Name") ?? column("Symbol") ?? "";
  const [own, ownBand] = [column("Target"), column("Band")];
  if (own === null || ownBand === null) {
    if (portfolio.saved === null) throw notSaved();
    requireOwnNames(portfolio.saved);
  }
  // A column beside a table would become part of it, in which nothing spills.
  const start = area.column + area.columns + (table === null ? 0 : 1);
  const looked = [
    ...(own === null ? [lookedUp("Target", names, "0", "0.00%")] : []),
    ...(ownBand === null ? [lookedUp("Band", names, '"none"', "General")] : []),
  ];
  const top = area.row + first;
  const spilled = (at: number): string =>
    addressOf({ sheet: area.sheet, row: top, column: start + at, rows: count, columns: 1 });
  return block({ sheet: area.sheet, row: top - 1, column: start, rows: count + 1 }, looked, {
    values,
    targets: own ?? spilled(0),
    bands: ownBand ?? spilled(looked.length - 1),
  });
}

function lookedUp(
  field: "Target" | "Band",
  names: string,
  otherwise: string,
  numberFormat: string,
): FormulaColumn {
  const formula = `=XLOOKUP(${names},${TARGETS_TABLE}[Name],${TARGETS_TABLE}[${field}],${otherwise})`;
  const alignment = field === "Target" ? "Right" : "Left";
  return { header: field, formulas: [formula], numberFormat, alignment, width: 90 };
}

function besideTargets({ holdings, saved }: Portfolio): FormulaBlock {
  if (saved === null) throw notSaved();
  requireOwnNames(saved);
  const { area } = saved;
  const count = area.rows - 1;
  const absolute = (field: "Name" | "Symbol" | "Value" | "Quantity" | "Price"): string | null => {
    const cells = columnArea(holdings, field);
    return cells && `${sheetPrefix(cells.sheet)}${addressOf(cells, "absolute")}`;
  };
  const names = absolute("Name") ?? absolute("Symbol") ?? "";
  const factors = [absolute("Value")].filter((each) => each !== null);
  if (factors.length === 0) factors.push(absolute("Quantity") ?? "", absolute("Price") ?? "");
  const name = (at: number): string => `${columnLetters(saved.nameColumn)}${area.row + at + 2}`;
  const value: FormulaColumn = {
    header: "Value",
    formulas: Array.from(
      { length: count },
      (_, at) => `=SUMPRODUCT(--(${names}=${name(at)}),${factors.join(",")})`,
    ),
    numberFormat: MONEY,
    alignment: "Right",
    width: 90,
  };
  const start = area.column + area.columns + 1;
  const valueCells = addressOf({
    ...area,
    row: area.row + 1,
    column: start,
    rows: count,
    columns: 1,
  });
  return block({ sheet: area.sheet, row: area.row, column: start, rows: count + 1 }, [value], {
    values: valueCells,
    targets: `${TARGETS_TABLE}[Target]`,
    bands: `${TARGETS_TABLE}[Band]`,
  });
}

function block(
  place: Omit<Area, "columns">,
  before: readonly FormulaColumn[],
  { values, targets, bands }: Arguments,
): FormulaBlock {
  const given = `${values},${targets},${bands}`;
  const columns: FormulaColumn[] = [
    ...before,
    {
      header: "Weight",
      formulas: [`=${values}/SUM(${values})`],
      numberFormat: PERCENT,
      alignment: "Right",
      width: 60,
    },
    {
      header: "Drift",
      formulas: [`=KEEL.DRIFT(${values},${targets})`],
      numberFormat: DRIFT,
      alignment: "Right",
      width: 60,
    },
    {
      header: "Status",
      formulas: [`=KEEL.TRIGGER_STATUS(${given})`],
      numberFormat: "General",
      alignment: "Left",
      width: 60,
    },
    {
      header: "Trade",
      formulas: [`=KEEL.REBALANCE_TRADES(${given})`],
      numberFormat: TRADE,
      alignment: "Right",
      width: 90,
    },
    {
      header: "Decision",
      formulas: [`=KEEL.TRIGGER_STATUS(${given},{"show","summary"})`],
      numberFormat: "General",
      alignment: "Left",
      width: 90,
    },
  ];
  return { area: { ...place, columns: columns.length }, columns };
}

/** These functions read a list of rows; only PLAN reads classes. */
function targetsOfClasses(): Error {
  return new Error(
    "Classes have targets or bands of their own, which these formulas don't read. Use KEEL.PLAN, which does.",
  );
}

function notSaved(): Error {
  return new Error("The formulas read the saved targets. Save first, then insert the formulas.");
}
