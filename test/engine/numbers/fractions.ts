import type { Arithmetic, Sign } from "../../../src/engine/numbers/arithmetic";
import { exactAt } from "../../../src/engine/numbers/doubles/column";
import { Fraction, greatest, least, sum } from "../../reference/fraction";

type Column = readonly Fraction[];

function at(column: Column, row: number): Fraction {
  return column[column.length === 1 ? 0 : row] ?? Fraction.zero;
}

function rowByRow<Result>(columns: readonly Column[], f: (row: number) => Result): Result[] {
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => f(row));
}

function whole(count: bigint): Fraction {
  return Fraction.ratio(count, 1n);
}

/** Secants on straight pieces, in fractions: the last one meets the root itself. */
function fixedPoint(f: (x: Column) => Column, start: Column): Column {
  let previous = at(start, 0);
  let x = at(f(start), 0);
  let step = x.minus(previous);
  for (;;) {
    const residual = at(f([x]), 0).minus(x);
    if (residual.isZero()) return [x];
    const slope = residual.minus(step).over(x.minus(previous));
    previous = x;
    step = residual;
    x = x.minus(residual.over(slope));
  }
}

/** Arithmetic in fractions, which round nothing at all. */
export const fractions: Arithmetic<Column> = {
  cells: (values) => Array.from(values, (value) => Fraction.ofCell(value)),
  exacts: (values) =>
    Array.from(values.value, (_, row) => {
      const { numerator, divisor, scale } = exactAt(values, row);
      return Fraction.decimal(`${numerator}e${-scale}`).over(whole(divisor));
    }),
  add: (a, b) => rowByRow([a, b], (row) => at(a, row).plus(at(b, row))),
  subtract: (a, b) => rowByRow([a, b], (row) => at(a, row).minus(at(b, row))),
  multiply: (a, b) => rowByRow([a, b], (row) => at(a, row).times(at(b, row))),
  divide: (a, b) => rowByRow([a, b], (row) => at(a, row).over(at(b, row))),
  smaller: (a, b) => rowByRow([a, b], (row) => least(at(a, row), at(b, row))),
  larger: (a, b) => rowByRow([a, b], (row) => greatest(at(a, row), at(b, row))),
  choose: (mask, a, b) => Array.from(mask, (mark, row) => at(mark ? a : b, row)),
  sum: (a, mask) => [
    sum(mask ? Array.from(mask).flatMap((mark, row) => (mark ? [at(a, row)] : [])) : a),
  ],
  compare: (a, b) => Int8Array.from(rowByRow([a, b], (row) => at(a, row).minus(at(b, row)).sign())),
  compareProducts: (a, b, c, d) =>
    Int8Array.from(
      rowByRow([a, b, c, d], (row) =>
        at(a, row)
          .times(at(b, row))
          .minus(at(c, row).times(at(d, row)))
          .sign(),
      ),
    ),
  order: (a, b) => at(a, 0).minus(at(b, 0)).sign() as Sign,
  any: (mask) => Array.from(mask).some((mark) => mark !== 0),
  floor: (a, unit) => {
    const counts = a.map((amount) => amount.over(at(unit, 0)).floor());
    const remainders = a.map((amount, row) =>
      amount.minus(whole(counts[row] ?? 0n).times(at(unit, 0))),
    );
    return { units: counts.map(whole), remainders };
  },
  roundHalfEven: (a, unit) => a.map((amount) => whole(amount.over(at(unit, 0)).roundHalfEven())),
  largest: (a, count, mask) => {
    const rows = Array.from(a.keys()).filter((row) => mask[row]);
    rows.sort((one, other) => at(a, other).compare(at(a, one)) || one - other);
    const marked = new Set(rows.slice(0, at(count, 0).toNumber()));
    return Uint8Array.from(a, (_, row) => (marked.has(row) ? 1 : 0));
  },
  fixedPoint,
  quotients: (a, b) =>
    Float64Array.from(rowByRow([a, b], (row) => at(a, row).over(at(b, row)).toNumber())),
  numbers: (a) => Float64Array.from(a, (cell) => cell.toNumber()),
};
