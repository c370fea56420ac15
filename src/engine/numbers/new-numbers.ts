/** Up to this length arrays of numbers share buffers: one of its own costs ten times what an array of 20 does. */
const SHARED_MOST = 100;

/** Arrays as short as this have no buffer until one is asked for. */
const UNBUFFERED_MOST = 8;

const SHARED_BYTES = 2 ** 16;

const BYTES = Float64Array.BYTES_PER_ELEMENT;

let shared = new ArrayBuffer(0);
let used = 0;

/** Numbers of a column, from one to before another, without a copy; several times as fast as `subarray`. */
export function numbersFrom(column: Float64Array, from: number, to: number): Float64Array {
  return new Float64Array(column.buffer, column.byteOffset + from * BYTES, to - from);
}

/** `numbersFrom` of a column of signs. */
export function signsFrom(column: Int8Array, from: number, to: number): Int8Array {
  return new Int8Array(column.buffer, column.byteOffset + from, to - from);
}

/**
 * A new array of zeros. Short ones are parts of a larger buffer, which no two of them share any part of; a book of many
 * small portfolios takes a hundred such arrays for each.
 */
export function newNumbers(length: number): Float64Array {
  if (length <= UNBUFFERED_MOST || length > SHARED_MOST) return new Float64Array(length);
  const start = sharedBytes(length);
  return new Float64Array(shared, start, length);
}

/** `newNumbers` for signs. */
export function newSigns(length: number): Int8Array {
  if (length > SHARED_MOST) return new Int8Array(length);
  const start = sharedBytes(Math.ceil(length / BYTES));
  return new Int8Array(shared, start, length);
}

/** Where in the shared buffer there is room for so many numbers that nothing else uses. */
function sharedBytes(length: number): number {
  const bytes = length * BYTES;
  if (used + bytes > shared.byteLength) {
    shared = new ArrayBuffer(SHARED_BYTES);
    used = 0;
  }
  used += bytes;
  return used - bytes;
}
