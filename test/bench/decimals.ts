import { Decimal } from "decimal.js";
import { type BaselineCell, bandParts, columnOf, errorsOf } from "./baseline-cells";
import type { BenchBook } from "./books";

/** The same jobs all in decimal.js, with digits enough for the products of two cells. */
const Exact = Decimal.clone({ precision: 34 });

interface Columns {
  readonly values: Decimal[];
  readonly targets: Decimal[];
  readonly total: Decimal;
}

/** The decimal that a cell stands for: its value at 15 significant digits. */
function cell(value: number): Decimal {
  return new Exact(value.toPrecision(15));
}

/** Whether nothing is held and nothing aimed at: such a row stays blank. */
function isBlankRow(value: Decimal, target: Decimal): boolean {
  return value.isZero() && target.isZero();
}

function sum(parts: readonly Decimal[]): Decimal {
  return parts.reduce((total, part) => total.plus(part), new Exact(0));
}

function read(book: BenchBook): Columns | string[][] {
  const values = columnOf(book.values);
  const targets = columnOf(book.targets);
  const errors = errorsOf(values, targets);
  if (errors !== null) return errors;
  const held = values.map(cell);
  const aimed = targets.map(cell);
  const whole = sum(aimed);
  return { values: held, targets: aimed.map((target) => target.div(whole)), total: sum(held) };
}

function tolerance(band: unknown, target: Decimal): Decimal {
  if (typeof band !== "string") return cell(Number(band));
  const [points, relative] = bandParts(band);
  const absolute = new Exact(points).div(100);
  if (relative === undefined) return absolute;
  return Exact.min(absolute, target.times(relative).div(100));
}

export function decimalDrift(book: BenchBook): BaselineCell[][] {
  const columns = read(book);
  if (Array.isArray(columns)) return columns;
  const { values, targets, total } = columns;
  return values.map((value, row) => {
    const target = targets[row] as Decimal;
    return [isBlankRow(value, target) ? "" : value.div(total).minus(target).toNumber()];
  });
}

export function decimalStatus(book: BenchBook): BaselineCell[][] {
  const columns = read(book);
  if (Array.isArray(columns)) return columns;
  const { values, targets, total } = columns;
  return values.map((value, row) => {
    const target = targets[row] as Decimal;
    if (isBlankRow(value, target)) return [""];
    const width = tolerance(book.bands[row]?.[0], target);
    const weight = value.div(total);
    if (weight.gt(Exact.min(target.plus(width), 1))) return ["Above"];
    return [weight.lt(Exact.max(target.minus(width), 0)) ? "Below" : "OK"];
  });
}

/** Trades to target in cents, the cents left over to the largest remainders. */
export function decimalTrades(book: BenchBook): BaselineCell[][] {
  const columns = read(book);
  if (Array.isArray(columns)) return columns;
  const { values, targets, total } = columns;
  const exact = values.map((value, row) =>
    (targets[row] as Decimal).times(total).minus(value).times(100),
  );
  const cents = exact.map((each) => each.floor());
  let left = -sum(cents).toNumber();
  const remainders = exact.map((each, row) => each.minus(cents[row] as Decimal));
  const order = [...exact.keys()].filter((row) => !(exact[row] as Decimal).isZero());
  order.sort((a, b) => (remainders[b] as Decimal).cmp(remainders[a] as Decimal) || a - b);
  for (const row of order) {
    if (left <= 0) break;
    cents[row] = (cents[row] as Decimal).plus(1);
    left--;
  }
  return cents.map((cent, row) => {
    const isBlank = isBlankRow(values[row] as Decimal, targets[row] as Decimal);
    return [isBlank ? "" : cent.div(100).toNumber()];
  });
}

/** Trades to target where a band fires, nothing otherwise. */
export function decimalBandTrades(book: BenchBook): BaselineCell[][] {
  const fires = decimalStatus(book).some(([status]) => status !== "OK");
  return fires ? decimalTrades(book) : book.values.map(() => [0]);
}
