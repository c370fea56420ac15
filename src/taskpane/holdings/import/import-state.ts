import type { HoldingsTable } from "../../../workbook/holdings/imports/holdings-table";
import type { Vanishing } from "../../../workbook/holdings/imports/update-cells";
import type { ChosenFile } from "./chosen-files";

/** An import before it is written. */
export interface ImportState {
  readonly files: readonly ChosenFile[];
  /** How many files are being read. */
  readonly reading: number;
  /** Where it would be written; null until that is known. */
  readonly table: HoldingsTable | null;
  /** Why it can't be written anywhere; null where it can. */
  readonly problem: string | null;
  /** What is to become of vanished rows of the table, by their number, where that is said. */
  readonly vanishing: ReadonlyMap<number, Vanishing>;
}

/** What happens to an import. */
export type ImportEvent =
  | { readonly kind: "chosen"; readonly count: number }
  | { readonly kind: "read"; readonly files: readonly ChosenFile[] }
  | { readonly kind: "removed"; readonly id: number }
  | { readonly kind: "accountNamed"; readonly id: number; readonly account: string }
  | { readonly kind: "tableLoaded"; readonly table: HoldingsTable }
  | { readonly kind: "tableRefused"; readonly problem: string }
  | { readonly kind: "decided"; readonly rows: readonly number[]; readonly vanishing: Vanishing }
  | { readonly kind: "over" };

/** No file chosen. */
export const NO_IMPORT: ImportState = {
  files: [],
  reading: 0,
  table: null,
  problem: null,
  vanishing: new Map(),
};

/** Whether files were chosen and neither written nor dropped. */
export function isImporting({ files, reading }: ImportState): boolean {
  return files.length > 0 || reading > 0;
}

/** The import after something happened. */
export function importAfter(state: ImportState, event: ImportEvent): ImportState {
  switch (event.kind) {
    case "chosen":
      return { ...state, reading: state.reading + event.count };
    case "read":
      return {
        ...state,
        files: [...state.files, ...event.files],
        reading: state.reading - event.files.length,
      };
    case "removed":
      return { ...state, files: state.files.filter(({ id }) => id !== event.id) };
    case "accountNamed":
      return {
        ...state,
        files: state.files.map((file) =>
          file.id === event.id ? { ...file, account: event.account } : file,
        ),
      };
    case "tableLoaded":
      return withTable(state, event.table);
    case "tableRefused":
      return { ...state, table: null, problem: event.problem };
    case "decided":
      return {
        ...state,
        vanishing: new Map([
          ...state.vanishing,
          ...event.rows.map((row) => [row, event.vanishing] as const),
        ]),
      };
    case "over":
      return NO_IMPORT;
  }
}

/** What was decided of rows stands as long as the table is the same. */
function withTable(state: ImportState, table: HoldingsTable): ImportState {
  const isSame = cellsOf(state.table) === cellsOf(table);
  return {
    ...state,
    table,
    problem: null,
    vanishing: isSame ? state.vanishing : new Map(),
  };
}

/** Results of formulas may change meanwhile. */
function cellsOf(table: HoldingsTable | null): string {
  return JSON.stringify(table?.kind === "there" ? [table.area, table.formulas] : table);
}
