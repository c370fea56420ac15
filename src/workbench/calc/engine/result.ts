import type { FormulaCell } from "./formula-cell";
import { referencedValues } from "./reference-reading";
import type { EvaluatedFormula, Reference, Value } from "./univer";
import { arrayRows, errorValue, isArray, toValue } from "./values";

/** The values that a formula shows from its own cell on, row by row; never empty. */
export function resultRows(evaluated: EvaluatedFormula, cell: FormulaCell): Value[][] {
  const rows = evaluatedRows(evaluated).map((row) => row.map(shown));
  if (!rows[0]?.length) return [[errorValue("#CALC!", "The result is empty.")]];
  return cell.fills
    ? fill(rows, cell.fills.bottom - cell.row + 1, cell.fills.right - cell.column + 1)
    : rows;
}

function evaluatedRows(evaluated: EvaluatedFormula): (Value | null)[][] {
  if (evaluated.isReferenceObject()) {
    const reference = evaluated as Reference;
    return reference.isMultiArea() ? [[errorValue("#VALUE!")]] : referencedValues(reference);
  }
  return isArray(evaluated) ? arrayRows(evaluated) : [[evaluated as Value]];
}

/** A cell with a formula is never blank: Excel shows 0. */
function shown(value: Value | null): Value {
  if (value === null || value.isNull()) return toValue(0);
  return value.isLambda() ? errorValue("#CALC!", "The formula gives a function.") : value;
}

/** A legacy array formula repeats a single row or column and shows #N/A where it gives nothing. */
function fill(rows: Value[][], rowCount: number, columnCount: number): Value[][] {
  return Array.from({ length: rowCount }, (_, r) => {
    const row = rows.length === 1 ? rows[0] : rows[r];
    return Array.from(
      { length: columnCount },
      (_, c) => (row?.length === 1 ? row[0] : row?.[c]) ?? errorValue("#N/A"),
    );
  });
}
