import type { LinearProgram, LinearSolution } from "./linear-program";
import { Tableau } from "./tableau";

/**
 * Solves a linear program exactly, by the simplex method on whole numbers (Edmonds 1967; Bland 1977 against circles).
 *
 * @returns null where no variables meet the equations
 * @throws RangeError where an objective has no least value
 */
export function solveLinearProgram(program: LinearProgram): LinearSolution | null {
  const { objectives, tieBreak } = program;
  const tableau = new Tableau(program);
  if (!tableau.meetEquations()) return null;
  for (let objective = 0; objective < objectives.length; objective++) {
    tableau.minimise(objective);
    tableau.keepOptimum(objective);
  }
  const isUnique = !tableau.leavesChoice();
  if (!isUnique && tieBreak) tableau.minimise(objectives.length);
  return { ...tableau.values(), isUnique };
}
