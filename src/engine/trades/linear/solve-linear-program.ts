import type { LinearProgram, LinearSolution } from "./linear-program";
import { Tableau } from "./tableau";

/**
 * Solves a linear program exactly, by the simplex method on whole numbers (Dantzig 1951; Bland 1977 against circles).
 *
 * @returns null where no variables meet the equations
 * @throws RangeError where an objective has no least value
 */
export function solveLinearProgram(program: LinearProgram): LinearSolution | null {
  const { objectives, tieBreak } = program;
  const tableau = new Tableau(program);
  if (!tableau.meetEquations()) return null;
  for (const costs of objectives) tableau.minimise(costs);
  const isUnique = !tableau.leavesChoice();
  if (!isUnique && tieBreak) tableau.minimise(tieBreak);
  return { ...tableau.values(), isUnique };
}
