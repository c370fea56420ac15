/** True where a mask marks any of its rows, from one to before another. */
export function any(mask: ArrayLike<number>, from = 0, to = mask.length): boolean {
  for (let row = from; row < to; row++) if (mask[row]) return true;
  return false;
}
