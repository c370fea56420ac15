import type { FunctionDeclaration } from "../../cells";
import { cellName, quoteSheet } from "../addresses";
import { callArguments } from "./arguments";
import type { FunctionCalls } from "./function-calls";
import type { Trace } from "./trace";
import { type EvaluatedFormula, formulas, type Value } from "./univer";
import { NOT_YET, toResult } from "./values";

/** What a custom function needs to know of the calculation that it is part of. */
export interface CallingSituation {
  readonly calls: FunctionCalls;
  readonly trace: Trace | undefined;
  /** The name of a sheet, by its place in the workbook. */
  sheetName(sheet: number): string;
}

/** One of the add-in's functions, as Univer calls it. */
export class CustomFunction extends formulas.BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly declaration: FunctionDeclaration,
    private readonly situation: CallingSituation,
  ) {
    super(name.toUpperCase());
  }

  override calculate(...given: EvaluatedFormula[]): Value {
    const { calls, trace } = this.situation;
    const prepared = callArguments(this.declaration, given);
    if ("value" in prepared) return prepared.value;
    const call = calls.request(this.declaration.id, prepared.args, this.address());
    if (call.answer !== undefined) return toResult(call.answer);
    trace?.calls.add(call.settled);
    return NOT_YET;
  }

  private address(): string {
    const { trace } = this.situation;
    if (!trace) return "";
    const { sheet, row, column } = trace.cell;
    const name = this.situation.sheetName(sheet);
    const plain = /^[A-Za-z_]\w*$/.test(name) ? name : quoteSheet(name);
    return `${plain}!${cellName(row, column)}`;
  }
}
