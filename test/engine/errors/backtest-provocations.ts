import type { ErrorCode } from "../../../src/engine/errors/error-code";
import type { CellMatrix } from "../../../src/workbench/cells";
import { options, row } from "../../functions/keel";
import type { Provocation } from "./provocation";

const TWO: CellMatrix = [
  [0.01, 0.02],
  [0.03, -0.01],
];

function backtest(returns: CellMatrix, rule = "yearly"): Provocation["call"] {
  return ["BACKTEST", returns, row(60, 40), rule];
}

/** Returns of three periods with these dates in front. */
function dated(...dates: string[]): CellMatrix {
  return dates.map((date) => [date, 0.01, 0.02]);
}

/** How each message of backtests comes about. */
export const BACKTEST_PROVOCATIONS = {
  ruleText: [
    {
      text: 'Row 1: "sometimes" is no rule. Write never, yearly, 5%, 5% quarterly, yearly or 5%, or 5% to half.',
      call: backtest(TWO, "sometimes"),
    },
  ],
  blockTooLong: [
    {
      text: 'A block of 12 periods is longer than the returns, which have 2. Give more of them, or a smaller "block".',
      call: [...backtest(TWO), options({ show: "bootstrap" })],
    },
  ],
  ruleMissing: [
    {
      text: "Row 1: there is no rule. Write never, yearly, 5% or 5% quarterly.",
      call: backtest(TWO, ""),
    },
  ],
  datesOrder: [
    {
      text: "Row 2: the date 1973-01-01 is not after 1973-02-01, the one before. Sort the rows by date.",
      call: backtest(dated("1973-02", "1973-01")),
    },
  ],
  datesUneven: [
    {
      text: "Row 3: 1973-04-01 does not follow 1973-02-01 by a month. Fill the gap, or leave the extra row out.",
      call: backtest(dated("1973-01", "1973-02", "1973-04", "1973-05", "1973-06")),
    },
  ],
  dateCell: [
    {
      text: 'Row 2: "Feb" is no date. Give a date, 1973-01-31 or 1973-01.',
      call: backtest(dated("1973-01", "Feb")),
    },
  ],
  returnsShape: [
    {
      text: "Returns has 1 column for 2 targets. Give one an asset, and dates in front if you like.",
      call: backtest([[0.01], [0.02]]),
    },
    {
      text: "Returns has 1 column beside the dates for 2 targets. Give one an asset, and dates in front if you like.",
      call: backtest([
        [26695, 0.01],
        [26723, 0.02],
      ]),
    },
  ],
  returnsAllZero: [
    {
      text: "Row 2: every return is 0 or blank, as where data are missing. Fill them in, or leave the row out.",
      call: backtest([...TWO.slice(1), [0, 0], ...TWO]),
    },
  ],
  returnsTotalLoss: [
    {
      text: "Row 1: the return of Asset 2 is -100.0 %, a loss of everything. Is a price of 0 a missing one?",
      call: backtest([[0.01, -1]]),
    },
    {
      text: "Row 1: the return of Asset 2 is -250.0 %, a loss of everything. Returns are fractions: write -2.5%, or divide by 100.",
      call: backtest([[0.01, -2.5]]),
    },
  ],
  targetsRows: [
    {
      text: "Targets has 3 rows and 2 columns. Give one row, one column, or one row for each of the 2 periods.",
      call: ["BACKTEST", TWO, [...TWO, [1, 0]], "yearly"],
    },
  ],
  targetsRowTotal: [
    {
      text: "Row 2: targets add up to 90 %. Make them add up to 100 %.",
      call: [
        "BACKTEST",
        TWO,
        [
          [60, 40],
          [50, 40],
        ],
        "yearly",
      ],
    },
  ],
  backtestRuined: [
    {
      text: "In period 2 nothing is left of the portfolio. Check the returns, or withdraw less.",
      call: ["BACKTEST", TWO, row(60, 40), "yearly", options({ "cash flows": -0.6 })],
    },
  ],
} satisfies Partial<Record<ErrorCode, readonly Provocation[]>>;
