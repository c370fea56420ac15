import type { AuditEntry } from "./audit/audit-entry";
import { type Recording, recordReview } from "./audit/record-review";
import type { Area } from "./addresses";
import type { Change } from "./change";
import { type Culture, readCulture } from "./culture";
import type { insertBlock } from "./formulas/insert-block";
import { insertFormulas, type Inserted } from "./formulas/insert-formulas";
import { type Assigned, assignClass } from "./holdings/assign-class";
import type { Holdings } from "./holdings/holdings";
import type { HoldingsTable } from "./holdings/imports/holdings-table";
import type { Imported } from "./holdings/imports/imported";
import type { Match } from "./holdings/imports/match-positions";
import type { Vanishing } from "./holdings/imports/update-cells";
import { insertSample } from "./insert-sample";
import type { Corrections } from "./mapping";
import type { Model } from "./models/model";
import { saveModel } from "./models/save-model";
import { correctHoldings, loadPortfolio, selectHoldings } from "./portfolio/load-portfolio";
import type { Portfolio } from "./portfolio/portfolio";
import type { KeptTableChange } from "./tables/change-kept-table";
import { type OptionCell, savePolicy } from "./policy/save-policy";
import type { InsertedChart } from "./pictures/insert-chart";
import type { WeightsRow } from "./pictures/weights-row";
import { describeProblem } from "./problem";
import { type Saved, saveTargets } from "./targets/save-targets";
import { StaleTargetsError } from "./targets/stale-targets";
import { type ChosenCells, readArea, readSelection } from "./ranges/chosen-cells";
import type { TargetLine } from "./targets/saved-targets";
import {
  findKeptTables,
  type KeptTable,
  type KeptTableName,
  showKeptTable,
} from "./tables/kept-tables";
import type { RunResult } from "./watching/throttle";
import { type TradesInWorkbook, tradesInWorkbook } from "./trades/trades-in-workbook";
import { watchWorkbook } from "./watching/watch-workbook";

/** All that the pane asks of the workbook. Each rejects with an Error whose message is for people. */
export interface KeelWorkbook {
  /** The chosen holdings, or those on a worksheet, by default the active one; null where there are none. */
  load(sheet?: string): Promise<Portfolio | null>;
  /** Takes the selection as the holdings; null where it is empty. */
  useSelection(): Promise<Portfolio | null>;
  /** Reads the holdings otherwise, and keeps that. */
  correct(portfolio: Portfolio, corrections: Corrections): Promise<Portfolio | null>;
  /** Saves targets and bands; rejects with a StaleTargetsError where somebody else changed them. */
  save(portfolio: Portfolio, lines: readonly TargetLine[]): Promise<Saved>;
  /** Saves a model portfolio, with the ready ones where the workbook keeps none yet. */
  saveModel(model: Model, ready: readonly Model[]): Promise<KeptTableChange>;
  /** Saves options of the plan. */
  savePolicy(options: readonly OptionCell[]): Promise<KeptTableChange>;
  readonly trades: TradesInWorkbook;
  /** Takes a change back. */
  undo(change: Change): Promise<void>;
  insertFormulas(portfolio: Portfolio, overwrite: boolean): Promise<Inserted>;
  /** Turns Keel's formulas into values; gives the cells in words. */
  freeze(portfolio: Portfolio): Promise<string>;
  /** The table that an import is written into, or where it would be added. */
  loadHoldingsTable(): Promise<HoldingsTable>;
  /** Writes positions of files into that table and takes it as the holdings. */
  writePositions(
    table: HoldingsTable,
    match: Match,
    vanishing: ReadonlyMap<number, Vanishing>,
  ): Promise<Imported>;
  /** Adds a worksheet with a chart of weights and the table that it shows. */
  insertChart(rows: readonly WeightsRow[]): Promise<InsertedChart>;
  /** Writes a class into rows of the holdings, counted from 0 within their area. */
  assignClass(holdings: Holdings, rows: readonly number[], path: string): Promise<Assigned>;
  /** Gives the name of the sample's worksheet. */
  insertSample(): Promise<string>;
  /** Adds a review to the history; null where its decision is that of the last row and only others are recorded. */
  record(entry: AuditEntry, recording: Recording): Promise<KeptTableChange | null>;
  /** Where the tables are that Keel keeps. */
  findTables(): Promise<readonly KeptTable[]>;
  /** Shows one of them in the workbook. */
  showTable(name: KeptTableName): Promise<void>;
  /** How the person's Excel writes numbers. */
  culture(): Promise<Culture>;
  /**
   * Calls back when the workbook changed, a few times a second at most, and again where it couldn't be read; gives a
   * function that ends it.
   */
  watch(onChange: () => Promise<RunResult>): Promise<() => Promise<void>>;
  /** The selected cells, as a function would get them; null where they are blank. */
  readSelection(): Promise<ChosenCells | null>;
  /** The cells of an area as they are now; null where its worksheet is gone. */
  readArea(area: Area): Promise<ChosenCells | null>;
  /** Writes a block into free cells of a worksheet. */
  insertBlock: typeof insertBlock;
}

