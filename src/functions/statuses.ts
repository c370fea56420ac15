import { statusWord } from "../engine/explanations/status-word";
import type { Portfolio } from "../engine/portfolio/portfolio";
import type { Band } from "../engine/triggers/band";
import { statusesOf } from "../engine/triggers/statuses";
import { portfolioOf } from "./drift";
import { bandsOf } from "../input/bands-argument";
import type { Argument } from "../input/cells";
import { Problems } from "../input/problems";
import { type Table, tableOf } from "../input/table";
import { type Answer, answerRows } from "./output/answer";

/** What TRIGGER_STATUS judges. */
export interface BandedTable {
  readonly table: Table;
  readonly portfolio: Portfolio;
  readonly bands: readonly Band[];
  /** What is wrong with values and targets, which every row needs. */
  readonly ofTotals: Problems;
  /** The same and what is wrong with bands, which their rows need. */
  readonly all: Problems;
}

/** Reads values, targets and bands, row by row. */
export function bandedTable(values: Argument, targets: Argument, bands: Argument): BandedTable {
  const table = tableOf([
    { field: "values", argument: values },
    { field: "targets", argument: targets },
    { field: "bands", argument: bands, mayBeDouble: true },
  ]);
  const ofTotals = new Problems();
  const portfolio = portfolioOf(table, ofTotals);
  const all = ofTotals.copy();
  return { table, portfolio, bands: bandsOf(table, all), ofTotals, all };
}

/** TRIGGER_STATUS without options: where each row's weight lies against its band. */
export function answerStatuses({ table, portfolio, bands, ofTotals, all }: BandedTable): Answer {
  return answerRows(table, all, ofTotals.any, ["Status"], () =>
    wordsOf(statusesOf(portfolio, bands)),
  );
}

function wordsOf(statuses: Int8Array): string[] {
  const words: string[] = [];
  for (let row = 0; row < statuses.length; row++) words.push(statusWord(statuses[row] as number));
  return words;
}
