import type { Exact } from "./exact";

/** An exact number: numerator / (divisor · 10^scale), the divisor above 0. Cells and their products have the divisor 1. */
export interface Rational {
  readonly numerator: bigint;
  readonly divisor: bigint;
  readonly scale: number;
}

export const ZERO: Rational = { numerator: 0n, divisor: 1n, scale: 0 };

/** Powers of ten up to the scales that books and their quotients have; larger ones are computed when they are asked for. */
const POWERS = Array.from({ length: 160 }, (_, power) => 10n ** BigInt(power));

function tenTo(power: number): bigint {
  return POWERS[power] ?? 10n ** BigInt(power);
}

/** Powers of ten up to this one are doubles, by which a whole number is divided with one rounding. */
const SCALE_MOST = 22;

const DOUBLE_POWERS = Float64Array.from({ length: SCALE_MOST + 1 }, (_, power) =>
  Number(`1e${power}`),
);

/** Whole numbers below it have 15 digits at most. */
const CELL_MOST = 1e15;

/** A whole number of at most 2^53, divided by 10^scale. */
export function decimal(whole: number, scale: number): Rational {
  return whole === 0 ? ZERO : { numerator: BigInt(whole), divisor: 1n, scale };
}

/** The number that a cell stands for: its value at 15 significant digits. */
export function rationalOfCell(cell: number): Rational {
  for (let scale = 0; scale <= SCALE_MOST; scale++) {
    const power = DOUBLE_POWERS[scale] as number;
    const whole = Math.round(cell * power);
    if (Math.abs(whole) >= CELL_MOST) break;
    if (whole / power === cell) return decimal(whole, scale);
  }
  const [digits = "0", power = "0"] = cell.toExponential(14).split("e");
  const numerator = BigInt(digits.replace(".", ""));
  return { numerator, divisor: 1n, scale: 14 - Number(power) };
}

/** No sum or product of the cells of a book has so many digits; a quotient that doesn't end has nearly all that there are. */
const QUOTIENT_DIGITS = 100;

/** Quotients of the cells of a book have smaller divisors than this, so that only one of them lies so near to 160 digits. */
const DIVISOR_MOST = "1e70";

/** The number that 160 digits stand for: themselves, or the quotient that they were cut off from. */
export function rationalOfExact(number: Exact): Rational {
  if (number.precision() < QUOTIENT_DIGITS) {
    const scale = number.decimalPlaces();
    return { numerator: BigInt(number.toFixed(scale).replace(".", "")), divisor: 1n, scale };
  }
  const [numerator, divisor] = number
    .toFraction(DIVISOR_MOST)
    .map((part) => BigInt(part.toFixed()));
  return { numerator: numerator ?? 0n, divisor: divisor ?? 1n, scale: 0 };
}

/** The very number that a double holds, halves and all. */
export function rationalOfDouble(double: number): Rational {
  if (!Number.isFinite(double)) throw new RangeError(`${double} is no number`);
  let whole = double;
  let scale = 0;
  for (; !Number.isInteger(whole); scale++) whole *= 2;
  return { numerator: BigInt(whole) * 5n ** BigInt(scale), divisor: 1n, scale };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [scaledTo(a, scale), scaledTo(b, scale)];
  const [c, d] = [a.divisor, b.divisor];
  if (c === d) return { numerator: x + y, divisor: c, scale };
  if (c === 1n) return { numerator: x * d + y, divisor: d, scale };
  if (d === 1n) return { numerator: x + y * c, divisor: c, scale };
  const divisor = commonMultiple(c, d);
  return { numerator: x * (divisor / c) + y * (divisor / d), divisor, scale };
}

/** The numerator of a number written with more decimals. */
function scaledTo({ numerator, scale }: Rational, wanted: number): bigint {
  return scale === wanted ? numerator : numerator * tenTo(wanted - scale);
}

