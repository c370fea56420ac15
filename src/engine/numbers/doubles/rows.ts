import { newNumbers } from "../new-numbers";
import { aligned, boundedColumn, type DoubleColumn, originOf, wholeColumn } from "./column";
import { Origin } from "./origin";

/** Some rows of a column, in the order given. */
export function picked(column: DoubleColumn, rows: ArrayLike<number>): DoubleColumn {
  const { scale, most, error } = column;
  const value = numbersAt(column.value, rows);
  if (error === null) return wholeColumn(value, scale, most);
  const all = originOf(column);
  const origin = new Origin(rows.length, (row) => all.at(rows[row] as number));
  return boundedColumn(value, scale, numbersAt(error, rows), origin);
}

function numbersAt(numbers: Float64Array, rows: ArrayLike<number>): Float64Array {
  const some = newNumbers(rows.length);
  const step = numbers.length === 1 ? 0 : 1;
  for (let at = 0; at < some.length; at++) {
    some[at] = numbers[(rows[at] as number) * step] as number;
  }
  return some;
}

/** The rows of one column, and behind them those of another. */
export function followedBy(first: DoubleColumn, second: DoubleColumn): DoubleColumn {
  if (second.value.length === 0) return first;
  if (first.value.length === 0) return second;
  const [a, b] = aligned(first, second);
  const length = a.value.length;
  const value = oneBehindOther(a.value, b.value);
  if (a.error === null && b.error === null) {
    return wholeColumn(value, a.scale, Math.max(a.most, b.most));
  }
  const [origin, other] = [originOf(first), originOf(second)];
  return boundedColumn(
    value,
    a.scale,
    oneBehindOther(errorsIn(a), errorsIn(b)),
    new Origin(value.length, (row) => (row < length ? origin.at(row) : other.at(row - length))),
  );
}

function errorsIn(column: DoubleColumn): Float64Array {
  return column.error ?? new Float64Array(column.value.length);
}

function oneBehindOther(first: Float64Array, second: Float64Array): Float64Array {
  const both = newNumbers(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
