import { holdingsError } from "../engine/errors/holdings-error";
import {
  fieldsOfHeaders,
  type HoldingsField,
  targetOfColumn,
} from "../engine/portfolio/holdings-headers";
import { type PortfolioRows, portfoliosOf } from "../engine/portfolio/holdings";
import { type Cell, type ErrorCell, inWords, isBlankOrZero, type Matrix } from "./cells";
import { noteUnclearClasses, noteUnclearShares } from "./class-rows";
import { saysOfClass, saysOf } from "./class-shares";
import { numbersOf, targetCheck } from "./columns";
import { holdingsBands } from "./holdings-bands";
import { HoldingsCells } from "./holdings-cells";
import { noteUnclearRows } from "./holdings-checks";
import { headerReport, type HeaderReport } from "./holdings-columns";
import { errorCellOf, Problems } from "./problems";

/** What a table of targets says of a holding or of a class itself. */
const SAID = ["Target", "Band", "Lower", "Upper"] as const satisfies readonly HoldingsField[];

/** The columns by which it says of what. */
const NAMING = ["Portfolio", "Name", "Symbol", "Class"] as const satisfies readonly HoldingsField[];

export type SaidField = (typeof SAID)[number];

/** A table of targets as it is given. */
export interface TargetsSource {
  /** Row by row, with a row of headers. */
  readonly cells: Matrix;
  /** The number of the row of headers, by which messages name rows; 1 within a range. */
  readonly firstRow?: number;
}

/** One row of a table of targets. */
export interface TargetRow {
  /** Its number as messages name it. */
  readonly row: number;
  /** The portfolio that it is for; "" for all that have no rows of their own. */
  readonly portfolio: string;
  /** "" where it goes by its symbol, or speaks of a class itself. */
  readonly name: string;
  readonly symbol: string;
  /** The class itself, or that of the holding; "" where it says none. */
  readonly path: string;
  readonly isOfClass: boolean;
  /** Whether its target is a share of the class around it, and not of the portfolio. */
  readonly isShare: boolean;
  /** What it says, as its cells are; null for a column that the table doesn't have. */
  readonly said: Readonly<Record<SaidField, Cell>>;
  /** What is wrong with it; null where nothing is. */
  readonly error: ErrorCell | null;
}

/** A table of targets as it was read. */
export interface TargetsTable {
  readonly rows: readonly TargetRow[];
  /** What it has columns for. */
  readonly fields: readonly SaidField[];
  readonly headers: HeaderReport;
}

/**
 * Reads a table of targets below a row of headers: Name, Symbol or Class, and Target, Band, or Lower and Upper; if
 * need be Portfolio. A row with a class and no name speaks of the class itself. What is wrong in a row is said of that row alone.
 *
 * @throws InputError where the table has no headers, or lacks a column
 */
export function targetsTableOf({ cells: matrix, firstRow = 1 }: TargetsSource): TargetsTable {
  const headers = matrix[0] ?? [];
  const known: readonly HoldingsField[] = [...NAMING, ...SAID];
  const found = fieldsOfHeaders(headers).map((field) =>
    field !== null && known.includes(field) ? field : null,
  );
  requireColumns(headers, found);
  const cells = new HoldingsCells(matrix, found, firstRow);
  const problems = new Problems();
  const of = targetOfColumn(headers);
  const isShare = matrix.slice(1).map((row, at) => isShareIn(row[of] ?? null, at, cells, problems));
  const rows = rowsIn(cells, isShare, problems);
  return {
    rows: rows.filter((row) => row !== null),
    fields: SAID.filter((field) => cells.has(field)),
    headers: headerReport(headers, (column) => column === of || found[column] !== null),
  };
}

/** Whether a cell says that the target of its row is a share of the class around it. */
function isShareIn(cell: Cell, row: number, cells: HoldingsCells, problems: Problems): boolean {
  const text = isBlankOrZero(cell) ? "" : inWords(cell).trim();
  if (!saysOf(text)) {
    const error = holdingsError("targetOf", { row: cells.rowNumber(row), text });
    problems.add(row, "target", errorCellOf(error));
  }
  return saysOfClass(text);
}

function requireColumns(headers: readonly Cell[], fields: readonly (HoldingsField | null)[]): void {
  if (fields.every((field) => field === null)) {
    throw holdingsError("targetsNoHeaders", { first: inWords(headers[0] ?? null) });
  }
  const has = (...wanted: HoldingsField[]): boolean =>
    wanted.some((field) => fields.includes(field));
  const isNamed = has("Name", "Symbol", "Class");
  if (isNamed && has(...SAID)) return;
  const written = headers.filter((header) => !isBlankOrZero(header)).map(inWords);
  throw holdingsError("targetsColumn", { missing: isNamed ? "Target" : "Name", found: written });
}

/** The rows below the headers; null for blank ones. */
function rowsIn(
  cells: HoldingsCells,
  isShare: readonly boolean[],
  problems: Problems,
): (TargetRow | null)[] {
  const isBlank = cells.blankRows();
  const texts = (field: HoldingsField): readonly string[] =>
    cells.texts(field) ?? Array<string>(cells.rows).fill("");
  const [portfolios, names, symbols] = [texts("Portfolio"), texts("Name"), texts("Symbol")];
  const classes = cells.classes() ?? Array<string>(cells.rows).fill("");
  const called = names.map((name, row) => (name === "" ? (symbols[row] as string) : name));
  const ofClasses = cells.classRows();
  const inPortfolios = (isLeftOut: ArrayLike<number>): PortfolioRows[] =>
    portfoliosOf(portfolios, isLeftOut);
  const rowNumber = (row: number): number => cells.rowNumber(row);
  if (cells.has("Target")) numbersOf(cells, "target", problems, targetCheck);
  holdingsBands(cells, problems);
  noteUnclearShares(classes, rowNumber, problems);
  noteUnclearRows(
    { names: called, symbols, accounts: null },
    inPortfolios(isBlank.map((blank, row) => blank | (ofClasses[row] as number))),
    problems,
    rowNumber,
  );
  for (const { rows } of inPortfolios(ofClasses.map((mark) => 1 - mark))) {
    noteUnclearClasses(cells, rows, (row) => classes[row] as string, problems);
  }
  const saidAt = saidBy(cells);
  return Array.from(isBlank, (blank, row): TargetRow | null => {
    if (blank) return null;
    return {
      portfolio: portfolios[row] as string,
      name: names[row] as string,
      symbol: symbols[row] as string,
      path: classes[row] as string,
      isOfClass: ofClasses[row] === 1,
      isShare: isShare[row] === true,
      said: saidAt(row),
      row: rowNumber(row),
      error: problems.at(row) ?? null,
    };
  });
}

/** What each row says. */
function saidBy(cells: HoldingsCells): (row: number) => TargetRow["said"] {
  const columns = SAID.map(
    (field) => [field, cells.has(field) ? cells.cells(field) : null] as const,
  );
  return (row) => {
    const said = columns.map(([field, column]) => [field, column?.at(row) ?? null]);
    return Object.fromEntries(said) as TargetRow["said"];
  };
}
