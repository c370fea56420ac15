import { type Dispatch, useCallback, useState } from "react";
import { percent } from "../../engine/wording/format";
import { placeInWords } from "../../workbook/addresses";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import { insertedInWords, occupiedInWords } from "../../workbook/formulas/insert-formulas";
import type { Corrections } from "../../workbook/mapping";
import type { WeightsRow } from "../../workbook/pictures/weights-row";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import type { Model } from "../../workbook/models/model";
import { savedModelInWords } from "../../workbook/models/save-model";
import { savedInWords } from "../../workbook/targets/save-targets";
import type { KeptTable, KeptTableName } from "../../workbook/tables/kept-tables";
import type { TargetLine } from "../../workbook/targets/saved-targets";
import { type HoldingsActions, useHoldingsActions } from "../holdings/use-holdings-actions";
import type { Question } from "../shared/confirm-dialog";
import { entryOf, type ReviewOutcome } from "../watching/review-outcome";
import type { Notice, PaneEvent, PaneState } from "./pane-state";
import { type TradesActions, tradesActions } from "../trades/trades-actions";
import { wordsOf } from "./use-pane";

/** What the pane's buttons do in the workbook. */
export interface PaneActions {
  readonly insertSample: () => void;
  readonly useSelection: () => void;
  readonly correct: (corrections: Corrections) => void;
  readonly save: (lines: readonly TargetLine[]) => void;
  readonly saveModel: (model: Model, ready: readonly Model[]) => void;
  readonly undo: () => void;
  readonly insertFormulas: () => void;
  readonly freeze: () => void;
  readonly record: (outcome: ReviewOutcome) => void;
  readonly findTables: () => Promise<readonly KeptTable[]>;
  readonly showTable: (name: KeptTableName) => void;
  readonly insertChart: (rows: readonly WeightsRow[]) => void;
  readonly reload: () => void;
  readonly trades: TradesActions;
  readonly holdings: HoldingsActions;
  /** The question that is open; null where there is none. */
  readonly question: Question | null;
  /** Whether there was ever a question. */
  readonly hasAsked: boolean;
}

/** The actions of the pane, one at a time, each with its notice. */
export function useActions(
  workbook: KeelWorkbook,
  state: PaneState,
  dispatch: Dispatch<PaneEvent>,
): PaneActions {
  const [question, setQuestion] = useState<Question | null>(null);
  const [hasAsked, setHasAsked] = useState(false);
  const portfolio = state.holding.kind === "there" ? state.holding.portfolio : null;

  /** Resolves to whether the action succeeded. */
  const run = async (what: string, action: () => Promise<Notice | null>): Promise<boolean> => {
    dispatch({ kind: "started", what });
    try {
      dispatch({ kind: "ended", notice: await action() });
      return true;
    } catch (error) {
      dispatch({ kind: "ended", notice: { kind: "problem", text: wordsOf(error) } });
      return false;
    }
  };
  const reload = async (sheet?: string): Promise<void> => {
    dispatch({ kind: "loaded", portfolio: await workbook.load(sheet) });
  };
  const withPortfolio = (
    what: string,
    action: (portfolio: Portfolio) => Promise<Notice | null>,
  ): void => {
    if (portfolio) void run(what, () => action(portfolio));
  };
  const here = portfolio?.holdings.place.area.sheet;
  const reloadHere = (): Promise<void> => reload(here);
  const holdings = useHoldingsActions({ workbook, state, dispatch, run, reload: reloadHere });

  const askToOverwrite = (text: string, overwrite: () => void): void => {
    setHasAsked(true);
    setQuestion({
      title: "Overwrite these cells?",
      action: "Overwrite",
      text,
      confirm: () => {
        setQuestion(null);
        overwrite();
      },
      cancel: () => setQuestion(null),
    });
  };
  const insertFormulas = (overwrite: boolean): void =>
    withPortfolio("Inserting the formulas", async (given) => {
      const inserted = await workbook.insertFormulas(given, overwrite);
      if (inserted.kind === "inserted") return done(insertedInWords(inserted.place));
      askToOverwrite(occupiedInWords(inserted.place), () => insertFormulas(true));
      return null;
    });

  const findTables = useCallback(() => workbook.findTables(), [workbook]);

  return {
    trades: tradesActions({ workbook, dispatch, run, askToOverwrite, reload: reloadHere }),
    holdings,
    question,
    hasAsked,
    insertSample: () =>
      void run("Inserting the sample", async () => {
        const name = await workbook.insertSample();
        await reload();
        return done(`The worksheet “${name}” holds a small portfolio and its formulas.`);
      }),
    useSelection: () =>
      void run("Reading the selection", async () => {
        const selected = await workbook.useSelection();
        if (!selected) return problem("The selection is empty. Select a cell of your holdings.");
        dispatch({ kind: "loaded", portfolio: selected });
        return null;
      }),
    correct: (corrections) =>
      withPortfolio("Reading the holdings", async (given) => {
        dispatch({ kind: "loaded", portfolio: await workbook.correct(given, corrections) });
        return null;
      }),
    save: (lines) =>
      withPortfolio("Saving", async (given) => {
        try {
          const saved = await workbook.save(given, lines);
          dispatch({ kind: "saved", change: saved.change, text: savedInWords(saved) });
        } finally {
          await reload(here);
        }
        return null;
      }),
    saveModel: (model, ready) =>
      void run("Saving the model", async () => {
        const saved = await workbook.saveModel(model, ready);
        dispatch({ kind: "changed", change: saved.change, text: savedModelInWords(saved) });
        await reload(here);
        return null;
      }),
    undo: () =>
      void run("Undoing", async () => {
        if (!state.lastChange) return null;
        await workbook.undo(state.lastChange);
        dispatch({ kind: "undone" });
        await reload(here);
        return null;
      }),
    insertFormulas: () => insertFormulas(false),
    freeze: () =>
      withPortfolio("Freezing", async (given) => {
        return done(`${await workbook.freeze(given)} hold values now.`);
      }),
    record: (outcome) =>
      void run("Recording the review", async () => {
        const recorded = await workbook.record(entryOf(outcome, "pane", new Date()), "always");
        if (recorded === null) return null;
        const where = placeInWords(recorded.area);
        const text = `Recorded in KeelAudit, ${where}: ${outcome.decision}, drift ${percent(outcome.drift)}.`;
        dispatch({ kind: "changed", change: recorded.change, text });
        return null;
      }),
    findTables,
    showTable: (name) =>
      void run("Showing the table", async () => {
        await workbook.showTable(name);
        return null;
      }),
    insertChart: (rows) =>
      void run("Inserting the chart", async () => {
        const { area, change } = await workbook.insertChart(rows);
        const text = `The chart is on the worksheet “${area.sheet}”, beside its numbers.`;
        dispatch({ kind: "changed", change, text });
        return null;
      }),
    reload: () =>
      void run("Reading the workbook", async () => {
        await reload(here);
        return null;
      }),
  };
}

function done(text: string): Notice {
  return { kind: "done", text };
}

function problem(text: string): Notice {
  return { kind: "problem", text };
}
