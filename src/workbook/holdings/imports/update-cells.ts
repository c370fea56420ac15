import type { Day } from "../../../engine/triggers/dates";
import type { Position } from "../../../positions/positions-file";
import { nameKey } from "../../../engine/portfolio/holding-names";
import type { ThereTable } from "./holdings-table";
import { type HoldingsRow, IMPORTED_FIELDS, type ImportedField } from "./holdings-rows";
import type { Match } from "./match-positions";
import { positionCells } from "./position-cells";

/** What becomes of a row whose position is in the files no more. */
export type Vanishing = "zero" | "remove" | "keep";

type Cells = Readonly<Partial<Record<ImportedField, string | number>>>;

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

/**
 * What a match writes into the table: amounts, currencies and dates of rows that are in both, whole rows at the end for
 * what is new, and 0 where a position is gone that is set to it. Names, classes and columns of the user's own stay, and
 * one with the same formula in every row goes on in the new rows.
 *
 * @param vanishing what becomes of each vanished row, by its number
 */
export function tableUpdate(
  table: ThereTable,
  match: Match,
  vanishing: ReadonlyMap<number, Vanishing>,
): TableUpdate {
  const [headers = [], ...body] = table.formulas;
  const rows = body.length;
  const dates = datesByAccount(match);
  const written = new Map<number, Cells>();
  for (const { row, position } of match.matched) {
    written.set(row.row, updatedCells(row, position, headers));
  }
  for (const [at, position] of match.added.entries()) {
    written.set(rows + at, positionCells(position, headers));
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

function nothingOf({ quantity }: HoldingsRow, date: Day | null): Cells {
  return {
    ...(quantity === null ? {} : { Quantity: 0 }),
    Value: 0,
    Basis: "",
    "As of": date ?? "",
  };
}

/** What a position writes into its row: never what it is called, nor anything for what its file doesn't say. */
function updatedCells(row: HoldingsRow, position: Position, headers: readonly unknown[]): Cells {
  const cells = positionCells(position, headers);
  const { Quantity, Price, Value, Basis, Currency, "As of": date } = cells;
  return {
    Quantity,
    Price,
    Value,
    ...(keepsBasis(row, position) ? {} : { Basis }),
    ...(Currency === "" ? {} : { Currency }),
    "As of": date,
  };
}

/** Whether a row's basis stands: its file says none, and as much is held as before. */
export function keepsBasis(row: HoldingsRow, { basis, quantity }: Position): boolean {
  return basis === null && quantity === row.quantity;
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
