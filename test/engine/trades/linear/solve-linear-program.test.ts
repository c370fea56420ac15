import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import type { LinearSolution, Terms } from "../../../../src/engine/trades/linear/linear-program";
import { solveLinearProgram } from "../../../../src/engine/trades/linear/solve-linear-program";

const highs = await loadHighs();

/** A program with one coefficient a variable. */
interface Program {
  readonly equations: readonly { coefficients: readonly bigint[]; rightSide: bigint }[];
  readonly most: readonly (bigint | null)[];
  readonly objectives: readonly (readonly bigint[])[];
}

function termsOf(coefficients: readonly bigint[]): Terms {
  return new Map(coefficients.entries());
}

function solved({ equations, most, objectives }: Program): LinearSolution | null {
  return solveLinearProgram({
    equations: equations.map(({ coefficients, rightSide }) => ({
      terms: termsOf(coefficients),
      rightSide,
    })),
    most,
    objectives: objectives.map(termsOf),
  });
}

/** The same program in the LP format, for one objective. */
function inLpFormat({ equations, most }: Program, objective: readonly bigint[]): string {
  const terms = (coefficients: readonly bigint[]): string =>
    coefficients.map((c, i) => `${c < 0n ? "-" : "+"} ${String(c < 0n ? -c : c)} x${i}`).join(" ");
  return [
    "Minimize",
    ` cost: ${terms(objective)}`,
    "Subject To",
    ...equations.map(
      ({ coefficients, rightSide }, i) => ` e${i}: ${terms(coefficients)} = ${rightSide}`,
    ),
    "Bounds",
    ...most.map((limit, i) => (limit === null ? ` 0 <= x${i}` : ` 0 <= x${i} <= ${limit}`)),
    "End",
  ].join("\n");
}

const whole = (least: number, greatest: number): fc.Arbitrary<bigint> =>
  fc.bigInt({ min: BigInt(least), max: BigInt(greatest) });

const lists = <T>(item: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: length, maxLength: length });

/** Programs of a few equations, every variable limited, so that there is always a least value. */
const programs: fc.Arbitrary<Program> = fc
  .record({ variables: fc.integer({ min: 1, max: 7 }), equations: fc.integer({ min: 1, max: 4 }) })
  .chain(({ variables, equations }) =>
    fc.record({
      equations: lists(
        fc.record({ coefficients: lists(whole(-3, 4), variables), rightSide: whole(-9, 20) }),
        equations,
      ),
      most: lists(whole(0, 9), variables),
      objectives: lists(lists(whole(-4, 6), variables), 2),
    }),
  );

function valueOf(costs: readonly bigint[], { numerators, denominator }: LinearSolution): number {
  const sum = numerators.reduce((total, number, i) => total + number * (costs[i] ?? 0n), 0n);
  return Number(sum) / Number(denominator);
}

