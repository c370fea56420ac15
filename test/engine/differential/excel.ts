import * as functions from "../../../src/functions/functions";

/** The part of Excel's CustomFunctions that the functions use: their errors. */
class CustomFunctionsError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** Puts the `CustomFunctions` that Excel's runtime provides into the global scope. */
export function installCustomFunctions(): void {
  const ErrorCode = {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    invalidNumber: "#NUM!",
  };
  Object.assign(globalThis, { CustomFunctions: { Error: CustomFunctionsError, ErrorCode } });
}

/** A table of results, for functions that load more code when they are first called a promised one. */
type Callable = (...args: unknown[]) => unknown[][] | Promise<unknown[][]>;

/** The functions as Excel calls them: every argument left out is null, whatever its declared type. */
export const keel = functions as unknown as Readonly<Record<keyof typeof functions, Callable>>;
