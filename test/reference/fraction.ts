function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Fractions are brought to lowest terms once they are longer than this: divisors take more time than digits do. */
const LONG = 10n ** 150n;

/** An exact rational number; the denominator is positive. */
export class Fraction {
  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);
  static readonly half = new Fraction(1n, 2n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** The fraction `numerator / denominator`; throws a RangeError on a zero denominator. */
  static ratio(numerator: bigint, denominator: bigint): Fraction {
    if (denominator === 0n) throw new RangeError("division by zero");
    if (denominator > 0n && denominator < LONG) return new Fraction(numerator, denominator);
    const divisor = greatestCommonDivisor(numerator, denominator < 0n ? -denominator : denominator);
    const sign = denominator < 0n ? -1n : 1n;
    return new Fraction((sign * numerator) / divisor, (sign * denominator) / divisor);
  }

  /** The exact value of a decimal text such as "-12.5e-3". */
  static decimal(text: string): Fraction {
    const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
    if (match === null || `${match[2]}${match[3]}` === "")
      throw new RangeError(`not a number: ${text}`);
    const digits = BigInt(`${match[2]}${match[3]}`) * (match[1] === "-" ? -1n : 1n);
    const exponent = Number(match[4] ?? "0") - (match[3] ?? "").length;
    const scale = 10n ** BigInt(Math.abs(exponent));
    return exponent < 0 ? Fraction.ratio(digits, scale) : new Fraction(digits * scale, 1n);
  }

  /** What a cell that holds `value` stands for: its value at 15 significant digits. */
  static ofCell(value: number): Fraction {
    return Fraction.decimal(value.toPrecision(15));
  }

  plus(other: Fraction): Fraction {
    if (this.denominator === other.denominator) {
      return new Fraction(this.numerator + other.numerator, this.denominator);
    }
    return Fraction.ratio(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  times(other: Fraction): Fraction {
    return Fraction.ratio(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Fraction): Fraction {
    return Fraction.ratio(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  absolute(): Fraction {
    return this.numerator < 0n ? this.negated() : this;
  }

  /** −1, 0 or 1. */
  sign(): number {
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  /** Negative, zero or positive as this is less than, equal to or greater than `other`. */
  compare(other: Fraction): number {
    const here = this.numerator * other.denominator;
    const there = other.numerator * this.denominator;
    return here < there ? -1 : here > there ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  isBelow(other: Fraction): boolean {
    return this.compare(other) < 0;
  }

  isAbove(other: Fraction): boolean {
    return this.compare(other) > 0;
  }

  /** The greatest whole number not above this. */
  floor(): bigint {
    const truncated = this.numerator / this.denominator;
    return this.numerator < 0n && truncated * this.denominator !== this.numerator
      ? truncated - 1n
      : truncated;
  }

  /** The least whole number not below this. */
  ceiling(): bigint {
    return -this.negated().floor();
  }

  /** The nearest whole number, halves to the even one. */
  roundHalfEven(): bigint {
    const below = this.floor();
    const half = this.minus(new Fraction(below, 1n)).compare(Fraction.half);
    return half > 0 || (half === 0 && below % 2n !== 0n) ? below + 1n : below;
  }

  /** The nearest double. */
  toNumber(): number {
    if (this.isZero()) return 0;
    const magnitude = this.absolute();
    const shift =
      40 - (magnitude.numerator.toString().length - magnitude.denominator.toString().length);
    const scale = 10n ** BigInt(Math.abs(shift));
    const [top, bottom] =
      shift < 0
        ? [magnitude.numerator, magnitude.denominator * scale]
        : [magnitude.numerator * scale, magnitude.denominator];
    // A digit of 1 after the forty keeps a value just above a tie from looking like the tie.
    const rest = top % bottom === 0n ? "0" : "1";
    return this.sign() * Number(`${top / bottom}${rest}e${-shift - 1}`);
  }
}

export function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.plus(part), Fraction.zero);
}

export function least(a: Fraction, b: Fraction): Fraction {
  return a.isBelow(b) ? a : b;
}

export function greatest(a: Fraction, b: Fraction): Fraction {
  return a.isAbove(b) ? a : b;
}
