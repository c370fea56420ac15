/** Coefficients other than 0 by the numbers of their variables. */
export type Terms = ReadonlyMap<number, bigint>;

/** One equation between the variables: Σ coefficient · variable = right side. */
export interface Equation {
  readonly terms: Terms;
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
  readonly objectives: readonly Terms[];
  /** Costs that choose among the solutions that are equal by all objectives; left out, any of them may be given. */
  readonly tieBreak?: Terms;
}

/** Where a linear program is least: the value of variable i is `numerators[i] / denominator`. */
export interface LinearSolution {
  readonly numerators: readonly bigint[];
  /** Above 0. */
  readonly denominator: bigint;
  /** False where other variables do as well by all objectives, whatever the tie break says of them. */
  readonly isUnique: boolean;
}