/** What is written now and then; it loads when it is. */
function writers() {
  return import(/* webpackChunkName: "writers" */ "./writers");
}

/** The workbook that the add-in runs in. */
export const keelWorkbook: KeelWorkbook = {
  load: (sheet) => inWords("The holdings can't be read.", () => loadPortfolio(sheet)),
  useSelection: () => inWords("The selection can't be read.", selectHoldings),
  correct: ({ holdings }, corrections) =>
    inWords("The holdings can't be read.", () => correctHoldings(holdings.place, corrections)),
  save: (portfolio, lines) => inWords("Nothing was saved.", () => saveTargets(portfolio, lines)),
  saveModel: (model, ready) => inWords("Nothing was saved.", () => saveModel(model, ready)),
  savePolicy: (options) => inWords("Nothing was saved.", () => savePolicy(options)),
  trades: tradesInWorkbook(inWords),
  undo: (change) => inWords("Nothing was undone.", change.undo),
  insertFormulas: (portfolio, overwrite) =>
    inWords("No formulas were inserted.", () => insertFormulas(portfolio, overwrite)),
  freeze: (portfolio) =>
    inWords("Nothing was changed.", async () => (await writers()).freezeFormulas(portfolio)),
  loadHoldingsTable: () =>
    inWords("Nothing can be imported.", async () => (await writers()).loadHoldingsTable()),
  writePositions: (table, match, vanishing) =>
    inWords("Nothing was imported.", async () =>
      (await writers()).writePositions(table, match, vanishing),
    ),
  insertChart: (rows) =>
    inWords("No chart was inserted.", async () => (await writers()).insertChart(rows)),
  assignClass: (holdings, rows, path) =>
    inWords("No class was assigned.", () => assignClass(holdings, rows, path)),
  insertSample: () => inWords("The sample wasn't inserted.", insertSample),
  record: (entry, recording) =>
    inWords("Nothing was recorded.", () => recordReview(entry, recording)),
  findTables: () => inWords("Keel's tables can't be found.", findKeptTables),
  showTable: (name) => inWords("The table can't be shown.", () => showKeptTable(name)),
  culture: () => inWords("How Excel writes numbers isn't known.", readCulture),
  readSelection: () => inWords("The selection can't be read.", readSelection),
  readArea: (area) => inWords("The cells can't be read.", () => readArea(area)),
  insertBlock: (...block) =>
    inWords("Nothing was inserted.", async () => (await writers()).insertBlock(...block)),
  watch: (onChange) =>
    inWords("Changes in the workbook aren't noticed.", () => watchWorkbook(onChange)),
};

async function inWords<Result>(whatFailed: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof StaleTargetsError) throw error;
    throw new Error(`${whatFailed} ${describeProblem(error)}`, { cause: error });
  }
}
