import { type BaselineCell, bandParts, columnOf, errorsOf } from "./baseline-cells";
import type { BenchBook } from "./books";

/** The same jobs in plain doubles: what one writes who trusts them. */

interface Columns {
  readonly values: number[];
  readonly targets: number[];
  readonly total: number;
}

function read(book: BenchBook): Columns | string[][] {
  const values = columnOf(book.values);
  const targets = columnOf(book.targets);
  const errors = errorsOf(values, targets);
  if (errors !== null) return errors;
  let total = 0;
  let whole = 0;
  for (const value of values) total += value;
  for (const target of targets) whole += target;
  return { values, targets: targets.map((target) => target / whole), total };
}

/** Whether nothing is held and nothing aimed at: such a row stays blank. */
function isBlankRow(value: number, target: number): boolean {
  return value === 0 && target === 0;
}

function tolerance(cell: unknown, target: number): number {
  if (typeof cell !== "string") return Number(cell);
  const [points, relative] = bandParts(cell);
  const absolute = Number(points) / 100;
  return relative === undefined ? absolute : Math.min(absolute, (target * Number(relative)) / 100);
}

export function doubleDrift(book: BenchBook): BaselineCell[][] {
  const columns = read(book);
  if (Array.isArray(columns)) return columns;
  const { values, targets, total } = columns;
  return values.map((value, row) => {
    const target = targets[row] as number;
    return [isBlankRow(value, target) ? "" : value / total - target];
  });
}

export function doubleStatus(book: BenchBook): BaselineCell[][] {
  const columns = read(book);
  if (Array.isArray(columns)) return columns;
  const { values, targets, total } = columns;
  return values.map((value, row) => {
    const target = targets[row] as number;
    if (isBlankRow(value, target)) return [""];
    const width = tolerance(book.bands[row]?.[0], target);
    const weight = value / total;
    if (weight > Math.min(target + width, 1)) return ["Above"];
    return [weight < Math.max(target - width, 0) ? "Below" : "OK"];
  });
}

/** Trades to target in cents, the cents left over to the largest remainders. */
export function doubleTrades(book: BenchBook): BaselineCell[][] {
  const columns = read(book);
  if (Array.isArray(columns)) return columns;
  const { values, targets, total } = columns;
  const exact = values.map((value, row) => ((targets[row] as number) * total - value) * 100);
  const cents = exact.map(Math.floor);
  let left = -cents.reduce((sum, cent) => sum + cent, 0);
  const order = [...exact.keys()].filter((row) => exact[row] !== 0);
  const remainder = (row: number) => (exact[row] as number) - Math.floor(exact[row] as number);
  order.sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const row of order) {
    if (left <= 0) break;
    cents[row] = (cents[row] as number) + 1;
    left--;
  }
  return cents.map((cent, row) => {
    const isBlank = isBlankRow(values[row] as number, targets[row] as number);
    return [isBlank ? "" : cent / 100];
  });
}

/** Trades to target where a band fires, nothing otherwise. */
export function doubleBandTrades(book: BenchBook): BaselineCell[][] {
  const fires = doubleStatus(book).some(([status]) => status !== "OK");
  return fires ? doubleTrades(book) : book.values.map(() => [0]);
}
