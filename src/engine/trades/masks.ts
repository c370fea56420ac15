import type { Sign } from "../numbers/arithmetic";

// Loops of their own, as these run over every row many times in each plan.

/** A mask of the rows that meet a condition. */
export function marked(rows: number, condition: (row: number) => boolean): Uint8Array {
  const mask = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) if (condition(row)) mask[row] = 1;
  return mask;
}

/** The rows whose sign is not 0. */
export function nonZero(signs: Int8Array): Uint8Array {
  const mask = new Uint8Array(signs.length);
  for (let row = 0; row < mask.length; row++) if (signs[row] !== 0) mask[row] = 1;
  return mask;
}

/** The rows of a mask that have a sign. */
export function withSign(mask: Uint8Array, signs: Int8Array, sign: Sign): Uint8Array {
  const found = new Uint8Array(mask.length);
  for (let row = 0; row < found.length; row++) if (mask[row] && signs[row] === sign) found[row] = 1;
  return found;
}

/** The rows that both masks mark. */
export function both(a: ArrayLike<number>, b: ArrayLike<number>): Uint8Array {
  const mask = new Uint8Array(a.length);
  for (let row = 0; row < mask.length; row++) if (a[row] && b[row]) mask[row] = 1;
  return mask;
}

/** The rows that one of the masks marks; null marks none. */
export function either(a: Uint8Array, b: Uint8Array | null): Uint8Array {
  if (!b) return a;
  const mask = new Uint8Array(a.length);
  for (let row = 0; row < mask.length; row++) if (a[row] || b[row]) mask[row] = 1;
  return mask;
}

/** The rows that the first mask marks and the second doesn't. */
export function without(a: ArrayLike<number>, b: ArrayLike<number>): Uint8Array {
  const mask = new Uint8Array(a.length);
  for (let row = 0; row < mask.length; row++) if (a[row] && !b[row]) mask[row] = 1;
  return mask;
}

/** How many rows a mask marks. */
export function countOf(mask: ArrayLike<number>): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row]) count++;
  return count;
}
