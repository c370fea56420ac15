import { type Band, NO_TOLERANCE, type Tolerance } from "../../engine/triggers/band";
import {
  bandFromNumber,
  bandFromText,
  widthFromNumber,
  widthFromText,
} from "../../engine/triggers/band-text";
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
export function bandsOf(table: Table, problems: Problems): readonly Band[] {
  const cells = table.cells(FIELD);
  const beside = table.cellsBeside(FIELD);
  const known = new Map<Cell, Band>();
  return cells.map((cell, row) => {
    const seen = beside === null ? known.get(cell) : undefined;
    if (seen) return seen;
    const number = table.rowNumber(row);
    const read = beside ? twoCells(cell, beside[row] as Cell, number) : oneCell(cell, number);
    if ("error" in read) {
      for (const at of cells.length === 1 ? Array(table.rows).keys() : [row]) {
        problems.add(at, ONE, read);
      }
      return NO_TOLERANCE;
    }
    known.set(cell, read);
    return read;
  });
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
  if (isBlank(cell)) return { absolute: 0 };
  return typeof cell === "number"
    ? { absolute: widthFromNumber(cell, row) }
    : widthFromText(inWords(cell), row);
}

function attempted(read: () => Band): Band | ErrorCell {
  try {
    return read();
  } catch (error) {
    return errorCellOf(error);
  }
}
