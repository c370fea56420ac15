/** The significant digits that a cell shows and compares by. */
export const CELL_DIGITS = 15;
