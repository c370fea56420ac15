/** Up to this length arrays of numbers share buffers: one of its own costs ten times what an array of 20 does. */
const SHARED_MOST = 100;

/** Arrays as short as this have no buffer until one is asked for. */
const UNBUFFERED_MOST = 8;

const SHARED_BYTES = 2 ** 16;

let shared = new ArrayBuffer(0);
let used = 0;

/**
 * A new array of zeros. Short ones are parts of a larger buffer, which no two of them share any part of; a book of many
 * small portfolios takes a hundred such arrays for each.
 */
export function newNumbers(length: number): Float64Array {
  if (length <= UNBUFFERED_MOST || length > SHARED_MOST) return new Float64Array(length);
  const bytes = length * Float64Array.BYTES_PER_ELEMENT;
  if (used + bytes > shared.byteLength) {
    shared = new ArrayBuffer(SHARED_BYTES);
    used = 0;
  }
  const numbers = new Float64Array(shared, used, length);
  used += bytes;
  return numbers;
}
