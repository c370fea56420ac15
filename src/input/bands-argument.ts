import { absolute, type Band, NO_TOLERANCE, type Tolerance } from "../engine/triggers/band";
import {
  bandFromNumber,
  bandFromText,
  widthFromNumber,
  widthFromText,
} from "../engine/triggers/band-text";
import { type Cell, type ErrorCell, inWords, isBlank, isErrorCell } from "./cells";
import { errorInCell } from "./columns";
import { errorCellOf, type Problems } from "./problems";
import type { Table } from "./table";

const FIELD = "bands";
const ONE = "band";

/**
 * Reads the bands, one a row or one for all: numbers and texts, or two cells a row, the tolerance below and
 * above. A cell that is no band is noted as the problem of its row.
 */
export function bandsOf(
  table: Pick<Table, "rows" | "cells" | "cellsBeside" | "rowNumber">,
  problems: Problems,
): readonly Band[] {
  const cells = table.cells(FIELD);
  const beside = table.cellsBeside(FIELD);
  // Most books have one band for all rows; a look-up a row would cost more than judging by it.
  if (beside === null && !cells.isSingle && cells.isOneNumber(table.rows)) {
    const read = readBand(cells.at(0), undefined, table.rowNumber(0));
    if (!("error" in read)) return [read];
  }
  const known = new Map<Cell, Band>();
  const bands: Band[] = [];
  const rows = cells.isSingle ? 1 : table.rows;
  for (let row = 0; row < rows; row++) {
    const cell = cells.at(row);
    const seen = beside === null ? known.get(cell) : undefined;
    const read = seen ?? readBand(cell, beside?.at(row), table.rowNumber(row));
    if ("error" in read) addTo(problems, cells.isSingle ? table.rows : null, row, read);
    else if (!seen) known.set(cell, read);
    bands.push("error" in read ? NO_TOLERANCE : read);
  }
  return bands;
}

/** Notes a band that can't be read in its row, or in all rows that it serves. */
function addTo(problems: Problems, all: number | null, row: number, error: ErrorCell): void {
  if (all === null) problems.add(row, ONE, error);
  else for (let at = 0; at < all; at++) problems.add(at, ONE, error);
}

function readBand(cell: Cell, beside: Cell | undefined, row: number): Band | ErrorCell {
  return beside === undefined ? oneCell(cell, row) : twoCells(cell, beside, row);
}

function oneCell(cell: Cell, row: number): Band | ErrorCell {
  if (isBlank(cell)) return NO_TOLERANCE;
  if (isErrorCell(cell)) return errorInCell(cell, row, ONE);
  return attempted(() =>
    typeof cell === "number" ? bandFromNumber(cell, row) : bandFromText(inWords(cell), row),
  );
}

function twoCells(below: Cell, above: Cell, row: number): Band | ErrorCell {
  for (const cell of [below, above]) if (isErrorCell(cell)) return errorInCell(cell, row, ONE);
  return attempted(() => ({
    kind: "tolerance",
    below: widthOf(below, row),
    above: widthOf(above, row),
  }));
}

function widthOf(cell: Cell, row: number): Tolerance {
  if (isBlank(cell)) return absolute(0);
  return typeof cell === "number"
    ? absolute(widthFromNumber(cell, row))
    : widthFromText(inWords(cell), row);
}

function attempted(read: () => Band): Band | ErrorCell {
  try {
    return read();
  } catch (error) {
    return errorCellOf(error);
  }
}
