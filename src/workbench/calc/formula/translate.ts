import type { CellError } from "../../cells";
import type { Workbook } from "../workbook";
import { FormulaError } from "./errors";
import { typeFunctionNames } from "./function-names";
import { inlineNamedLambdas } from "./lambdas";
import { encodeLiterals } from "./literals";
import { DefinedNames } from "./names";
import { callAnchorArray, callSingle } from "./operators";
import type { FormulaPlace } from "./place";
import { replaceSheets } from "./sheets";
import { replaceStructuredReferences } from "./structured-references";
import { joinTokens, type Token, tokenize } from "./tokens";
import { refuseUnsupported } from "./unsupported";

/** Turns the formulas of a workbook into ones that Univer evaluates. */
export class FormulaTranslator {
  private readonly names: DefinedNames;

  constructor(
    private readonly workbook: Workbook,
    private readonly namespace: string,
  ) {
    this.names = new DefinedNames(workbook.names, (tokens) => this.prepare(tokens));
  }

  /**
   * Translates a formula with its leading "=", as people or files write it. Gives the error that its
   * cell shows where it can't be calculated.
   */
  translate(formula: string, place: FormulaPlace): string | CellError {
    try {
      return `=${joinTokens(this.translateTokens(formula, place))}`;
    } catch (error) {
      if (error instanceof FormulaError) return error.cellError;
      throw error;
    }
  }

  private translateTokens(formula: string, place: FormulaPlace): Token[] {
    const tokens = tokenize(formula.slice(1));
    if (!tokens) throw new FormulaError("#NAME?", `The formula ${formula} can't be read.`);
    let translated = this.names.replace(this.prepare(tokens), place.sheet);
    translated = replaceStructuredReferences(translated, this.workbook.tables, place);
    translated = replaceSheets(
      translated,
      this.workbook.sheets.map(({ name }) => name),
    );
    return encodeLiterals(inlineNamedLambdas(callSingle(callAnchorArray(translated))));
  }

  private prepare(tokens: readonly Token[]): Token[] {
    refuseUnsupported(tokens);
    const solid = tokens.filter(({ kind }) => kind !== "space");
    return typeFunctionNames(solid, this.namespace);
  }
}