describe("A linear program", () => {
  it("finds the cheapest way to carry from two stores to two shops", () => {
    // Stores hold 30 and 20, shops want 25 and 25; a unit costs 4 and 6 from the first, 5 and 3 from the second.
    const solution = solved({
      equations: [
        { coefficients: [1n, 1n, 0n, 0n], rightSide: 30n },
        { coefficients: [0n, 0n, 1n, 1n], rightSide: 20n },
        { coefficients: [1n, 0n, 1n, 0n], rightSide: 25n },
        { coefficients: [0n, 1n, 0n, 1n], rightSide: 25n },
      ],
      most: [null, null, null, null],
      objectives: [[4n, 6n, 5n, 3n]],
    });
    expect(solution).toEqual({ numerators: [25n, 5n, 0n, 20n], denominator: 1n, isUnique: true });
  });

  it("gives fractions exactly", () => {
    // x + y = 1, x = 2y: x = 2/3, y = 1/3.
    const solution = solved({
      equations: [
        { coefficients: [1n, 1n], rightSide: 1n },
        { coefficients: [1n, -2n], rightSide: 0n },
      ],
      most: [null, null],
      objectives: [[1n, 1n]],
    });
    const { numerators, denominator } = solution as LinearSolution;
    expect(numerators.map((numerator) => [numerator * 3n, denominator])).toEqual([
      [2n * denominator, denominator],
      [denominator, denominator],
    ]);
  });

  it("says where several solutions are as good, and lets a later objective choose", () => {
    const program = {
      equations: [{ coefficients: [1n, 1n], rightSide: 10n }],
      most: [8n, 8n],
      objectives: [[1n, 1n]],
    };
    expect(solved(program)?.isUnique).toBe(false);
    const chosen = solved({
      ...program,
      objectives: [
        [1n, 1n],
        [1n, 2n],
      ],
    });
    expect(chosen).toEqual({ numerators: [8n, 2n], denominator: 1n, isUnique: true });
  });

  it("has no solution where the equations contradict each other or the limits", () => {
    const equations = [{ coefficients: [1n, 1n], rightSide: 10n }];
    expect(solved({ equations, most: [4n, 5n], objectives: [] })).toBeNull();
    const opposite = [...equations, { coefficients: [1n, 1n], rightSide: 9n }];
    expect(solved({ equations: opposite, most: [null, null], objectives: [] })).toBeNull();
  });

  it("tells an objective without a least value from one", () => {
    const equations = [{ coefficients: [1n, -1n], rightSide: 0n }];
    const program = { equations, most: [null, null], objectives: [[-1n, 0n]] };
    expect(() => solved(program)).toThrow(RangeError);
  });

  it("takes an equation that says nothing new", () => {
    const equations = [
      { coefficients: [1n, 1n], rightSide: 4n },
      { coefficients: [2n, 2n], rightSide: 8n },
    ];
    const solution = solved({ equations, most: [null, null], objectives: [[1n, 3n]] });
    expect(solution).toEqual({ numerators: [4n, 0n], denominator: 1n, isUnique: true });
  });

  it("is as low as HiGHS finds it, meets its equations exactly and keeps its limits", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const solution = solved(program);
        const first = program.objectives[0] ?? [];
        const found = highs.solve(inLpFormat(program, first), { presolve: "off" });
        expect(solution === null).toBe(found.Status === "Infeasible");
        if (!solution) return;
        const { numerators, denominator } = solution;
        for (const { coefficients, rightSide } of program.equations) {
          const left = numerators.reduce((sum, x, i) => sum + x * (coefficients[i] ?? 0n), 0n);
          expect(left).toBe(rightSide * denominator);
        }
        numerators.forEach((x, i) => {
          expect(x >= 0n && x <= (program.most[i] ?? 0n) * denominator).toBe(true);
        });
        expect(valueOf(first, solution)).toBeCloseTo(found.ObjectiveValue, 6);
      }),
      { numRuns: 400 },
    );
  });

  it("says it is unique just where no other solution is as good", () => {
    fc.assert(
      fc.property(programs, ({ objectives: [costs = []], ...program }) => {
        const solution = solved({ ...program, objectives: [costs] });
        if (!solution) return;
        const ends = costs.map((_, i) =>
          [1n, -1n].map((sign) => {
            const only = costs.map((__, j) => (i === j ? sign : 0n));
            const end = solved({ ...program, objectives: [costs, only] });
            return valueOf(only, end as LinearSolution) * Number(sign);
          }),
        );
        expect(solution.isUnique).toBe(ends.every(([least, most]) => least === most));
      }),
      { numRuns: 400 },
    );
  });

  it("solves programs whose numbers doubles can't hold just as it does smaller ones", () => {
    const large = 10n ** 20n + 39n;
    fc.assert(
      fc.property(programs, (program) => {
        const found = solved(program);
        const scaled = solved({
          ...program,
          equations: program.equations.map(({ coefficients, rightSide }) => ({
            coefficients: coefficients.map((coefficient) => coefficient * large),
            rightSide: rightSide * large * large,
          })),
          most: program.most.map((limit) => limit && limit * large),
        });
        const valuesOf = ({ numerators, denominator }: LinearSolution, scale: bigint): string[] =>
          numerators.map((numerator) => String((numerator * 5040n) / (denominator * scale)));
        expect(scaled && valuesOf(scaled, large)).toEqual(found && valuesOf(found, 1n));
        expect(scaled?.isUnique).toBe(found?.isUnique);
      }),
      { numRuns: 400 },
    );
  });
});
