import type { Arithmetic, Floored, Sign } from "./arithmetic";
import { exactsIn } from "./doubles/in-decimals";
import { Exact, exactOf, SAME } from "./exact";
import { any } from "./marks";

type Column = readonly Exact[];

const MOST_STEPS = 200;
const CLOSE = new Exact("1e-150");

function at(column: Column, row: number): Exact {
  const cell = column[column.length === 1 ? 0 : row];
  if (cell === undefined)
    throw new RangeError(`Row ${row} is outside a column of ${column.length}`);
  return cell;
}

function rowByRow<Result>(columns: readonly Column[], f: (row: number) => Result): Result[] {
  const rows = columns.reduce((most, column) => (column.length === 1 ? most : column.length), 1);
  return Array.from({ length: rows }, (_, row) => f(row));
}

function choose(mask: ArrayLike<number>, a: Column, b: Column): Column {
  const rows = Math.max(mask.length, a.length, b.length);
  const step = mask.length === 1 ? 0 : 1;
  return Array.from({ length: rows }, (_, row) => at(mask[row * step] ? a : b, row));
}

function signOf(a: Exact, b: Exact): Sign {
  const difference = a.minus(b);
  const size = Exact.max(a.abs(), b.abs());
  if (difference.abs().lte(size.times(SAME))) return 0;
  return difference.isNegative() ? -1 : 1;
}

/** A quotient that is a whole number but for the rounding of the division is that number. */
function snapToWhole(quotient: Exact): Exact {
  const nearest = quotient.round();
  return quotient.minus(nearest).abs().lte(Exact.max(nearest.abs(), 1).times(SAME))
    ? nearest
    : quotient;
}

function floor(a: Column, unit: Column): Floored<Column> {
  const size = at(unit, 0);
  const quotients = a.map((amount) => snapToWhole(amount.div(size)));
  const wholes = quotients.map((quotient) => quotient.floor());
  return {
    units: wholes,
    remainders: quotients.map((quotient, row) => quotient.minus(at(wholes, row)).times(size)),
  };
}

function roundHalfEven(a: Column, unit: Column): Column {
  const size = at(unit, 0);
  return a.map((amount) => {
    const doubled = snapToWhole(amount.div(size).times(2));
    return doubled.div(2).toDecimalPlaces(0, Exact.ROUND_HALF_EVEN);
  });
}

function largest(a: Column, count: Column, mask: ArrayLike<number>): Uint8Array {
  const candidates = Array.from(a.keys()).filter((row) => mask[row]);
  candidates.sort((one, other) => signOf(at(a, other), at(a, one)) || one - other);
  const marks = new Uint8Array(a.length);
  for (const row of candidates.slice(0, at(count, 0).toNumber())) marks[row] = 1;
  return marks;
}

/** Secants find the root of straight pieces: once both points lie on its piece, the next is the root. */
function fixedPoint(f: (x: Column) => Column, start: Column): Column {
  let previous = at(start, 0);
  let x = at(f(start), 0);
  let step = x.minus(previous);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const residual = at(f([x]), 0).minus(x);
    if (residual.abs().lte(Exact.max(x.abs(), 1).times(CLOSE))) return [x];
    const slope = residual.minus(step).div(x.minus(previous));
    previous = x;
    step = residual;
    x = x.minus(residual.div(slope));
  }
  throw new RangeError("The costs of the trades don't settle");
}

/** Decimal arithmetic: every decision is certain. */
export const decimals: Arithmetic<Column> = {
  cells: (values) => Array.from(values, exactOf),
  exacts: exactsIn,
  add: (a, b) => rowByRow([a, b], (row) => at(a, row).plus(at(b, row))),
  subtract: (a, b) => rowByRow([a, b], (row) => at(a, row).minus(at(b, row))),
  multiply: (a, b) => rowByRow([a, b], (row) => at(a, row).times(at(b, row))),
  divide: (a, b) => rowByRow([a, b], (row) => at(a, row).div(at(b, row))),
  smaller: (a, b) => rowByRow([a, b], (row) => Exact.min(at(a, row), at(b, row))),
  larger: (a, b) => rowByRow([a, b], (row) => Exact.max(at(a, row), at(b, row))),
  choose,
  sum: (a, mask) => [
    mask
      ? Array.from(mask).reduce(
          (total, mark, row) => (mark ? total.plus(at(a, row)) : total),
          new Exact(0),
        )
      : a.reduce((total, cell) => total.plus(cell), new Exact(0)),
  ],
  compare: (a, b) => Int8Array.from(rowByRow([a, b], (row) => signOf(at(a, row), at(b, row)))),
  compareProducts: (a, b, c, d) =>
    Int8Array.from(
      rowByRow([a, b, c, d], (row) =>
        signOf(at(a, row).times(at(b, row)), at(c, row).times(at(d, row))),
      ),
    ),
  order: (a, b) => signOf(at(a, 0), at(b, 0)),
  any: (mask) => any(mask),
  floor,
  roundHalfEven,
  largest,
  fixedPoint,
  quotients: (a, b) =>
    Float64Array.from(rowByRow([a, b], (row) => at(a, row).div(at(b, row)).toNumber())),
  numbers: (a) => Float64Array.from(a, (cell) => cell.toNumber()),
};
