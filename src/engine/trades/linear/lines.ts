import { add, commonDivisor, divide, multiply, negative, type Whole } from "./whole";

/** One line of a tableau: an equation between the variables, or an objective. */
export interface Line {
  /** What all of it was multiplied by to be whole, above 0: the coefficient of the basic variable or of the objective. */
  unit: Whole;
  /** One a variable, 0 for those in the basis; those of variables that left the tableau for good mean nothing. */
  readonly coefficients: Whole[];
  rightSide: Whole;
}

/** An equation solved for its basic variable: unit · basic + Σ coefficient · variable outside = right side. */
export interface Row extends Line {
  basic: number;
  /** The number of the last look for the rows of a variable that came by. */
  lookedAt: number;
}

/** A line without coefficients. */
export function emptyLine(variables: number): Line {
  return { unit: 1, coefficients: new Array<Whole>(variables).fill(0), rightSide: 0 };
}

/**
 * Takes the basic variable of a row out of another line.
 *
 * @param filled the variables outside the basis that stand in the row
 * @param isOpen 1 for variables that haven't left for good
 * @param onFilled hears of variables that come into the line
 */
export function takeOut<Taken extends Line>(
  row: Row,
  line: Taken,
  filled: readonly number[],
  isOpen: Uint8Array,
  onFilled?: (variable: number, line: Taken) => void,
): void {
  const coefficient = line.coefficients[row.basic] ?? 0;
  if (coefficient === 0) return;
  line.coefficients[row.basic] = 0;
  const common = commonDivisor(row.unit, coefficient);
  const scale = divide(row.unit, common);
  if (scale !== 1) change(line, isOpen, (number) => multiply(number, scale));
  const factor = negative(divide(coefficient, common));
  for (const variable of filled) {
    const taken = multiply(factor, row.coefficients[variable] as Whole);
    const known = line.coefficients[variable] as Whole;
    if (known === 0) onFilled?.(variable, line);
    line.coefficients[variable] = add(known, taken);
  }
  line.rightSide = add(line.rightSide, multiply(factor, row.rightSide));
  if (line.unit !== 1) reduce(line, isOpen);
}

/** Divides a line by what its numbers have in common, so that they stay short. */
function reduce(line: Line, isOpen: Uint8Array): void {
  let common = commonDivisor(line.unit, line.rightSide);
  for (const [variable, mark] of isOpen.entries()) {
    if (common === 1) return;
    if (mark) common = commonDivisor(common, line.coefficients[variable] as Whole);
  }
  change(line, isOpen, (number) => divide(number, common));
}

function change(line: Line, isOpen: Uint8Array, to: (number: Whole) => Whole): void {
  line.unit = to(line.unit);
  line.rightSide = to(line.rightSide);
  for (const [variable, mark] of isOpen.entries()) {
    if (mark) line.coefficients[variable] = to(line.coefficients[variable] as Whole);
  }
}
