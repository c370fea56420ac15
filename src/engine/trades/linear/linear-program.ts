import { Tableau } from "./tableau";

/** One equation between the variables: Σ coefficient · variable = right side. */
interface Equation {
  /** One a variable. */
  readonly coefficients: readonly bigint[];
  readonly rightSide: bigint;
}

/**
 * What is to be minimised over variables x with Σ coefficients · x = right side and 0 ≤ x ≤ most.
 *
 * Everything is in whole numbers, so that the solution is exact.
 */
export interface LinearProgram {
  readonly equations: readonly Equation[];
  /** The most that each variable may be; null for no limit. */
  readonly most: readonly (bigint | null)[];
  /** Costs of one unit of each variable. A later objective only decides where the earlier ones leave a choice. */
  readonly objectives: readonly (readonly bigint[])[];
}

/** Where a linear program is least: the value of variable i is `numerators[i] / denominator`. */
export interface LinearSolution {
  readonly numerators: readonly bigint[];
  /** Above 0. */
  readonly denominator: bigint;
  /** False where other variables do as well by all objectives. */
  readonly isUnique: boolean;
}

/**
 * Solves a linear program exactly, by the simplex method on whole numbers (Edmonds 1967; Bland 1977 against circles).
 *
 * @returns null where no variables meet the equations
 * @throws RangeError where an objective has no least value
 */
export function solveLinearProgram(program: LinearProgram): LinearSolution | null {
  const tableau = new Tableau(program);
  if (!tableau.meetEquations()) return null;
  for (let objective = 0; objective < program.objectives.length; objective++) {
    tableau.minimise(objective);
    tableau.keepOptimum(objective);
  }
  const { numerators, denominator } = tableau.values();
  return { numerators, denominator, isUnique: !tableau.leavesChoice() };
}
