import { holdingsError } from "../errors/holdings-error";
import type { DecimalProgram } from "../trades/linear/decimal-program";

/** The most coefficients of a program that asks for cash, whose numbers have many digits: those of 150 rows take some seconds. */
const MOST_COEFFICIENTS = 150_000;

/**
 * @param rows how many rows the program is about
 * @throws InputError `placementTooLarge` beyond MOST_COEFFICIENTS
 */
export function requireFewCoefficients({ coefficients }: DecimalProgram, rows: number): void {
  if (coefficients > MOST_COEFFICIENTS) throw holdingsError("placementTooLarge", { rows });
}
