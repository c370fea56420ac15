import type { FormulaCell } from "./formula-cell";
import { referencedRange, referencedValues } from "./reference-reading";
import { viewOf } from "./sheet-view";
import { type EvaluatedFormula, formulas, type Reference, type Value } from "./univer";
import { errorValue, isArray, toValue } from "./values";

/** Finds the formula of a cell and sees to it that it is calculated first. */
export type FindFormula = (sheet: number, row: number, column: number) => FormulaCell | undefined;

/** `A1#`: all that the formula in A1 gives. */
export class AnchorArray extends formulas.BaseFunction {
  override needsReferenceObject = true;

  constructor(private readonly findFormula: FindFormula) {
    super("ANCHORARRAY");
  }

  override calculate(anchor: EvaluatedFormula): EvaluatedFormula {
    const view = anchor.isReferenceObject() ? viewOf(anchor as Reference) : undefined;
    if (!view) return errorValue("#REF!");
    const reference = anchor as Reference;
    const { top, left } = referencedRange(reference);
    const first = reference.getFirstCell();
    const spill = this.findFormula(view.index, top, left)?.spill;
    if (!spill) return first.isError() ? first : errorValue("#REF!");
    const whole = new formulas.RangeReferenceObject({
      startRow: spill.top,
      startColumn: spill.left,
      endRow: spill.bottom,
      endColumn: spill.right,
    });
    whole.setDefaultUnitId(reference.getUnitId());
    whole.setDefaultSheetId(view.id);
    return whole;
  }
}

/** `@range`: the cell of a range in the formula's own row or column; the first value of an array. */
export class Single extends formulas.BaseFunction {
  override needsReferenceObject = true;

  constructor() {
    super("SINGLE");
  }

  override calculate(operand: EvaluatedFormula): Value {
    if (operand.isReferenceObject()) return this.intersection(operand as Reference);
    return isArray(operand) ? operand.getFirstCell() : (operand as Value);
  }

  private intersection(reference: Reference): Value {
    const { top, left, bottom, right } = referencedRange(reference);
    const row = bottom > top ? this.row - top : 0;
    const column = right > left ? this.column - left : 0;
    const cells = referencedValues(reference)[row];
    if (!cells || column < 0 || column >= cells.length) return errorValue("#VALUE!");
    return cells[column] ?? toValue(null);
  }
}
