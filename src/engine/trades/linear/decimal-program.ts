import { Exact } from "../../numbers/exact";
import type { Equation } from "./linear-program";
import { solveLinearProgram } from "./solve-linear-program";

/** Coefficients by the numbers of their variables. */
export type Terms = ReadonlyMap<number, Exact>;

interface DecimalEquation {
  readonly terms: Terms;
  readonly rightSide: Exact;
}

/** A linear program in decimals over variables that are 0 or more. */
export class DecimalProgram {
  readonly #equations: DecimalEquation[] = [];
  #variables = 0;

  /** @returns the number of a new variable */
  variable(): number {
    return this.#variables++;
  }

  /** Σ coefficient · variable = right side. */
  equal(terms: Terms, rightSide: Exact): void {
    this.#equations.push({ terms, rightSide });
  }

  /** Σ coefficient · variable ≤ right side. */
  atMost(terms: Terms, rightSide: Exact): void {
    this.equal(new Map([...terms, [this.variable(), new Exact(1)]]), rightSide);
  }

  /** How many coefficients it has, 0 or not. */
  get coefficients(): number {
    return this.#equations.length * this.#variables;
  }

  /**
   * Minimises objectives exactly, a later one only where the earlier ones leave a choice.
   *
   * @param objectives the variables whose sums are to be small
   * @returns the value of each variable, null where none meet the equations
   */
  minimise(objectives: readonly (readonly number[])[]): Exact[] | null {
    const solution = solveLinearProgram({
      equations: this.#equations.map(inWholeNumbers),
      most: Array.from({ length: this.#variables }, () => null),
      objectives: objectives.map((sum) => new Map(sum.map((variable) => [variable, 1n]))),
    });
    if (!solution) return null;
    const { numerators, denominator } = solution;
    return numerators.map((numerator) => new Exact(String(numerator)).div(String(denominator)));
  }
}

/** An equation times the power of ten that makes it whole. */
function inWholeNumbers({ terms, rightSide }: DecimalEquation): Equation {
  const amounts = [...terms.values(), rightSide];
  const places = amounts.reduce((most, amount) => Math.max(most, amount.decimalPlaces()), 0);
  const scale = new Exact(10).pow(places);
  const whole = (amount: Exact): bigint => BigInt(amount.times(scale).toFixed(0));
  return {
    terms: new Map(Array.from(terms, ([variable, amount]) => [variable, whole(amount)])),
    rightSide: whole(rightSide),
  };
}
