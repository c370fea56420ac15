import type { Resampling } from "../engine/backtest/bootstrap";
import type { Frictions } from "../engine/backtest/frictions";
import { inputError } from "../engine/errors/input-error";
import { monthOf } from "../engine/triggers/dates";
import { type Cell, inWords } from "./cells";
import { dayOf, type Timing } from "./history-argument";
import { choice, number, type OptionReader, type Options, wordOrNumber } from "./options";
import { ALL_PHASES } from "./rules-argument";

const RATE = { least: 0, percent: true };
const COUNT = { least: 1, whole: true };
const COSTS = number({ ...RATE, most: 0.25, inWords: "a fraction from 0 to 0.25, such as 0.1%" });

/** The options of BACKTEST and COMPARE_RULES. */
export const BACKTEST_OPTIONS = {
  show: choice("summary", "path", "trades", "rolling", "bootstrap"),
  costs: COSTS,
  "cost rate": COSTS,
  "cash flows": number({
    least: -1,
    most: 1000,
    inWords: "a share of the start value from -1, such as 0.01 for 1% in each period",
  }),
  "tax rate on gains": number({ ...RATE, most: 0.9, inWords: "a fraction from 0 to 0.9" }),
  "risk-free": number({ least: -0.5, most: 10, percent: true, inWords: "a rate a year" }),
  phase: wordOrNumber(
    { all: ALL_PHASES },
    { least: 1, most: 12, whole: true, inWords: "all or a month from 1 to 12" },
  ),
  window: number({ ...COUNT, most: 1e6, inWords: "a whole number of periods from 1" }),
  paths: number({ ...COUNT, most: 100_000, inWords: "a whole number from 1 to 100000" }),
  block: number({ ...COUNT, most: 1e6, inWords: "a whole number of periods from 1" }),
  seed: number({ least: 0, most: 2 ** 32 - 1, whole: true, inWords: "a whole number from 0" }),
  start: month(),
  period: choice("month", "day", "week", "quarter", "year"),
};

/** What was given for them. */
export type BacktestOptions = Options<typeof BACKTEST_OPTIONS>;

/** What trading costs by the options. */
export function frictionsOf(options: BacktestOptions): Frictions {
  return {
    costRate: options.costs ?? options["cost rate"] ?? 0,
    taxRate: options["tax rate on gains"] ?? 0,
    flow: options["cash flows"] ?? 0,
  };
}

/** How a history is drawn anew by the options: a thousand paths of blocks of twelve periods. */
export function resamplingOf({ paths = 1000, block = 12, seed = 1 }: BacktestOptions): Resampling {
  return { paths, block, seed };
}

/** Returns without dates begin in a January. */
export function timingOf({ start = 0, period = "month" }: BacktestOptions): Timing {
  return { start, period };
}

/** A month: a date, or the text 1973-01. */
function month(): OptionReader<number> {
  const read = (cell: Cell, option: string): number => {
    const day = dayOf(cell);
    if (day !== null) return monthOf(day);
    const range = "a date or a month such as 1973-01";
    throw inputError("optionRange", { option, text: inWords(cell), range });
  };
  return Object.assign(read, { takes: { kind: "month" } as const });
}
