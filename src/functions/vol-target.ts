import { ewmaVolatility, volatilityTarget, windowVolatility } from "../engine/targets/volatility";
import { inputError } from "../engine/errors/input-error";
import { given, numberOf } from "../input/arguments";
import { type Argument, isBlank } from "../input/cells";
import { numbersOf, returnCheck } from "../input/columns";
import { requireFrom } from "../input/least";
import { choice, number, type Options, optionsOf } from "../input/options";
import { Problems } from "../input/problems";
import { type Table, tableOf } from "../input/table";
import { type Answer, answerOne } from "./output/answer";

const OPTIONS = {
  method: choice("ewma", "window", "given"),
  lambda: number({ least: 0, most: 0.9999, inWords: "a number from 0 to below 1" }),
  window: number({ least: 2, most: 1e6, whole: true, inWords: "a whole number from 2" }),
  "periods a year": number({ least: 1, most: 1e4, inWords: "a number from 1, such as 252 or 12" }),
  cap: number({ least: 0, most: Infinity, percent: true, inWords: "a weight of 0 or more" }),
  show: choice("weight", "volatility"),
};

/** The usual smoothing of daily returns (RiskMetrics), and the trading days of a year. */
const LAMBDA = 0.94;
const TRADING_DAYS = 252;

/** VOL_TARGET: the weight that brings a volatility to the one wanted. */
export function answerVolTarget(returns: Argument, target: Argument, options: Argument): Answer {
  const found = optionsOf(options, OPTIONS);
  const wanted = requireFrom(0, numberOf(target, "target"), "target");
  const table = tableOf([{ field: "returns", argument: given(returns) }]);
  const problems = new Problems();
  const isGiven = found.method === "given";
  const numbers = numbersOf(table, "returns", problems, isGiven ? undefined : returnCheck);
  const count = filledRows(table);
  addGaps(table, count, problems);
  if (problems.any) return answerOne(problems.missing((row) => table.rowNumber(row)));
  const realised = realisedVolatility(numbers.subarray(0, count), found);
  if (found.show === "volatility") return answerOne(realised);
  return answerOne(volatilityTarget(wanted, realised, found.cap ?? 1));
}

function realisedVolatility(returns: Float64Array, options: Options<typeof OPTIONS>): number {
  const { method, lambda = LAMBDA, window = Infinity } = options;
  const periodsAYear = options["periods a year"] ?? TRADING_DAYS;
  if (method === "given") return requireFrom(0, returns.at(-1) ?? 0, "volatility");
  return method === "window"
    ? windowVolatility(returns, window, periodsAYear)
    : ewmaVolatility(returns, lambda, periodsAYear);
}

/** The rows down to the last that is neither blank nor 0. */
function filledRows(table: Table): number {
  return table.blankRows().lastIndexOf(0) + 1;
}

/** A blank among the returns is no return of 0. */
function addGaps(table: Table, count: number, problems: Problems): void {
  const cells = table.cells("returns");
  for (let at = 0; at < count; at++) {
    if (!isBlank(cells.at(at))) continue;
    const missing = inputError("missing", { row: table.rowNumber(at), field: "return" });
    problems.addError(at, "return", missing);
  }
}
