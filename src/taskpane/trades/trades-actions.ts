import type { Dispatch } from "react";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import { type OptionCell, savedOptionsInWords } from "../../workbook/policy/save-policy";
import type { Notice, PaneEvent } from "../app/pane-state";

/** What the buttons of Trades do in the workbook. */
export interface TradesActions {
  readonly saveOptions: (options: readonly OptionCell[]) => void;
}

/** What the actions stand on. */
interface ActionSources {
  readonly workbook: KeelWorkbook;
  readonly dispatch: Dispatch<PaneEvent>;
  /** Runs an action and tells what came of it. */
  readonly run: (what: string, action: () => Promise<Notice | null>) => Promise<void>;
  /** Reads the holdings again. */
  readonly reload: () => Promise<void>;
}

/** The actions of Trades, one at a time, each with its notice. */
export function tradesActions({ workbook, dispatch, run, reload }: ActionSources): TradesActions {
  return {
    saveOptions: (options) =>
      void run("Saving the options", async () => {
        const saved = await workbook.savePolicy(options);
        await reload();
        dispatch({ kind: "trades", event: { kind: "optionsSaved" } });
        dispatch({ kind: "changed", change: saved.change, text: savedOptionsInWords(saved) });
        return null;
      }),
  };
}
