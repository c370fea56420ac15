import type { Arithmetic } from "./arithmetic";
import { decimals } from "./decimals";
import { doubles, Uncertain } from "./doubles/doubles";

/** A computation that any arithmetic can run. */
export type Computation<Result> = <Column>(arithmetic: Arithmetic<Column>) => Result;

/**
 * Runs a computation so that all its decisions are those of exact decimal arithmetic on the cells: in
 * doubles with known errors, and again in decimals if one decision fell within the error.
 */
export function exactly<Result>(computation: Computation<Result>): Result {
  try {
    return computation(doubles);
  } catch (error) {
    if (!(error instanceof Uncertain)) throw error;
    return computation(decimals);
  }
}
