import * as rational from "../rational";
import { type Mask, Origin } from "./origin";

/*
 * The origins of what operations give. Sums are taken apart where that is exact, so that they come to sums of whole
 * numbers: Σ(a + b) = Σa + Σb, and Σ(a·b) = b·Σa where b is one number for all rows.
 */

/** Whole numbers of at most 2^53, each divided by 10^scale. */
export function wholeOrigin(value: Float64Array, scale: number): Origin {
  return new Origin(
    value.length,
    (row) => rational.decimal(value[row] as number, scale),
    (mask, from, to) => {
      let total = 0n;
      let part = 0;
      for (let row = from; row < to; row++) {
        if (mask && !mask[row]) continue;
        const next = part + (value[row] as number);
        if (Number.isSafeInteger(next)) {
          part = next;
        } else {
          total += BigInt(part);
          part = value[row] as number;
        }
      }
      return { numerator: total + BigInt(part), divisor: 1n, scale };
    },
  );
}

/** a + b (sign 1) or a − b (sign −1). */
export function combinedOrigin(rows: number, a: Origin, b: Origin, sign: 1 | -1): Origin {
  const compute = sign === 1 ? rational.add : rational.subtract;
  return new Origin(
    rows,
    (row) => compute(a.at(row), b.at(row)),
    (mask, from, to) => compute(a.sum(mask, from, to), b.sum(mask, from, to)),
  );
}

export function productOrigin(rows: number, a: Origin, b: Origin): Origin {
  const [factor, column] = a.isNumber ? [a, b] : [b, a];
  return new Origin(
    rows,
    (row) => rational.multiply(a.at(row), b.at(row)),
    factor.isNumber
      ? (mask, from, to) => rational.multiply(column.sum(mask, from, to), factor.at(from))
      : null,
  );
}

export function quotientOrigin(rows: number, a: Origin, b: Origin): Origin {
  return new Origin(
    rows,
    (row) => rational.divide(a.at(row), b.at(row)),
    b.isNumber ? (mask, from, to) => rational.divide(a.sum(mask, from, to), b.at(from)) : null,
  );
}

/** Where the mask is not 0 `a`, else `b`; a mask of length 1 stands for every row. */
export function choiceOrigin(
  rows: number,
  chosen: ArrayLike<number>,
  a: Origin,
  b: Origin,
): Origin {
  const step = chosen.length === 1 ? 0 : 1;
  const takesA = (row: number): boolean => chosen[row * step] !== 0;
  return choiceBy(rows, takesA, a, b);
}

/** Of two columns the one that is surely smaller or larger in each row. */
export const FIRST = 1;
export const SECOND = 0;
/** It takes exact values to tell. */
export const UNCLEAR = 2;

/**
 * The smaller (sign 1) or larger (sign −1) of two.
 *
 * @param picks which of the two it is, a row
 */
export function extremeOrigin(picks: Uint8Array, a: Origin, b: Origin, sign: 1 | -1): Origin {
  const takesA = (row: number): boolean => {
    if (picks[row] !== UNCLEAR) return picks[row] === FIRST;
    return sign * rational.compare(a.at(row), b.at(row)) <= 0;
  };
  return choiceBy(picks.length, takesA, a, b);
}

function choiceBy(rows: number, takesA: (row: number) => boolean, a: Origin, b: Origin): Origin {
  return new Origin(
    rows,
    (row) => (takesA(row) ? a : b).at(row),
    (mask, from, to) => {
      const marks = [new Uint8Array(to), new Uint8Array(to)] as const;
      const counts: [number, number] = [0, 0];
      for (let row = from; row < to; row++) {
        if (mask && !mask[row]) continue;
        const side = takesA(row) ? 0 : 1;
        marks[side][row] = 1;
        counts[side]++;
      }
      const sumOf = (origin: Origin, side: 0 | 1): rational.Rational =>
        counts[side] === 0 ? rational.ZERO : origin.sum(marks[side], from, to);
      return rational.add(sumOf(a, 0), sumOf(b, 1));
    },
  );
}

/** The sums over the marked rows of each portfolio. */
export function sumsOrigin(a: Origin, mask: Mask, starts: ArrayLike<number>): Origin {
  return new Origin(starts.length - 1, (portfolio) =>
    a.sum(mask, starts[portfolio] as number, starts[portfolio + 1] as number),
  );
}

/** Numbers of portfolios as columns of their rows. */
export function spreadOrigin(a: Origin, portfolioOf: Uint32Array): Origin {
  const compute = (row: number): rational.Rational => a.at(portfolioOf[row] as number);
  return new Origin(portfolioOf.length, compute, null, true);
}
