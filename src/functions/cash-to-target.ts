import { DEFAULT_TRADE_POLICY } from "../engine/trades/trade-policy";
import { leastDeposit } from "../engine/trades/least-deposit";
import { portfolioOf } from "./drift";
import { given } from "../input/arguments";
import type { Argument } from "../input/cells";
import { Problems } from "../input/problems";
import { tableOf } from "../input/table";
import { type Answer, answerOne } from "./output/answer";

/** CASH_TO_TARGET: the least deposit that reaches the target with no sale. */
export function answerCashToTarget(values: Argument, targets: Argument): Answer {
  const table = tableOf([
    { field: "values", argument: given(values) },
    { field: "targets", argument: given(targets) },
  ]);
  const problems = new Problems();
  const portfolio = portfolioOf(table, problems);
  const rowNumber = (row: number): number => table.rowNumber(row);
  if (problems.any) return answerOne(problems.missing(rowNumber));
  return answerOne(leastDeposit(portfolio, DEFAULT_TRADE_POLICY.decimals, rowNumber));
}
