import { amount, list, percent, plain } from "../wording/format";
import { capital, didYouMean, inRow, quoted } from "./message-words";

/**
 * Every message that Keel gives for its input, by code: what is wrong, where, and what next. Rows count from 1
 * within the range, header included. Excel shows about 120 characters.
 */
export const catalogue = {
  // One cell
  errorCell: (d: { row: number; field: string; error: string }) =>
    `Row ${d.row}: the ${d.field} is ${d.error}.`,
  textCell: (d: { row: number; field: string; text: string }) =>
    `Row ${d.row}: the ${d.field} ${quoted(d.text)} is text. Give a number.`,
  numberAsText: (d: { row: number; field: string; text: string }) =>
    `Row ${d.row}: the ${d.field} ${quoted(d.text)} is a number kept as text. Turn it into a number.`,
  logicalCell: (d: { row: number; field: string; value: boolean }) =>
    `Row ${d.row}: the ${d.field} is ${d.value ? "TRUE" : "FALSE"}. Give a number.`,
  missing: (d: { row: number; field: string }) => `Row ${d.row}'s ${d.field} is missing.`,
  numberTooLarge: (d: { row: number; field: string; number: number }) =>
    `Row ${d.row}: the ${d.field} ${d.number.toPrecision(3)} is too large. Check it; money is below 1e+30.`,
  negativeTarget: (d: { row: number; target: number }) =>
    `Row ${d.row}: the target ${plain(d.target)} is negative. Give 0 or more.`,
  priceNotPositive: (d: { row: number; price: number }) =>
    `Row ${d.row}: the price ${plain(d.price)} is not above 0. Correct it, or leave it blank to trade in cents.`,
  returnBelowAll: (d: { row: number; rate: number }) =>
    `Row ${d.row}: the return ${percent(d.rate)} loses more than everything. Give -100 % or more.`,
  bandNumber: ({ row, band }: { row: number; band: number }) => {
    // Excel reads 5/25 as a date and +7%/-3% as a division.
    if (band >= 30000 && band < 80000) {
      return `Row ${row}: ${band} looks like a date: write 5% or 25% rel.`;
    }
    return band < 0
      ? `Row ${row}: the band ${plain(band)} is below 0. Write 0.05, or 7% above, 3% below instead of +7%/-3%.`
      : `Row ${row}: the band ${plain(band)} is not from 0 to below 1. Write 5% or 0.05.`;
  },
  bandText: (d: { row: number | null; text: string }) =>
    inRow(
      d.row,
      `${quoted(d.text)} is no band. Write 5%, 20% rel, 5% or 25% rel, 55%..65% or none.`,
    ),
  bandOneSided: (d: { row: number | null; text: string }) =>
    inRow(d.row, `${quoted(d.text)} has one side only. Write both: 7% above, 3% below.`),
  bandEdges: (d: { row: number | null; text: string }) =>
    inRow(d.row, `the edges ${quoted(d.text)} are not in order within 0%..100%. Write 55%..65%.`),
  notInTargets: (d: { row: number }) =>
    `Row ${d.row} is not in the targets, so it has no relative drift.`,

  // The shape of a call
  notOneLine: (d: { field: string; rows: number; columns: number }) =>
    `${capital(d.field)} has ${d.rows} rows and ${d.columns} columns. Give one column or one row.`,
  sizesDiffer: (d: { field: string; size: number; other: string; otherSize: number }) =>
    `${capital(d.field)} has ${d.size} cells and ${d.other} has ${d.otherSize}. Give both the same size.`,
  directionsDiffer: (d: { field: string; direction: string; other: string }) =>
    `${capital(d.field)} is a ${d.direction} and ${d.other} is not. Give both the same direction.`,
  noRows: () => "There is no row with a value or a target. Select the holdings.",
  resultTooLarge: (d: { characters: number }) =>
    `The result has ${amount(d.characters)} characters, too many for Excel. Ask for fewer rows or columns.`,

  // Totals
  targetsTotal: (d: { total: number; total100: string }) =>
    `Targets add up to ${d.total100}. Make them add up to 100 %.`,
  targetsEmpty: () => "All targets are blank or 0. Give the targets; they add up to 100 %.",
  valuesTotal: (d: { total: number }) =>
    `Values add up to ${plain(d.total)}. They must add up to more than 0.`,
  weightsTotal: (d: { total: number }) =>
    `The weights after returns and flows add up to ${plain(d.total)}. They must add up to more than 0.`,

  // Single arguments and options
  measureUnknown: (d: { text: string; nearest: string | undefined; known: readonly string[] }) =>
    `${quoted(d.text)} is no measure. ${didYouMean(d.nearest, d.known)}`,
  optionsShape: (d: { columns: number }) =>
    `Options has ${d.columns} ${d.columns === 1 ? "column" : "columns"}. Give two: the name and its value.`,
  optionUnknown: (d: { text: string; nearest: string | undefined; known: readonly string[] }) =>
    `${quoted(d.text)} is no option here. ${didYouMean(d.nearest, d.known)}`,
  optionTwice: (d: { option: string }) => `Option ${quoted(d.option)} is given twice. Keep one.`,
  optionChoice: (d: { option: string; text: string; known: readonly string[] }) =>
    `Option ${quoted(d.option)} is ${quoted(d.text)}. Use ${list(d.known, "or")}.`,
  optionRange: (d: { option: string; text: string; range: string }) =>
    `Option ${quoted(d.option)} is ${quoted(d.text)}. Give ${d.range}.`,
} as const;
