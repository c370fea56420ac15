import type { Dispatch } from "react";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import { type OptionCell, savedOptionsInWords } from "../../workbook/policy/save-policy";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import type { ClientPage } from "../../workbook/trades/client-page";
import { pageInWords } from "../../workbook/trades/write-client-page";
import { inTheWayInWords, type WrittenHere } from "../../workbook/trades/write-at-selection";
import type { FormulaToWrite } from "../../workbook/trades/plan-formula";
import { type TradesToWrite, writtenInWords } from "../../workbook/trades/write-trades";
import type { Notice, PaneEvent } from "../app/pane-state";

/** What the buttons of Trades do in the workbook. */
export interface TradesActions {
  readonly saveOptions: (options: readonly OptionCell[]) => void;
  /** Writes trades to a new worksheet. */
  readonly writeTable: (trades: TradesToWrite) => void;
  /** Writes trades as values from the selected cell on. */
  readonly writeValues: (portfolio: Portfolio, trades: TradesToWrite) => void;
  /** Writes a page on one plan for a client to a new worksheet. */
  readonly writePage: (page: ClientPage) => void;
  /** Writes KEEL.PLAN into the selected cell. */
  readonly writeFormula: (formula: FormulaToWrite) => void;
}

/** What the actions stand on. */
interface ActionSources {
  readonly workbook: KeelWorkbook;
  readonly dispatch: Dispatch<PaneEvent>;
  /** Runs an action and tells what came of it. */
  readonly run: (what: string, action: () => Promise<Notice | null>) => Promise<boolean>;
  /** Asks before cells are overwritten, and goes on where that is agreed to. */
  readonly askToOverwrite: (text: string, overwrite: () => void) => void;
  /** Reads the holdings again. */
  readonly reload: () => Promise<void>;
}

/** The actions of Trades, one at a time, each with its notice. */
export function tradesActions(sources: ActionSources): TradesActions {
  const { workbook, dispatch, run, reload } = sources;
  return {
    saveOptions: (options) =>
      void run("Saving the options", async () => {
        const saved = await workbook.savePolicy(options);
        await reload();
        dispatch({ kind: "trades", event: { kind: "optionsSaved" } });
        dispatch({ kind: "changed", change: saved.change, text: savedOptionsInWords(saved) });
        return null;
      }),
    writeTable: (trades) =>
      void run("Writing the trades", async () => {
        const written = await workbook.trades.writeTable(trades);
        dispatch({ kind: "changed", change: written.change, text: writtenInWords(written) });
        return null;
      }),
    writePage: (page) =>
      void run("Writing the page", async () => {
        const written = await workbook.trades.writePage(page);
        dispatch({ kind: "changed", change: written.change, text: pageInWords(written) });
        return null;
      }),
    writeValues: (portfolio, trades) =>
      writeHere(sources, "The trades are in", (overwrite) =>
        workbook.trades.writeValues(portfolio, trades, overwrite),
      ),
    writeFormula: (formula) =>
      writeHere(sources, "KEEL.PLAN gives the trades in", (overwrite) =>
        workbook.trades.writeFormula(formula, overwrite),
      ),
  };
}

/** Writes at the selected cell, and asks before it overwrites anything. */
function writeHere(
  sources: ActionSources,
  done: string,
  write: (overwrite: boolean) => Promise<WrittenHere>,
  overwrite = false,
): void {
  const { dispatch, run, askToOverwrite } = sources;
  void run("Writing the trades", async () => {
    const written = await write(overwrite);
    if (written.kind === "written") {
      const { change, place } = written;
      dispatch({ kind: "changed", change, text: `${done} ${place}.` });
    } else {
      askToOverwrite(inTheWayInWords(written.place), () => writeHere(sources, done, write, true));
    }
    return null;
  });
}
