import { useEffect, useReducer, useRef } from "react";
import type { KeelWorkbook } from "../../../workbook/keel-workbook";
import type { Match } from "../../../workbook/holdings/imports/match-positions";
import type { Vanishing } from "../../../workbook/holdings/imports/update-cells";
import type { ChosenFile } from "./chosen-files";
import { importAfter, type ImportState, isImporting, NO_IMPORT } from "./import-state";

/** An import of files, and what can be done with it. */
export interface Importing {
  readonly state: ImportState;
  /** Reads files on this computer. */
  readonly choose: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  /** Names the account of a file that names none. */
  readonly nameAccount: (id: number, account: string) => void;
  /** Says what becomes of vanished rows. */
  readonly decide: (rows: readonly number[], vanishing: Vanishing) => void;
  /** Writes what was matched. */
  readonly write: (match: Match) => void;
  readonly cancel: () => void;
}

/** What the import needs of the pane. */
interface ImportSources {
  readonly workbook: KeelWorkbook;
  /** Changes whenever the workbook was read anew. */
  readonly readings: unknown;
  /** Writes, and tells how it went; resolves to whether it did. */
  readonly write: (
    table: NonNullable<ImportState["table"]>,
    match: Match,
    vanishing: ImportState["vanishing"],
  ) => Promise<boolean>;
}

/** Files that are read, previewed and written: nothing of them leaves this computer. */
export function useImport({ workbook, readings, write }: ImportSources): Importing {
  const [state, dispatch] = useReducer(importAfter, NO_IMPORT);
  const nextId = useRef(0);
  const isOpen = isImporting(state);
  useEffect(() => {
    if (!isOpen) return;
    let isOver = false;
    workbook.loadHoldingsTable().then(
      (table) => !isOver && dispatch({ kind: "tableLoaded", table }),
      (error: unknown) => {
        const problem = error instanceof Error ? error.message : String(error);
        if (!isOver) dispatch({ kind: "tableRefused", problem });
      },
    );
    return () => {
      isOver = true;
    };
  }, [workbook, isOpen, readings]);

  const choose = (files: readonly File[]): void => {
    if (files.length === 0) return;
    dispatch({ kind: "chosen", count: files.length });
    const ids = files.map(() => nextId.current++);
    void Promise.all(files.map((file, at) => readFile(file, ids[at] ?? 0))).then((read) =>
      dispatch({ kind: "read", files: read }),
    );
  };
  return {
    state,
    choose,
    remove: (id) => dispatch({ kind: "removed", id }),
    nameAccount: (id, account) => dispatch({ kind: "accountNamed", id, account }),
    decide: (rows, vanishing) => dispatch({ kind: "decided", rows, vanishing }),
    write: (match) => {
      if (!state.table) return;
      void write(state.table, match, state.vanishing).then((isDone) => {
        if (isDone) dispatch({ kind: "over" });
      });
    },
    cancel: () => dispatch({ kind: "over" }),
  };
}

/** Reads a file; never rejects. */
async function readFile(file: File, id: number): Promise<ChosenFile> {
  const chosen = { id, name: file.name, file: null, problem: null, account: "" };
  try {
    const [bytes, { readPositions }] = await Promise.all([
      file.arrayBuffer(),
      import(/* webpackChunkName: "positions" */ "../../../positions/read-positions"),
    ]);
    return { ...chosen, file: readPositions(new Uint8Array(bytes), file.name) };
  } catch (error) {
    return { ...chosen, problem: error instanceof Error ? error.message : String(error) };
  }
}
