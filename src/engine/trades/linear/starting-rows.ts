import type { Equation } from "./linear-program";
import { emptyLine, type Row } from "./lines";
import { wholeOf } from "./whole";

/**
 * Solves each equation for a variable that it can start with: one that stands in no other equation, once, and has no
 * limit. An equation without such a variable gets one of its own, numbered from the last one on, that is to become 0.
 *
 * @param most the most that each variable may be; null for no limit
 */
export function startingRows(
  equations: readonly Equation[],
  most: readonly (bigint | null)[],
): Row[] {
  const isAlone = aloneIn(equations, most);
  return equations.map(({ terms, rightSide }, place) => {
    const mayStart = ([variable, coefficient]: readonly [number, bigint]): boolean =>
      isAlone[variable] === true &&
      (coefficient === 1n ? rightSide >= 0n : coefficient === -1n && rightSide <= 0n);
    const [basic = most.length + place, own = null] = [...terms].find(mayStart) ?? [];
    const sign = own ?? (rightSide < 0n ? -1n : 1n);
    const line = emptyLine(most.length);
    for (const [variable, coefficient] of terms) {
      if (variable !== basic) line.coefficients[variable] = wholeOf(sign * coefficient);
    }
    return { ...line, basic, lookedAt: 0, rightSide: wholeOf(sign * rightSide) };
  });
}

/** Which variables without a limit stand in one equation alone. */
function aloneIn(equations: readonly Equation[], most: readonly (bigint | null)[]): boolean[] {
  const counts = new Uint32Array(most.length);
  for (const { terms } of equations) {
    for (const [variable, coefficient] of terms) {
      if (coefficient !== 0n) counts[variable] = (counts[variable] as number) + 1;
    }
  }
  return most.map((limit, variable) => limit === null && counts[variable] === 1);
}
