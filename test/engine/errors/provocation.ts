import type { FunctionArgument } from "../../../src/workbench/cells";

/** A call that brings a message of the catalogue about, and its text. */
export interface Provocation {
  readonly text: string;
  readonly call: readonly [id: string, ...args: FunctionArgument[]];
}
