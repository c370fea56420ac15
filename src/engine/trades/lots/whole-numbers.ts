export function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

export function signOf(amount: bigint): -1 | 0 | 1 {
  if (amount === 0n) return 0;
  return amount < 0n ? -1 : 1;
}

/** The quotient rounded towards −∞; the divisor must be above 0. */
export function floorQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}

/** An amount of 0 or more rounded to whole units, halves to the even one. */
export function roundHalfEven(amount: bigint, unit: bigint): bigint {
  const whole = amount / unit;
  const twice = 2n * (amount - whole * unit);
  const up = twice > unit || (twice === unit && whole % 2n === 1n);
  return (up ? whole + 1n : whole) * unit;
}

/** The greatest number that divides both amounts; 0 where both are 0. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [common, rest] = [magnitude(a), magnitude(b)];
  while (rest !== 0n && common !== 1n) [common, rest] = [rest, common % rest];
  return common;
}
