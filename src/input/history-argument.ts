import { endsFrom, type History, openingOf, type Period } from "../engine/backtest/history";
import { endsOfDates, periodOfDates } from "../engine/backtest/dates";
import { inputError } from "../engine/errors/input-error";
import { laterError } from "../engine/errors/later-error";
import { type Day, dayFromText, LAST_DAY } from "../engine/triggers/dates";
import {
  type Cell,
  inWords,
  isBlank,
  isBlankOrZero,
  isErrorCell,
  looksLikeNumber,
  type Matrix,
} from "./cells";
import { noNumberError } from "./columns";

/** What tells the time of returns that have no dates. */
export interface Timing {
  /** The month of the first period, counted from January 1900. */
  readonly start: number;
  readonly period: Period;
}

/**
 * Reads returns: one column an asset, with a header where the first row is text, and a column of dates in front
 * where there is one column more than assets. Blank rows at the end are left out.
 *
 * @param assets how many targets there are
 * @throws InputError that names the row
 */
export function historyOf(returns: Matrix, assets: number, timing: Timing): History {
  const columns = returns[0]?.length ?? 0;
  const dateColumns = columns - assets;
  if (dateColumns !== 0 && dateColumns !== 1) {
    throw laterError("returnsShape", { columns, hasDates: false, assets });
  }
  if (dateColumns === 0 && beginsWithDates(returns)) {
    throw laterError("returnsShape", { columns: columns - 1, hasDates: true, assets });
  }
  const headers = isHeader(returns[0] ?? []) ? 1 : 0;
  const rows = returns.slice(headers, lastFilled(returns) + 1);
  if (rows.length === 0) throw laterError("tooFewReturns", { count: 0, least: 1 });
  const names = namesIn(returns, headers === 1, dateColumns);
  const rowOf = (at: number): number => at + headers + 1;
  const dates =
    dateColumns === 1
      ? Float64Array.from(rows, (row, at) => dateIn(row[0] ?? null, rowOf(at)))
      : null;
  const period = dates ? periodOfDates(dates, rowOf) : timing.period;
  const ends = dates ? endsOfDates(dates, period) : endsFrom(timing.start, period, rows.length);
  return {
    names,
    returns: returnsIn(rows, names, dateColumns, rowOf),
    period,
    ends,
    opening: openingOf(ends, period),
  };
}

/** Whose returns these are, where nothing else tells whether a column of dates stands in front. */
export interface ReturnsColumns {
  readonly hasDates: boolean;
  /** One name an asset. */
  readonly names: readonly string[];
}

/** Tells a first column of dates by its cells: all are dates, which as returns would be above 100 %. */
export function returnsColumnsOf(returns: Matrix): ReturnsColumns {
  const first = firstColumn(returns);
  const hasDates =
    (returns[0]?.length ?? 0) > 1 &&
    first.length > 0 &&
    first.every((cell) => dayOf(cell) !== null);
  return { hasDates, names: namesIn(returns, isHeader(returns[0] ?? []), hasDates ? 1 : 0) };
}

/** From here on a number is no return, which would be 100,000 %, but may be a date, of 1902 or later. */
const DATES_FROM = 1000;

/** Whether returns that are to have no dates have some: numbers in order that are no returns. */
function beginsWithDates(returns: Matrix): boolean {
  const first = firstColumn(returns);
  return (
    first.length > 0 &&
    first.every(
      (cell, at) =>
        typeof cell === "number" && cell >= DATES_FROM && !(cell <= Number(first[at - 1])),
    )
  );
}

function firstColumn(returns: Matrix): readonly Cell[] {
  const headers = isHeader(returns[0] ?? []) ? 1 : 0;
  return returns.slice(headers, lastFilled(returns) + 1).map(([cell = null]) => cell);
}

function namesIn(returns: Matrix, hasHeader: boolean, dateColumns: number): readonly string[] {
  return (returns[0] ?? []).slice(dateColumns).map((header, asset) => {
    const name = hasHeader ? inWords(header).trim() : "";
    return name === "" ? `Asset ${asset + 1}` : name;
  });
}

function returnsIn(
  rows: Matrix,
  names: readonly string[],
  first: number,
  rowOf: (at: number) => number,
): Float64Array {
  const found = new Float64Array(rows.length * names.length);
  let place = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as readonly Cell[];
    let isMissing = true;
    for (let asset = 0; asset < names.length; asset++) {
      const cell = row[first + asset] as Cell;
      if (typeof cell !== "number" || !(cell > -1 && cell < Infinity)) {
        requireReturn(cell, rowOf(at), `return of ${names[asset] as string}`);
      }
      if (cell !== 0) isMissing = false;
      found[place++] = cell as number;
    }
    if (isMissing) throw laterError("returnsAllZero", { row: rowOf(at) });
  }
  return found;
}

/** Says what is wrong with a cell that holds no return above −100 %. */
function requireReturn(cell: Cell, row: number, field: string): void {
  if (isBlank(cell)) throw inputError("missing", { row, field });
  const error = noNumberError(cell, row, field);
  if (error) throw error;
  throw laterError("returnsTotalLoss", { row, field, rate: cell as number });
}

/** A header: text, and no number beside it. */
function isHeader(row: readonly Cell[]): boolean {
  return (
    row.some((cell) => typeof cell === "string" && !isBlank(cell) && !looksLikeNumber(cell)) &&
    row.every((cell) => typeof cell !== "number" && !isErrorCell(cell))
  );
}

function lastFilled(rows: Matrix): number {
  let last = rows.length - 1;
  while (last >= 0 && (rows[last] as readonly Cell[]).every(isBlankOrZero)) last--;
  return last;
}

/**
 * A date as a number of Excel's or a text, "1973-01-31" or "1973-01".
 *
 * @throws InputError `dateCell`
 */
function dateIn(cell: Cell, row: number): Day {
  const day = dayOf(cell);
  if (day === null) throw laterError("dateCell", { row, text: inWords(cell) });
  return day;
}

/** The day of a date, the first of the month for a month alone; null for anything else. */
export function dayOf(cell: Cell): Day | null {
  if (typeof cell === "number") return cell >= 1 && cell < LAST_DAY + 1 ? Math.floor(cell) : null;
  const text = inWords(cell).trim();
  return dayFromText(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
}
