import type { Line } from "./lines";
import type { Whole } from "./whole";

/**
 * The variable that improves an objective most; of equal ones the first.
 *
 * @param isOutside 1 for variables that may enter the basis
 */
export function steepestVariable(
  { coefficients }: Line,
  isOutside: Uint8Array,
): number | undefined {
  let found: number | undefined;
  let least: Whole = 0;
  for (let variable = 0; variable < isOutside.length; variable++) {
    const coefficient = coefficients[variable] as Whole;
    if (isOutside[variable] && coefficient < least) [found, least] = [variable, coefficient];
  }
  return found;
}

/** The first variable that improves an objective; with the first of equal stops never in circles (Bland). */
export function firstVariable({ coefficients }: Line, isOutside: Uint8Array): number | undefined {
  const found = coefficients.findIndex(
    (coefficient, variable) => isOutside[variable] && coefficient < 0,
  );
  return found < 0 ? undefined : found;
}
