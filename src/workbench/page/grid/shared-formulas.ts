import type { ICellData, ObjectMatrix } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";

/** A formula with its leading "=" and the cell that it is written for. */
interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Where Univer fills or pastes one formula into many cells, it writes it into one of them and its
 * number, `si`, into the others. Gives each written cell the formula that it stands for.
 */
export function expandSharedFormulas(
  cells: ObjectMatrix<ICellData | null>,
): (row: number, column: number, written: ICellData) => ICellData {
  const formulas = new Map<string, PlacedFormula>();
  cells.forValue((row, column, written) => {
    if (written?.si && written.f) formulas.set(written.si, { row, column, formula: written.f });
  });
  const lexer = new LexerTreeBuilder();
  return (row, column, written) => {
    const shared = written.si && !written.f ? formulas.get(written.si) : undefined;
    if (!shared) return written;
    const { formula } = shared;
    const f = lexer.moveFormulaRefOffset(formula, column - shared.column, row - shared.row);
    return { ...written, f };
  };
}
