import type { Dispatch } from "react";
import { assignedInWords } from "../../workbook/holdings/assign-class";
import { importedInWords } from "../../workbook/holdings/imports/imported";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import type { Notice, PaneEvent, PaneState } from "../app/pane-state";
import { type Importing, useImport } from "./import/use-import";

/** What the buttons of Holdings do in the workbook beside choosing cells. */
export interface HoldingsActions {
  /** Broker files that are read, previewed and written as the holdings. */
  readonly importing: Importing;
  /** Gives rows of the holdings a class; "" takes theirs away. */
  readonly assignClass: (rows: readonly number[], path: string) => void;
}

/** What the actions stand on. */
interface ActionSources {
  readonly workbook: KeelWorkbook;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneEvent>;
  /** Runs an action and tells what came of it; resolves to whether it succeeded. */
  readonly run: (what: string, action: () => Promise<Notice | null>) => Promise<boolean>;
  /** Reads the holdings again. */
  readonly reload: () => Promise<void>;
}

/** The actions of Holdings, one at a time, each with its notice. */
export function useHoldingsActions(sources: ActionSources): HoldingsActions {
  const { workbook, state, dispatch, run, reload } = sources;
  const importing = useImport({
    workbook,
    readings: state.holding,
    write: (table, match, vanishing) =>
      run("Writing the holdings", async () => {
        const imported = await workbook.writePositions(table, match, vanishing);
        dispatch({ kind: "changed", change: imported.change, text: importedInWords(imported) });
        await reload();
        return null;
      }),
  });
  return {
    importing,
    assignClass: (rows, path) =>
      void run("Assigning the class", async () => {
        if (state.holding.kind !== "there") return null;
        const { holdings } = state.holding.portfolio;
        const assigned = await workbook.assignClass(holdings, rows, path);
        const text = assignedInWords(assigned, rows.length, path);
        dispatch({ kind: "changed", change: assigned.change, text });
        await reload();
        return null;
      }),
  };
}
