/** A whole number of any size: a double as long as one holds it, which takes a fraction of the time. */
export type Whole = number | bigint;

const MOST = Number.MAX_SAFE_INTEGER;

export function wholeOf(number: bigint): Whole {
  return -MOST <= number && number <= MOST ? Number(number) : number;
}

export function add(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (sum <= MOST && sum >= -MOST) return sum;
  }
  return wholeOf(BigInt(a) + BigInt(b));
}

export function multiply(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // 0 for −0. A product beyond what doubles hold isn't rounded below it.
    if (product <= MOST && product >= -MOST) return product + 0;
  }
  return wholeOf(BigInt(a) * BigInt(b));
}

export function negative(a: Whole): Whole {
  return typeof a === "number" ? 0 - a : wholeOf(-a);
}

export function subtract(a: Whole, b: Whole): Whole {
  return add(a, negative(b));
}

/** The quotient of two numbers of which the second divides the first. */
export function divide(a: Whole, b: Whole): Whole {
  if (b === 1) return a;
  if (typeof a === "number" && typeof b === "number") return a / b + 0;
  return wholeOf(BigInt(a) / BigInt(b));
}

/** The greatest number above 0 that divides both, the first of which is above 0. */
export function commonDivisor(a: Whole, b: Whole): Whole {
  if (a === 1) return 1;
  if (typeof a === "number" && typeof b === "number") {
    let [x, y] = [a, Math.abs(b)];
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }
  let [x, y] = [BigInt(a), BigInt(b < 0 ? negative(b) : b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return wholeOf(x);
}
