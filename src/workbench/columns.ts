/** The letters of a column that counts from 0: 0 is "A", 27 is "AB". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The column that its letters name, in any case, counted from 0. */
export function columnNumber(letters: string): number {
  const digits = Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64);
  return digits.reduce((number, digit) => number * 26 + digit, 0) - 1;
}
