import type { Day } from "../../../engine/triggers/dates";
import type { Position } from "../../../positions/positions-file";
import { nameKey } from "../../cells";
import type { ThereTable } from "./holdings-table";
import { type HoldingsRow, IMPORTED_FIELDS, type ImportedField } from "./holdings-rows";
import type { Match } from "./match-positions";
import { positionCells } from "./position-cells";

/** What becomes of a row whose position is in the files no more. */
export type Vanishing = "zero" | "remove" | "keep";

/** What a column of the table gets, row by row below its header; null leaves a cell as it is. */
type WrittenColumn = readonly [column: number, cells: readonly (string | number | null)[]];

/** What an update writes into the body of the table. */
export interface TableUpdate {
  /** How many rows are added at the end. */
  readonly addedRows: number;
  /** Rows that go, counted from 0 below the headers, from the top. */
  readonly removedRows: readonly number[];
  readonly columns: readonly WrittenColumn[];
}

/** The user's own in a row that is there: a newer file doesn't change it. */
const KEPT: ReadonlySet<ImportedField> = new Set(["Account", "Symbol", "Name", "Class"]);

/**
 * What a match writes into the table: amounts, currencies and dates of rows that are in both, whole rows at the end for
 * what is new, and nothing where a position is gone that is set to 0. Columns of the user's own stay, and one with the
 * same formula in every row goes on in the new rows.
 *
 * @param vanishing what becomes of each vanished row, by its number
 */
export function tableUpdate(
  table: ThereTable,
  match: Match,
  vanishing: ReadonlyMap<number, Vanishing>,
): TableUpdate {
  const rows = table.formulas.length - 1;
  const dates = datesByAccount(match);
  const written = new Map<number, Partial<Record<ImportedField, string | number>>>();
  for (const { row, position } of match.matched) {
    written.set(row.row, without(positionCells(position), KEPT));
  }
  for (const [at, position] of match.added.entries()) {
    written.set(rows + at, positionCells(position));
  }
  for (const row of match.vanished) {
    if (vanishing.get(row.row) !== "zero") continue;
    written.set(row.row, nothingOf(row, dates.get(nameKey(row.account)) ?? null));
  }
  const count = rows + match.added.length;
  const imported = IMPORTED_FIELDS.filter((field) => table.columns[field] >= 0).map(
    (field): WrittenColumn => [
      table.columns[field],
      Array.from({ length: count }, (_, row) => written.get(row)?.[field] ?? null),
    ],
  );
  return {
    addedRows: match.added.length,
    removedRows: match.vanished
      .map(({ row }) => row)
      .filter((row) => vanishing.get(row) === "remove"),
    columns: [...imported, ...continued(table, match.added.length)],
  };
}

/** The latest day of the prices of each account. */
function datesByAccount({ matched, added }: Match): ReadonlyMap<string, Day> {
  const dates = new Map<string, Day>();
  const positions: readonly Position[] = [...matched.map(({ position }) => position), ...added];
  for (const { account, priceDate } of positions) {
    const key = nameKey(account ?? "");
    if (priceDate !== null) dates.set(key, Math.max(priceDate, dates.get(key) ?? 0));
  }
  return dates;
}

function nothingOf({ quantity }: HoldingsRow, date: Day | null) {
  return {
    ...(quantity === null ? {} : { Quantity: 0 }),
    Value: 0,
    Basis: "",
    "As of": date ?? "",
  };
}

function without<Cells extends object>(cells: Cells, fields: ReadonlySet<string>): Partial<Cells> {
  return Object.fromEntries(
    Object.entries(cells).filter(([field]) => !fields.has(field)),
  ) as Partial<Cells>;
}

/** The columns of the user's own whose formula is the same in every row, with it in the new rows. */
function continued({ formulas, columns }: ThereTable, added: number): WrittenColumn[] {
  const [headers = [], ...body] = formulas;
  const imported = new Set(Object.values(columns));
  return headers.flatMap((_, column): WrittenColumn[] => {
    const first = body[0]?.[column];
    const isFormula = typeof first === "string" && first.startsWith("=");
    if (imported.has(column) || !isFormula) return [];
    if (!body.every((cells) => cells[column] === first)) return [];
    const kept = Array<null>(body.length).fill(null);
    return [[column, [...kept, ...Array<string>(added).fill(first)]]];
  });
}
