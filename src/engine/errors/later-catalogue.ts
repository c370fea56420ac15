import { percent, plain } from "../wording/format";
import { capital, didYouMean, inRow, quoted } from "./message-words";

/**
 * The messages, by code as in `catalogue`, that only functions whose code loads later give: what loads before the
 * functions answer stays small.
 */
export const laterCatalogue = {
  // Trades
  heldWithoutTarget: (d: { row: number }) =>
    `Row ${d.row} is held with a target of 0: no deposit gets there without selling it.`,
  cashTooLow: (d: { needed: number; total: number }) =>
    `${plain(d.needed)} is to be withdrawn or kept, but the holdings are worth ${plain(d.total)}.`,
  argumentError: (d: { field: string; text: string }) =>
    `${capital(d.field)} is ${d.text}. Correct the cell it comes from.`,
  notANumber: (d: { field: string; text: string }) =>
    `${capital(d.field)} is ${quoted(d.text)}. Give a number.`,
  optionNeedsBands: (d: { option: string; text: string; instead?: string }) =>
    `Option ${quoted(d.option)} is ${quoted(d.text)}, but there are no bands. Give bands${d.instead === undefined ? "" : `, or use ${d.instead}`}.`,
  unitsNeedPrices: () => `Option "show" is "units", but there are no prices. Give prices.`,

  // Calendars and gates
  notADate: (d: { field: string; text: string }) =>
    `${capital(d.field)} is ${d.text === "" ? "blank" : quoted(d.text)}. Give a date, such as 2026-11-25.`,
  reviewAfterLastDay: (d: { frequency: string }) =>
    `The next ${d.frequency} review lies after 9999-12-31, Excel's last date. Give an earlier one.`,
  reviewUnknown: (d: { text: string; nearest: string | undefined; known: readonly string[] }) =>
    `${quoted(d.text)} is no review. ${didYouMean(d.nearest, d.known)}`,
  phaseRange: (d: { frequency: string; phase: number; most: number }) =>
    `The phase of a ${d.frequency} review is ${plain(d.phase)}. Give ${d.most === 1 ? "1" : `a whole number from 1 to ${d.most}`}.`,
  optionNeeds: (d: { option: string; needed: string; what: string }) =>
    `Option ${quoted(d.option)} needs ${quoted(d.needed)}. Give ${d.what}.`,
  dateAfter: (d: { option: string; date: string; asOf: string }) =>
    `Option ${quoted(d.option)} is ${d.date}, after "as of", ${d.asOf}. Correct one of them.`,

  // Dynamic targets, signals, band widths and hedges
  notPositive: (d: { row: number; field: string; number: number }) =>
    `Row ${d.row}: the ${d.field} ${plain(d.number)} is not above 0. Give a number above 0.`,
  notAShare: (d: { row: number; field: string; number: number }) =>
    `Row ${d.row}: the ${d.field} ${plain(d.number)} is not from 0 to 1. Write 90% or 0.9.`,
  argumentRange: (d: { field: string; number: number; range: string }) =>
    `${capital(d.field)} is ${plain(d.number)}. Give ${d.range}.`,
  methodUnknown: (d: { text: string; nearest: string | undefined; known: readonly string[] }) =>
    `${quoted(d.text)} is no method. ${didYouMean(d.nearest, d.known)}`,
  optionMissing: (d: { option: string; method: string }) =>
    `Method ${quoted(d.method)} needs the option ${quoted(d.option)}. Add it to the options.`,
  ladderShape: (d: { columns: number }) =>
    `Ladder has ${d.columns} ${d.columns === 1 ? "column" : "columns"}. Give two, from and weight, or two for each signal.`,
  ladderOrder: (d: { row: number; knot: number; before: number }) =>
    `Row ${d.row} of the ladder: ${plain(d.knot)} is not above ${plain(d.before)}. Sort the ladder by its first column.`,
  ladderEmpty: () => "The ladder has no row with numbers. Give two columns: from and weight.",
  signalShape: (d: { rows: number; columns: number; signals: number }) =>
    `Signal has ${d.rows} rows and ${d.columns} columns. Give a column for each of the ${d.signals} signals.`,
  weightsCount: (d: { weights: number; signals: number }) =>
    `There are ${d.weights} weights and ${d.signals} ladders. Give a weight for each, or one ladder.`,
  hysteresisOnSteps: () =>
    'Option "hysteresis" works on one signal with steps. Leave it out here, or use "step".',
  conditionText: (d: { field: string; text: string }) =>
    `The ${d.field} ${quoted(d.text)} is no condition. Write > 30, < 25 or a number; it holds strictly beyond.`,
  exitOverlaps: (d: { entry: string; exit: string }) =>
    `Exit ${quoted(d.exit)} and entry ${quoted(d.entry)} could hold at once. Give an exit on the other side of it.`,
  seriesEmpty: () =>
    "The series has no number other than 0. Give its observations, the oldest first.",
  tooFewObservations: (d: { count: number; least: number }) =>
    `The average is of ${d.least} observations, and the series has ${d.count}. Give more, or a smaller "average".`,
  tooFewReturns: (d: { count: number; least: number }) =>
    `Returns has ${d.count} ${d.count === 1 ? "number" : "numbers"}. Give at least ${d.least}.`,

  // Backtests
  ruleText: (d: { row: number | null; text: string }) =>
    inRow(
      d.row,
      `${quoted(d.text)} is no rule. Write never, yearly, 5%, 5% quarterly, yearly or 5%, or 5% to half.`,
    ),
  blockTooLong: (d: { block: number; count: number }) =>
    `A block of ${d.block} periods is longer than the returns, which have ${d.count}. Give more of them, or a smaller "block".`,
  ruleMissing: (d: { row: number }) =>
    `Row ${d.row}: there is no rule. Write never, yearly, 5% or 5% quarterly.`,
  datesOrder: (d: { row: number; date: string; before: string }) =>
    `Row ${d.row}: the date ${d.date} is not after ${d.before}, the one before. Sort the rows by date.`,
  datesUneven: (d: { row: number; date: string; before: string; period: string }) =>
    `Row ${d.row}: ${d.date} does not follow ${d.before} by a ${d.period}. Fill the gap, or leave the extra row out.`,
  dateCell: (d: { row: number; text: string }) =>
    `Row ${d.row}: ${quoted(d.text)} is no date. Give a date, 1973-01-31 or 1973-01.`,
  returnsShape: (d: { columns: number; hasDates: boolean; assets: number }) =>
    `Returns has ${d.columns} ${d.columns === 1 ? "column" : "columns"}${d.hasDates ? " beside the dates" : ""} for ${d.assets} targets. Give one an asset, and dates in front if you like.`,
  returnsAllZero: (d: { row: number }) =>
    `Row ${d.row}: every return is 0 or blank, as where data are missing. Fill them in, or leave the row out.`,
  returnsTotalLoss: (d: { row: number; field: string; rate: number }) =>
    `Row ${d.row}: the ${d.field} is ${percent(d.rate)}, a loss of everything. ${
      d.rate === -1
        ? "Is a price of 0 a missing one?"
        : `Returns are fractions: write ${plain(d.rate)}%, or divide by 100.`
    }`,
  targetsRows: (d: { rows: number; columns: number; periods: number }) =>
    `Targets has ${d.rows} rows and ${d.columns} columns. Give one row, one column, or one row for each of the ${d.periods} periods.`,
  targetsRowTotal: (d: { row: number; total: string }) =>
    `Row ${d.row}: targets add up to ${d.total}. Make them add up to 100 %.`,
  backtestRuined: (d: { period: number }) =>
    `In period ${d.period} nothing is left of the portfolio. Check the returns, or withdraw less.`,
} as const;
