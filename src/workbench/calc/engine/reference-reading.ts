import { type CellRange, SHEET_ROWS } from "../addresses";
import { type SheetView, viewOf } from "./sheet-view";
import { type ArrayValue, formulas, type Reference, type Value } from "./univer";
import { errorValue, NOT_YET, toArray, toValue } from "./values";

type VisitCell = Parameters<Reference["iterator"]>[0];

/**
 * The cells that a reference covers. Whole columns end with the last row that the workbook uses, so
 * that `A:A` doesn't bring a million blanks.
 */
export function referencedRange(reference: Reference): CellRange {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const view = viewOf(reference);
  const wholeColumns = startRow === 0 && endRow === SHEET_ROWS - 1;
  const bottom = wholeColumns && view ? view.lastUsedRow : endRow;
  return { top: startRow, left: startColumn, bottom, right: endColumn };
}

/** The values that a reference covers, row by row; `null` for blank cells. */
export function referencedValues(reference: Reference): (Value | null)[][] {
  const { top, left, bottom, right } = referencedRange(reference);
  const rows = Array.from(
    { length: bottom - top + 1 },
    () => new Array<Value | null>(right - left + 1),
  );
  visitCells(reference, (value, row, column) => {
    const cells = rows[row - top];
    if (cells) cells[column - left] = value ?? null;
    return true;
  });
  return rows;
}

function visitCells(reference: Reference, visit: VisitCell): boolean | undefined {
  const view = viewOf(reference);
  const range = referencedRange(reference);
  if (!view || range.top < 0 || range.left < 0) {
    visit(errorValue("#REF!"), range.top, range.left);
    return undefined;
  }
  noteRead(reference, view, range);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (visit(view.valueAt(row, column), row, column) === false) return undefined;
    }
  }
  return undefined;
}

/** A whole column is noted whole: a later spill further down belongs to it too. */
function noteRead(reference: Reference, view: SheetView, range: CellRange): void {
  const { endRow } = reference.getRangePosition();
  view.noteRead({ ...range, bottom: Math.max(range.bottom, endRow) });
}

function firstValue(reference: Reference): Value {
  const { top, left } = referencedRange(reference);
  const view = viewOf(reference);
  if (!view || top < 0 || left < 0) return errorValue("#REF!");
  view.noteRead({ top, left, bottom: top, right: left });
  return view.valueAt(top, left) ?? toValue(0);
}

function toArrayValue(reference: Reference): ArrayValue {
  const view = viewOf(reference);
  const range = referencedRange(reference);
  const known = view?.arrays.find(range);
  if (view && known) {
    noteRead(reference, view, range);
    return known;
  }
  const rows = referencedValues(reference);
  const array = toArray(
    rows.map((row) => row.map((value) => value ?? toValue(null))),
    { row: range.top, column: range.left },
  );
  if (!rows.some((row) => row.includes(NOT_YET))) view?.arrays.keep(range, array);
  return array;
}

let installed = false;

/**
 * Makes Univer's references read cells through `SheetView`. Univer's own reading takes text that
 * looks like a number for one, blank text for a blank cell, and a formula that isn't calculated yet
 * for 0.
 */
export function readReferencesThroughViews(): void {
  if (installed) return;
  installed = true;
  const reference = formulas.BaseReferenceObject.prototype;
  reference.iterator = function (visit) {
    return visitCells(this, visit);
  };
  reference.getFirstCell = function () {
    return firstValue(this);
  };
  reference.getCellByPosition = function (row, column) {
    const { top, left } = referencedRange(this);
    const view = viewOf(this);
    if (!view) return errorValue("#REF!");
    const [r, c] = [row || top, column || left];
    view.noteRead({ top: r, left: c, bottom: r, right: c });
    return view.valueAt(r, c) ?? errorValue("#VALUE!");
  };
  reference.toArrayValueObject = function () {
    return toArrayValue(this);
  };
}
