import { plain } from "../wording/format";
import { errorsFrom } from "./input-error";
import { capital, didYouMean, quoted } from "./message-words";

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
  destinationNeedsBands: (d: { to: string }) =>
    `Option "to" is ${quoted(d.to)}, but there are no bands. Give bands, or use target.`,
  unitsNeedPrices: () => `Option "show" is "units", but there are no prices. Give prices.`,

  // Dynamic targets, band widths and hedges
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
  tooFewReturns: (d: { count: number; least: number }) =>
    `Returns has ${d.count} ${d.count === 1 ? "number" : "numbers"}. Give at least ${d.least}.`,
} as const;

/** Makes the error for a code of this catalogue. */
export const laterError = errorsFrom(laterCatalogue);
