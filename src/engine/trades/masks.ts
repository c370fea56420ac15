/** A mask of the rows that meet a condition. */
export function marked(rows: number, condition: (row: number) => boolean): Uint8Array {
  const mask = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) if (condition(row)) mask[row] = 1;
  return mask;
}

/** The rows whose sign is not 0. */
export function nonZero(signs: Int8Array): Uint8Array {
  return marked(signs.length, (row) => signs[row] !== 0);
}

/** The rows that both masks mark. */
export function both(a: ArrayLike<number>, b: ArrayLike<number>): Uint8Array {
  return marked(a.length, (row) => Boolean(a[row] && b[row]));
}

/** The rows that one of the masks marks; null marks none. */
export function either(a: Uint8Array, b: Uint8Array | null): Uint8Array {
  return b ? marked(a.length, (row) => Boolean(a[row] || b[row])) : a;
}

/** The rows that the first mask marks and the second doesn't. */
export function without(a: ArrayLike<number>, b: ArrayLike<number>): Uint8Array {
  return marked(a.length, (row) => Boolean(a[row] && !b[row]));
}

/** True where a mask marks any row. */
export function any(mask: ArrayLike<number>): boolean {
  for (let row = 0; row < mask.length; row++) if (mask[row]) return true;
  return false;
}
