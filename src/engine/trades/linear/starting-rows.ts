import type { Equation } from "./linear-program";

/** One line of a tableau: a coefficient for each column outside the basis, and its right side. */
export interface Line {
  coefficients: bigint[];
  rightSide: bigint;
}

/** An equation solved for its basic variable: denominator · basic + Σ coefficient · column = right side. */
export interface Row extends Line {
  basic: number;
}

/**
 * Solves each equation for a variable that it can start with: one that stands in no other equation, once, and has no
 * limit. An equation without such a variable gets one of its own, numbered from `variables` on, that is to become 0.
 *
 * @param most the most that each variable may be; null for no limit
 */
export function startingRows(
  equations: readonly Equation[],
  most: readonly (bigint | null)[],
): Row[] {
  const isAlone = aloneIn(equations, most);
  return equations.map(({ coefficients, rightSide }, place) => {
    const mayStart = (coefficient: bigint, variable: number): boolean =>
      isAlone[variable] === true &&
      (coefficient === 1n ? rightSide >= 0n : coefficient === -1n && rightSide <= 0n);
    const own = coefficients.findIndex(mayStart);
    const sign = own >= 0 ? (coefficients[own] as bigint) : rightSide < 0n ? -1n : 1n;
    return {
      basic: own >= 0 ? own : most.length + place,
      coefficients: coefficients.map((coefficient) => sign * coefficient),
      rightSide: sign * rightSide,
    };
  });
}

/** Which variables without a limit stand in one equation alone. */
function aloneIn(equations: readonly Equation[], most: readonly (bigint | null)[]): boolean[] {
  const counts = new Uint32Array(most.length);
  for (const { coefficients } of equations) {
    for (const [variable, coefficient] of coefficients.entries()) {
      if (coefficient !== 0n) counts[variable] = (counts[variable] as number) + 1;
    }
  }
  return most.map((limit, variable) => limit === null && counts[variable] === 1);
}
