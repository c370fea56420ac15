import { amountFromText } from "../../engine/numbers/amount-text";
import { fieldsOfHeaders, type HoldingsField } from "../../engine/portfolio/holdings-headers";
import { type Cell, isBlank, type Matrix } from "../../input/cells";
import { nameKey } from "../../engine/portfolio/holding-names";
import { cellOf, isBlankCell, textOfCell } from "../cells";
import type { Position } from "../holdings/holdings";
import type { Portfolio } from "../portfolio/portfolio";
import { bandFromCells } from "../targets/target-cells";
import type { TargetLine } from "../targets/saved-targets";
import { writeClasses } from "./plan-classes";
import { addColumn, type PlanDraft, type PlanRow, rowsOf, scaled } from "./plan-draft";

/** The holdings of a portfolio as KEEL.PLAN reads them. */
export interface PlanCells {
  /** Row by row, with a row of headers. */
  readonly cells: Matrix;
  /** The number on the worksheet of the row of headers. */
  readonly firstRow: number;
  /** How many rows of the holdings' own cells say all of it, the headers included. */
  readonly ownRows: number;
  /** What they say otherwise than the holdings' own cells, in words; none where formulas may read those. */
  readonly differences: readonly string[];
}

/**
 * The holdings as they are to be planned: the cells that count, as they were read, with the targets and bands that are
 * in force. Where the holdings name portfolios, their own targets and bands are in force.
 *
 * @param lines the targets and bands in force
 */
export function planCells(portfolio: Portfolio, lines: readonly TargetLine[]): PlanCells {
  const { holdings } = portfolio;
  const draft: PlanDraft = {
    fields: holdings.columns.map(({ field }) => field),
    rows: holdings.cells.slice(holdings.headerRow + 1).map((row) => row.map(cellOf)),
    differences: [],
  };
  noteCorrections(portfolio, draft);
  const ownRows = blankOtherRows(portfolio, draft);
  readAmounts(draft);
  const isEach = draft.fields.includes("Portfolio");
  const byName = new Map(lines.map((line) => [nameKey(line.name), line]));
  if (!isEach || !draft.fields.includes("Target")) writeTargets(portfolio, byName, draft);
  if (!isEach || !hasBands(draft.fields)) writeBands(portfolio, byName, draft);
  if (!isEach) {
    writeClasses(portfolio, lines, draft);
    addNames(portfolio, lines, draft);
  }
  return {
    cells: [headersOf(draft.fields), ...draft.rows],
    firstRow: holdings.place.area.row + holdings.headerRow + 1,
    ownRows,
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
  const { positions, leftOut, headerRow, place } = holdings;
  const counted = new Set(positions.flatMap((position) => position.rows));
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
    const mayCount = !totals.has(inArea) && (isNamed(row) || isOfClass(row, fields));
    if (counted.has(inArea) || mayCount || row.every(isBlank)) continue;
    others.push(at);
    row.fill(null);
  }
  const last = rows.findLastIndex((row) => !row.every(isBlank));
  if (others.some((at) => at < last)) differences.push("rows that aren't counted");
  return last + 2;
}

function isOfClass(row: PlanRow, fields: PlanDraft["fields"]): boolean {
  const has = (...wanted: HoldingsField[]): boolean =>
    fields.some((field, column) => {
      return field !== null && wanted.includes(field) && !isBlankCell(row[column]);
    });
  return has("Class") && !has("Name", "Symbol", "Value", "Quantity");
}

/** Amounts that exports give as text. */
function readAmounts({ fields, rows, differences }: PlanDraft): void {
  let hasTexts = false;
  for (const [column, field] of fields.entries()) {
    if (field !== "Value" && field !== "Quantity" && field !== "Price") continue;
    for (const row of rows) {
      const cell = row[column];
      const read = typeof cell === "string" ? amountFromText(cell) : null;
      if (read === null) continue;
      row[column] = read;
      hasTexts = true;
    }
  }
  if (hasTexts) differences.push("amounts that are text");
}

type Lines = ReadonlyMap<string, TargetLine>;

/** Targets that the holdings' own column doesn't say; rows of one name share theirs, and the first has it. */
function writeTargets({ holdings }: Portfolio, lines: Lines, draft: PlanDraft): void {
  const { rows, differences } = draft;
  const hasOwn = draft.fields.includes("Target");
  const column = hasOwn ? draft.fields.indexOf("Target") : addColumn(draft, "Target");
  let differs = !hasOwn;
  for (const position of holdings.positions) {
    const line = lines.get(nameKey(position.name));
    const own = rowsOf(position, holdings.headerRow, rows);
    const isSame = (line?.target ?? 0) === (position.target ?? 0);
    if (!line || (isSame && own.every((row) => typeof row[column] !== "string"))) continue;
    differs = true;
    for (const [at, row] of own.entries()) {
      row[column] = at === 0 ? scaled(line.target, holdings.targetScale) : null;
    }
  }
  if (differs) differences.push("targets that the holdings have no column for");
}

function hasBands(fields: PlanDraft["fields"]): boolean {
  return fields.includes("Band") || (fields.includes("Lower") && fields.includes("Upper"));
}

/** Bands that the holdings' own columns don't say. */
function writeBands({ holdings }: Portfolio, lines: Lines, draft: PlanDraft): void {
  const { fields, rows, differences } = draft;
  const bandOf = ({ name, band }: Position): string => lines.get(nameKey(name))?.band ?? band ?? "";
  if (holdings.positions.every((position) => bandOf(position) === (position.band ?? ""))) return;
  const own = rows.map((row) => {
    const at = (field: HoldingsField): unknown => row[fields.indexOf(field)];
    return bandFromCells(at("Band"), at("Lower"), at("Upper"));
  });
  for (const [column, field] of fields.entries()) {
    if (field === "Band" || field === "Lower" || field === "Upper") fields[column] = null;
  }
  const column = addColumn(draft, "Band");
  for (const [at, row] of rows.entries()) row[column] = own[at] ?? null;
  for (const position of holdings.positions) {
    for (const row of rowsOf(position, holdings.headerRow, rows)) {
      row[column] = bandOf(position) === "" ? null : bandOf(position);
    }
  }
  differences.push("bands that the holdings have no column for");
}

/** Names that are wanted and not held. */
function addNames(
  { holdings }: Portfolio,
  lines: readonly TargetLine[],
  { fields, rows, differences }: PlanDraft,
): void {
  const held = new Set(holdings.positions.map(({ name }) => nameKey(name)));
  const wanted = lines.filter(
    ({ name, target }) => name !== "" && !held.has(nameKey(name)) && target,
  );
  const named = fields.includes("Name") ? "Name" : "Symbol";
  for (const { name, path, target, band } of wanted) {
    rows.push(
      fields.map((field): Cell => {
        if (field === named) return name;
        if (field === "Class") return path || null;
        if (field === "Target") return scaled(target, holdings.targetScale);
        return field === "Band" && band !== "" ? band : null;
      }),
    );
  }
  if (wanted.length > 0) differences.push("names that aren't held yet");
}
