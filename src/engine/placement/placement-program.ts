import { holdingsError } from "../errors/holdings-error";
import type { Equation, LinearProgram, Terms } from "../trades/linear/linear-program";
import { equationPlaces, rightSidesOf } from "./placement-equations";
import type { PlacementTask } from "./placement-task";
import {
  cashVariables,
  type Meaning,
  OBJECTIVES,
  slackVariables,
  tradeVariables,
  type Variable,
} from "./placement-variables";
import { type WholeUnits, wholeUnitsOf } from "./whole-units";

/** A program with what its variables mean, and what it is counted in. */
export interface PlacementProgram extends WholeUnits {
  readonly program: LinearProgram;
  readonly meanings: readonly Meaning[];
}

/** The most coefficients of a program, which take some seconds and a fifth of a gigabyte: 2,000 rows of 1,000 names. */
const MOST_COEFFICIENTS = 8_000_000;

/**
 * The linear program that places trades into accounts.
 *
 * Never broken: what an account buys is paid by what it sells and by its share of the cash, and rows keep to their
 * room. In order: a withdrawal is raised; rows are brought within their least and most; no money is left over; what is
 * wanted is missed by as little as possible; as little as possible is traded. Where that leaves a choice the earlier
 * rows trade.
 *
 * @throws InputError `placementTooLarge` beyond MOST_COEFFICIENTS
 */
export function placementProgram(task: PlacementTask): PlacementProgram {
  const units = wholeUnitsOf(task);
  const places = equationPlaces(task);
  const variables = [
    ...tradeVariables(task, places, units),
    ...cashVariables(task, places, units),
    ...slackVariables(task, places, units),
  ];
  const rightSides = rightSidesOf(task, units);
  if (rightSides.length * variables.length > MOST_COEFFICIENTS) {
    throw holdingsError("placementTooLarge", { rows: task.rooms.length });
  }
  return {
    ...units,
    program: {
      equations: equationsOf(variables, rightSides),
      most: variables.map(({ most }) => most),
      objectives: OBJECTIVES.map((_, place) =>
        termsOf(variables, ({ costs }) => costs[place] ?? 0n),
      ),
      tieBreak: termsOf(variables, ({ rank }) => rank),
    },
    meanings: variables.map(({ meaning }) => meaning),
  };
}

function equationsOf(variables: readonly Variable[], rightSides: readonly bigint[]): Equation[] {
  const terms = rightSides.map(() => new Map<number, bigint>());
  for (const [variable, { in: equations }] of variables.entries()) {
    for (const [at, coefficient] of equations) terms[at]?.set(variable, coefficient);
  }
  return rightSides.map((rightSide, at) => ({ terms: terms[at] ?? new Map(), rightSide }));
}

function termsOf(variables: readonly Variable[], costOf: (variable: Variable) => bigint): Terms {
  return new Map(variables.map((variable, at) => [at, costOf(variable)]));
}
