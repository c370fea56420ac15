import { review, type Review, statusesOf } from "../engine/review";
import {
  decisionWord,
  reviewSummary,
  statusReason,
  statusWord,
} from "../engine/explanations/status-words";
import { shown } from "./bands";
import { portfolioOf } from "./drift";
import { bandsOf } from "./input/bands-argument";
import type { Argument, Cell } from "./input/cells";
import { choice, optionsOf } from "./input/options";
import { Problems } from "./input/problems";
import { tableOf } from "./input/table";
import { type Answer, answerOne, answerRows } from "./output/answer";

const OPTIONS = { show: choice("status", "detail", "summary") };

const DETAIL = [
  "Status",
  "Weight",
  "Target",
  "Drift",
  "Lower",
  "Upper",
  "Room",
  "Decision",
  "Reason",
] as const;

/** TRIGGER_STATUS: where each row's weight lies against its band, and whether the portfolio is to act. */
export function answerTriggerStatus(
  values: Argument,
  targets: Argument,
  bands: Argument,
  options: Argument,
): Answer {
  const { show = "status" } = optionsOf(options, OPTIONS);
  const table = tableOf([
    { field: "values", argument: values },
    { field: "targets", argument: targets },
    { field: "bands", argument: bands, mayBeDouble: true },
  ]);
  const ofTotals = new Problems();
  const portfolio = portfolioOf(table, ofTotals);
  const all = ofTotals.copy();
  const read = bandsOf(table, all);
  if (show === "status") {
    return answerRows(table, all, ofTotals.any, ["Status"], () =>
      wordsOf(statusesOf(portfolio, read)),
    );
  }
  // The decision is the portfolio's, so a row without a band that can be read leaves it open.
  if (show === "detail") {
    return answerRows(table, all, all.any, DETAIL, () => {
      const found = review(portfolio, read);
      return (row) => detailOf(found, row);
    });
  }
  const rowNumber = (row: number): number => table.rowNumber(row);
  if (all.any) return answerOne(all.missing(rowNumber));
  return answerOne(reviewSummary(review(portfolio, read), (row) => `row ${rowNumber(row)}`));
}

function wordsOf(statuses: Int8Array): string[] {
  const words: string[] = [];
  for (let row = 0; row < statuses.length; row++) words.push(statusWord(statuses[row] as number));
  return words;
}

function detailOf(found: Review, row: number): Cell[] {
  return [
    statusWord(found.statuses[row] as number),
    found.weights[row] as number,
    found.targets[row] as number,
    found.drifts[row] as number,
    shown(found.lower[row]),
    shown(found.upper[row]),
    shown(found.room[row]),
    decisionWord(found),
    statusReason(found, row),
  ];
}
