import type { ErrorCode } from "../../../src/engine/errors/error-code";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { column, options, row } from "../../functions/keel";
import { BACKTEST_PROVOCATIONS } from "./backtest-provocations";
import { DYNAMIC_PROVOCATIONS } from "./dynamic-provocations";
import { PLAN_PROVOCATIONS } from "./plan-provocations";
import type { Provocation } from "./provocation";

const VALUES = column(60, 40);
const TARGETS = column(60, 40);

function drift(values: CellMatrix, targets: CellMatrix = TARGETS): Provocation["call"] {
  return ["DRIFT", values, targets];
}

function status(
  bands: CellValue | CellMatrix,
  given: CellMatrix | null = null,
): Provocation["call"] {
  return ["TRIGGER_STATUS", VALUES, TARGETS, bands, given];
}

function withOptions(given: CellMatrix): Provocation["call"] {
  return ["REBALANCE_TRADES", VALUES, TARGETS, null, null, null, given];
}

function status05(given: Readonly<Record<string, CellValue>>): Provocation["call"] {
  return status(0.05, options(given));
}

/** How each message of the catalogue comes about. */
export const PROVOCATIONS: Readonly<Record<ErrorCode, readonly Provocation[]>> = {
  ...DYNAMIC_PROVOCATIONS,
  ...BACKTEST_PROVOCATIONS,
  ...PLAN_PROVOCATIONS,
  errorCell: [
    { text: "Row 2: the value is #N/A.", call: drift(column(60, { error: "#N/A" })) },
    { text: "Row 1: the band is #REF!.", call: status(column({ error: "#REF!" }, 0.05)) },
  ],
  textCell: [
    {
      text: 'Row 2: the value "forty" is text. Give a number.',
      call: drift(column(60, "forty")),
    },
    {
      text: 'Row 3: the target "to be decided by the co…" is text. Give a number.',
      call: drift(column("Value", 60, 40), column("Target", 60, "to be decided by the committee")),
    },
  ],
  numberAsText: [
    {
      text: 'Row 2: the value "1,234.50" is a number kept as text. Turn it into a number.',
      call: drift(column(60, "1,234.50")),
    },
  ],
  logicalCell: [
    { text: "Row 2: the value is TRUE. Give a number.", call: drift(column(60, true)) },
    { text: "Row 1: the target is FALSE. Give a number.", call: drift(VALUES, column(false, 1)) },
  ],
  missing: [{ text: "Row 2's value is missing.", call: drift(column(60, { error: "#N/A" })) }],
  numberTooLarge: [
    {
      text: "Row 1: the value 1.00e+308 is too large. Check it; money is below 1e+30.",
      call: drift(column(1e308, 40)),
    },
  ],
  negativeTarget: [
    {
      text: "Row 2: the target -0.2 is negative. Give 0 or more.",
      call: drift(VALUES, column(1.2, -0.2)),
    },
  ],
  priceNotPositive: [
    {
      text: "Row 2: the price -1 is not above 0. Correct it, or leave it blank to trade in cents.",
      call: ["REBALANCE_TRADES", VALUES, TARGETS, null, null, column(5, -1)],
    },
  ],
  returnBelowAll: [
    {
      text: "Row 1: the return -150.0 % loses more than everything. Give -100 % or more.",
      call: ["DRIFTED", VALUES, column(-1.5, 0)],
    },
  ],
  bandNumber: [
    { text: "Row 1: 46167 looks like a date: write 5% or 25% rel.", call: status(46167) },
    {
      text: "Row 2: the band 5 is not from 0 to below 1. Write 5% or 0.05.",
      call: status(column(0.05, 5)),
    },
    {
      text: "Row 2: the band -2.333333 is below 0. Write 0.05, or 7% above, 3% below instead of +7%/-3%.",
      call: status(column(0.05, -7 / 3)),
    },
  ],
  bandText: [
    {
      text: 'Row 2: "about 5" is no band. Write 5%, 20% rel, 5% or 25% rel, 55%..65% or none.',
      call: status(column("5%", "about 5")),
    },
  ],
  bandOneSided: [
    {
      text: 'Row 2: "7% above" has one side only. Write both: 7% above, 3% below.',
      call: status(column("5%", "7% above")),
    },
  ],
  bandEdges: [
    {
      text: 'Row 2: the edges "45%..35%" are not in order within 0%..100%. Write 55%..65%.',
      call: status(column("5%", "45%..35%")),
    },
  ],
  notInTargets: [
    {
      text: "Row 2 is not in the targets, so it has no relative drift.",
      call: ["DRIFT", VALUES, column(1, 0), "relative"],
    },
  ],
  heldWithoutTarget: [
    {
      text: "Row 2 is held with a target of 0: no deposit gets there without selling it.",
      call: ["CASH_TO_TARGET", VALUES, column(1, 0)],
    },
  ],
  notOneLine: [
    {
      text: "Values has 2 rows and 2 columns. Give one column or one row.",
      call: drift([...row(60, 40), ...row(1, 2)]),
    },
  ],
  sizesDiffer: [
    {
      text: "Values has 3 cells and targets has 2. Give both the same size.",
      call: drift(column(60, 40, 5)),
    },
  ],
  directionsDiffer: [
    {
      text: "Values is a row and targets is not. Give both the same direction.",
      call: drift(row(60, 40)),
    },
  ],
  noRows: [
    {
      text: "There is no row with a value or a target. Select the holdings.",
      call: drift([[]], [[]]),
    },
  ],
  resultTooLarge: [
    {
      text: "The result has 2,280,078 characters, too many for Excel. Ask for fewer rows or columns.",
      call: largeCall(24000),
    },
  ],
  targetsTotal: [
    {
      text: "Targets add up to 98 %. Make them add up to 100 %.",
      call: drift(VALUES, column(60, 38)),
    },
  ],
  targetsEmpty: [
    {
      text: "All targets are blank or 0. Give the targets; they add up to 100 %.",
      call: drift(VALUES, column(null, 0)),
    },
  ],
  valuesTotal: [
    {
      text: "Values add up to -20. They must add up to more than 0.",
      call: drift(column(-60, 40)),
    },
  ],
  weightsTotal: [
    {
      text: "The weights after returns and flows add up to 0. They must add up to more than 0.",
      call: ["DRIFTED", VALUES, column(-1, -1)],
    },
  ],
  cashTooLow: [
    {
      text: "1,234.56 is to be withdrawn or kept, but the holdings are worth 100.",
      call: ["ALLOCATE_CASH", VALUES, TARGETS, -1234.56],
    },
  ],
  notANumber: [
    { text: 'Cash is "much". Give a number.', call: ["ALLOCATE_CASH", VALUES, TARGETS, "much"] },
  ],
  argumentError: [
    {
      text: "Cash is #N/A. Correct the cell it comes from.",
      call: ["ALLOCATE_CASH", VALUES, TARGETS, { error: "#N/A" }],
    },
  ],
  measureUnknown: [
    {
      text: '"relativ" is no measure. Did you mean "relative"?',
      call: ["DRIFT", VALUES, TARGETS, "relativ"],
    },
    {
      text: '"biggest one" is no measure. Use absolute, relative, portfolio or largest.',
      call: ["DRIFT", VALUES, TARGETS, "biggest one"],
    },
  ],
  notADate: [
    {
      text: 'Last is "soon". Give a date, such as 2026-11-25.',
      call: ["NEXT_REVIEW", "soon", "yearly"],
    },
    {
      text: "Last is blank. Give a date, such as 2026-11-25.",
      call: ["NEXT_REVIEW", null, "yearly"],
    },
  ],
  reviewUnknown: [
    {
      text: '"quaterly" is no review. Did you mean "quarterly"?',
      call: ["NEXT_REVIEW", 46351, "quaterly"],
    },
    {
      text: '"every two weeks" is no review. Use monthly, quarterly, half-yearly or yearly.',
      call: ["NEXT_REVIEW", 46351, "every two weeks"],
    },
  ],
  phaseRange: [
    {
      text: "The phase of a quarterly review is 4. Give a whole number from 1 to 3.",
      call: ["NEXT_REVIEW", 46351, "quarterly", 4],
    },
    {
      text: "The phase of a monthly review is 2. Give 1.",
      call: status05({ review: "monthly", phase: 2 }),
    },
  ],
  reviewAfterLastDay: [
    {
      text: "The next yearly review lies after 9999-12-31, Excel's last date. Give an earlier one.",
      call: ["NEXT_REVIEW", "9999-12-31", "yearly"],
    },
  ],
  optionsShape: [
    {
      text: "Options has 1 column. Give two: the name and its value.",
      call: withOptions(column("show", "detail")),
    },
    {
      text: "Options has 3 columns. Give two: the name and its value.",
      call: withOptions(row("show", "detail", "now")),
    },
  ],
  optionUnknown: [
    {
      text: '"minimun trade" is no option here. Did you mean "minimum trade"?',
      call: withOptions(options({ "minimun trade": 500 })),
    },
    {
      text: '"tax rate of the client" is no option here. The function\'s help lists its options.',
      call: status05({ "tax rate of the client": 0.2 }),
    },
  ],
  optionTwice: [
    {
      text: 'Option "decimals" is given twice. Keep one.',
      call: withOptions([...row("decimals", 0), ...row("Decimals", 2)]),
    },
  ],
  optionChoice: [
    {
      text: 'Option "use" is "cash". Use cash then trades or cash only.',
      call: withOptions(options({ use: "cash" })),
    },
  ],
  optionRange: [
    {
      text: 'Option "cost rate" is "0.5". Give a fraction from 0 to 0.25, such as 0.1%.',
      call: withOptions(options({ "cost rate": 0.5 })),
    },
    {
      text: 'Option "as of" is "today". Give a date, such as 2026-11-25.',
      call: status05({ "as of": "today" }),
    },
    {
      text: 'Option "cooldown" is "a month". Give days, such as 30 days.',
      call: status05({ cooldown: "a month" }),
    },
    {
      text: 'Option "confirmations" is "3". Give observations or days, such as 3 observations.',
      call: status05({ confirmations: 3 }),
    },
    {
      text: 'Option "signal" is "red". Give TRUE or FALSE, or On or Off.',
      call: status05({ signal: "red" }),
    },
    {
      text: 'Option "to" is "middle". Give target, half, edge or a share of the band from 0 to 1.',
      call: withOptions(options({ to: "middle" })),
    },
  ],
  optionNeeds: [
    {
      text: 'Option "review" needs "as of". Give the date of the values.',
      call: status05({ review: "monthly", "last rebalanced": "2026-09-30" }),
    },
    {
      text: 'Option "cooldown" needs "last rebalanced". Give the date of the last trades.',
      call: status05({ cooldown: "30 days", "as of": "2026-11-25" }),
    },
    {
      text: `Option "confirmations" needs "seen". Give the observations outside in a row, today's included.`,
      call: status05({ confirmations: "3 observations" }),
    },
    {
      text: 'Option "confirmations" needs "outside since". Give the first date outside.',
      call: status05({ confirmations: "10 days", "as of": "2026-11-25" }),
    },
    {
      text: 'Option "rule" needs "review". Give one, or a signal.',
      call: status05({ rule: "calendar" }),
    },
    { text: 'Option "phase" needs "review". Give one.', call: status05({ phase: 3 }) },
  ],
  dateAfter: [
    {
      text: 'Option "last rebalanced" is 2026-12-01, after "as of", 2026-11-25. Correct one of them.',
      call: status05({
        cooldown: "30 days",
        "as of": "2026-11-25",
        "last rebalanced": "2026-12-01",
      }),
    },
  ],
  optionNeedsBands: [
    {
      text: 'Option "to" is "edge", but there are no bands. Give bands, or use target.',
      call: withOptions(options({ to: "edge" })),
    },
    {
      text: 'Option "rule" is "band", but there are no bands. Give bands, or use calendar.',
      call: withOptions(options({ rule: "band" })),
    },
    {
      text: 'Option "confirmations" is "10 days", but there are no bands. Give bands.',
      call: withOptions(options({ confirmations: "10 days" })),
    },
  ],
  unitsNeedPrices: [
    {
      text: 'Option "show" is "units", but there are no prices. Give prices.',
      call: withOptions(options({ show: "units" })),
    },
  ],
};

/** A call whose result is larger than Excel takes. */
function largeCall(rows: number): Provocation["call"] {
  const values = column("Value", ...Array<number>(rows).fill(1));
  const targets = column("Target", ...Array<number>(rows).fill(100 / rows));
  return ["TRIGGER_STATUS", values, targets, "none", options({ show: "detail" })];
}
