import type { Line, Row } from "./starting-rows";

/**
 * Swaps the basic variable of a row with that of a column, in all lines but for who they belong to. The coefficient of
 * the row there must be above 0; it becomes the common denominator, and the divisions leave no rest (Edmonds).
 */
export function pivotLines(
  lines: readonly Line[],
  row: Row,
  column: number,
  denominator: bigint,
): void {
  const pivot = row.coefficients[column] as bigint;
  const filled = [...row.coefficients.keys()].filter((place) => row.coefficients[place] !== 0n);
  for (const line of lines) {
    if (line === row) continue;
    const factor = line.coefficients[column] as bigint;
    if (pivot === denominator) subtractFrom(line, row, { factor, denominator, filled });
    else combine(line, row, { factor, denominator, pivot });
    line.coefficients[column] = -factor;
  }
  row.coefficients[column] = denominator;
}

/** What of a row is taken from a line. */
interface Part {
  readonly factor: bigint;
  readonly denominator: bigint;
}

/** Takes a multiple of a row from a line, where the common denominator stays: most of a sparse line does, too. */
function subtractFrom(
  line: Line,
  row: Row,
  { factor, denominator, filled }: Part & { readonly filled: readonly number[] },
): void {
  if (factor === 0n) return;
  const { coefficients } = line;
  for (const place of filled) {
    const taken = (factor * (row.coefficients[place] as bigint)) / denominator;
    coefficients[place] = (coefficients[place] as bigint) - taken;
  }
  line.rightSide -= (factor * row.rightSide) / denominator;
}

/** The same where the denominator becomes the pivot. */
function combine(
  line: Line,
  row: Row,
  { factor, denominator, pivot }: Part & { readonly pivot: bigint },
): void {
  const combined = (one: bigint, other: bigint): bigint =>
    (one * pivot - factor * other) / denominator;
  line.coefficients = line.coefficients.map((coefficient, place) =>
    combined(coefficient, row.coefficients[place] as bigint),
  );
  line.rightSide = combined(line.rightSide, row.rightSide);
}