/** The least common multiple of two divisors. */
export function commonMultiple(a: bigint, b: bigint): bigint {
  if (a % b === 0n) return a;
  if (b % a === 0n) return b;
  return (a / commonDivisor(a, b)) * b;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function negative(a: Rational): Rational {
  return { numerator: -a.numerator, divisor: a.divisor, scale: a.scale };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negative(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  if (a.numerator === 0n || b.numerator === 0n) return ZERO;
  return {
    numerator: a.numerator * b.numerator,
    divisor: a.divisor * b.divisor,
    scale: a.scale + b.scale,
  };
}

/** A whole number of times a. */
export function times(a: Rational, count: number): Rational {
  return multiply(a, decimal(count, 0));
}

/** The whole number a × divisor × 10^places, which it must be. */
export function wholeIn(a: Rational, divisor: bigint, places: number): bigint {
  const whole = scaledTo(a, places);
  return a.divisor === divisor ? whole : whole * (divisor / a.divisor);
}

/** @throws RangeError where the divisor is 0 */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError("Division by zero");
  if (a.numerator === 0n) return ZERO;
  const isNegative = b.numerator < 0n;
  const factor = isNegative ? -b.divisor : b.divisor;
  return {
    numerator: a.numerator * factor,
    divisor: a.divisor * (isNegative ? -b.numerator : b.numerator),
    scale: a.scale - b.scale,
  };
}

/** The same number in lowest terms but for tens, which go into its scale: what many rows are computed with is best short. */
export function reduced(a: Rational): Rational {
  if (a.divisor === 1n) return a;
  const common = commonDivisor(a.numerator, a.divisor);
  let [divisor, scale] = [a.divisor / common, a.scale];
  for (; divisor % 10n === 0n; scale++) divisor /= 10n;
  return { numerator: a.numerator / common, divisor, scale };
}

/** The sign of a − b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const { numerator } = subtract(a, b);
  return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
}

/** The greatest whole number not above a. */
export function floor(a: Rational): bigint {
  const top = a.scale < 0 ? a.numerator * tenTo(-a.scale) : a.numerator;
  const bottom = a.scale > 0 ? a.divisor * tenTo(a.scale) : a.divisor;
  const towardsZero = top / bottom;
  return top < 0n && towardsZero * bottom !== top ? towardsZero - 1n : towardsZero;
}

/** What is left of a over whole units, from 0 to below one unit (above 0). */
export function modulo(a: Rational, unit: Rational): Rational {
  const units = floor(divide(a, unit));
  return subtract(a, multiply({ numerator: units, divisor: 1n, scale: 0 }, unit));
}

/** The nearest whole number, halves to the even one. */
export function roundHalfEven(a: Rational): bigint {
  const below = floor(a);
  const rest = subtract(a, { numerator: below, divisor: 1n, scale: 0 });
  const toHalf = compare(rest, { numerator: 5n, divisor: 1n, scale: 1 });
  return toHalf > 0 || (toHalf === 0 && below % 2n !== 0n) ? below + 1n : below;
}

/** The number cut to its first digits; a short one stays what it is. */
export function shortened(a: Rational, digits: number): Rational {
  const length = a.numerator.toString().length;
  if (length <= digits) return a;
  const places = digits - length + a.divisor.toString().length;
  const shifted = places > 0 ? a.numerator * tenTo(places) : a.numerator / tenTo(-places);
  return { numerator: shifted / a.divisor, divisor: 1n, scale: places + a.scale };
}

/** A quotient cut to so many decimals, towards −∞; a decimal number stays what it is. */
export function cutAt(a: Rational, places: number): Rational {
  if (a.divisor === 1n) return a;
  return { numerator: floor({ ...a, scale: a.scale - places }), divisor: 1n, scale: places };
}

/** The nearest number of so many significant digits, at most 15, halves to the even one. */
export function toDigits(a: Rational, digits: number): number {
  const most = tenTo(digits);
  if (a.divisor === 1n && a.numerator < most && -a.numerator < most) return toNumber(a);
  const size = { ...a, numerator: a.numerator < 0n ? -a.numerator : a.numerator, scale: 0 };
  let places = digits - size.numerator.toString().length + size.divisor.toString().length;
  let rounded = roundHalfEven({ ...size, scale: -places });
  if (rounded >= most) rounded = roundHalfEven({ ...size, scale: -(--places) });
  const number = Number(`${rounded}e${-places - a.scale}`);
  return a.numerator < 0n ? -number : number;
}

/** Digits that are enough to round to the nearest double, but for ties. */
const DIGITS = 40;

/** The nearest double, within one part in 10^38 of a tie either of the two. */
export function toNumber(a: Rational): number {
  if (a.divisor === 1n && a.scale >= 0 && a.scale <= SCALE_MOST) {
    const whole = Number(a.numerator);
    if (Number.isSafeInteger(whole)) return whole / (DOUBLE_POWERS[a.scale] as number);
  }
  if (a.numerator === 0n) return 0;
  const places = DIGITS - a.numerator.toString().length + a.divisor.toString().length;
  const shifted = places > 0 ? a.numerator * tenTo(places) : a.numerator / tenTo(-places);
  return Number(`${shifted / a.divisor}e${-places - a.scale}`);
}
