import { nameKey } from "../../engine/portfolio/holding-names";
import { fieldsOfHeaders, type HoldingsField } from "../../engine/portfolio/holdings-headers";
import { type Cell, isBlank, type Matrix } from "../../input/cells";
import { cellOf, textOfCell } from "../cells";
import { amountsRead } from "../holdings/amounts-read";
import type { Portfolio } from "../portfolio/portfolio";
import type { TargetLine } from "../targets/saved-targets";
import { type PlanTargets, planTargets } from "./plan-targets";

/** A row of cells as it is planned. */
type PlanRow = readonly Cell[];

/** The rows below the headers as they are to be planned, and what is to be said of them. */
interface PlanDraft {
  readonly fields: readonly (HoldingsField | null)[];
  readonly rows: PlanRow[];
  readonly differences: string[];
}

/** The holdings of a portfolio, and the targets for them, as KEEL.PLAN reads them. */
export interface PlanCells {
  /** Row by row, with a row of headers. */
  readonly cells: Matrix;
  /** The number on the worksheet of the row of headers. */
  readonly firstRow: number;
  /** How many rows of the holdings' own cells say all of it, the headers included. */
  readonly ownRows: number;
  /** What stands for the holdings' own targets and bands; null where these are in force. */
  readonly targets: PlanTargets | null;
  /** What it says otherwise than the workbook's own cells, in words; none where formulas may read those. */
  readonly differences: readonly string[];
}

/**
 * The holdings as they are to be planned, the cells that count as they were read, and the targets and bands that are in
 * force. Where the holdings name portfolios, their own targets and bands are in force.
 *
 * @param typed targets and bands as they are typed; null where those are in force that the workbook says
 */
export function planCells(portfolio: Portfolio, typed: readonly TargetLine[] | null): PlanCells {
  const { holdings } = portfolio;
  const draft: PlanDraft = {
    fields: holdings.columns.map(({ field }) => field),
    rows: holdings.cells.slice(holdings.headerRow + 1).map((row) => row.map(cellOf)),
    differences: [],
  };
  noteCorrections(portfolio, draft);
  const ownRows = blankOtherRows(portfolio, draft);
  readAmounts(draft);
  return {
    cells: [headersOf(draft.fields), ...draft.rows],
    firstRow: holdings.place.area.row + holdings.headerRow + 1,
    ownRows,
    targets: planTargets(portfolio, typed, draft.differences),
    differences: draft.differences,
  };
}

/** Headers that say what the columns hold; of a class of several columns, its levels. */
function headersOf(fields: PlanDraft["fields"]): PlanRow {
  const isLevelled = fields.filter((field) => field === "Class").length > 1;
  let level = 0;
  return fields.map((field) =>
    field === "Class" && isLevelled ? `Class ${++level}` : (field ?? null),
  );
}

function noteCorrections({ holdings }: Portfolio, { fields, differences }: PlanDraft): void {
  const own = fieldsOfHeaders(holdings.cells[holdings.headerRow] ?? []);
  if (own.some((field, column) => field !== fields[column])) {
    differences.push("columns that Holdings reads otherwise than by their headers");
  }
}

/**
 * Only positions count, rows in which one of them may be bought too, and rows that speak of a class. Gives how many rows
 * there are up to the last that counts, the headers included.
 */
function blankOtherRows({ holdings }: Portfolio, { fields, rows, differences }: PlanDraft): number {
  const { positions, classes, leftOut, headerRow, place } = holdings;
  const counted = new Set([
    ...positions.flatMap((position) => position.rows),
    ...classes.map(({ row }) => row),
  ]);
  const names = new Set(positions.map(({ name }) => nameKey(name)));
  const totals = new Set(
    leftOut.flatMap(({ kind, row }) => (kind === "note" ? [] : [row - place.area.row - 1])),
  );
  const isNamed = (row: PlanRow): boolean =>
    (["Name", "Symbol"] as const).some((field) =>
      names.has(nameKey(textOfCell(row[fields.indexOf(field)]))),
    );
  const others: number[] = [];
  for (const [at, row] of rows.entries()) {
    const inArea = at + headerRow + 1;
    const mayCount = !totals.has(inArea) && isNamed(row);
    if (counted.has(inArea) || mayCount || row.every(isBlank)) continue;
    others.push(at);
    rows[at] = row.map(() => null);
  }
  const last = rows.findLastIndex((row) => !row.every(isBlank));
  if (others.some((at) => at < last)) differences.push("rows that aren't counted");
  return last + 2;
}

/** Amounts that exports give as text. */
function readAmounts({ fields, rows, differences }: PlanDraft): void {
  let hasTexts = false;
  for (const [at, row] of rows.entries()) {
    const read = amountsRead(row, fields);
    if (read !== row) hasTexts = true;
    rows[at] = read;
  }
  if (hasTexts) differences.push("amounts that are text");
}
