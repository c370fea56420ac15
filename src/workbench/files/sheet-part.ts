import { valueElement } from "../calc/xlsx/cell-values";
import { escapeXml } from "../calc/xlsx/xml";
import { formatArea } from "../host/store/address";
import { mapCells } from "../host/store/area";
import { BLANK_CELL, type Cell } from "../host/store/cell";
import type { Sheet } from "../host/store/sheet";
import { STANDARD_COLUMN_WIDTH } from "../host/store/sheet-cells";
import { fileFormula } from "./file-formulas";
import type { StyleSheet } from "./style-sheet";

/** Points for one character of the standard font, and for a cell's margins. */
const CHARACTER_WIDTH = 5.25;
const CELL_MARGIN = 3.75;

/**
 * A worksheet's part with its constants, formulas and looks; what formulas give is written afterwards.
 * `tableIds` are the relationships of its tables.
 */
export function sheetPart(
  sheet: Sheet,
  styles: StyleSheet,
  namespace: string,
  tableIds: readonly string[],
): string {
  const { cells, frozenRows } = sheet;
  const written = cells.written() ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rows = mapCells(written, (row, column) =>
    cellElement(cells.read(row, column), row, column, styles, namespace),
  );
  const data = rows.map((row, i) => `<row r="${written.row + i + 1}">${row.join("")}</row>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0">${frozenPane(frozenRows)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns(sheet)}<sheetData>${data.join("")}</sheetData>${tableParts(tableIds)}</worksheet>`;
}

function cellElement(
  cell: Cell,
  row: number,
  column: number,
  styles: StyleSheet,
  namespace: string,
): string {
  const { value, formula, isSpilled, format, numberFormat } = cell;
  const style = styles.styleOf({ format, numberFormat });
  const own = isSpilled ? BLANK_CELL.value : value;
  if (style === 0 && own === null && formula === null) return "";
  const attributes = `r="${formatArea({ row, column, rows: 1, columns: 1 })}" s="${style}"`;
  if (formula !== null)
    return `<c ${attributes}><f>${escapeXml(fileFormula(formula, namespace))}</f></c>`;
  const { type, xml } = valueElement(own, "");
  return `<c ${attributes}${type === undefined ? "" : ` t="${type}"`}>${xml}</c>`;
}

function frozenPane(rows: number): string {
  if (rows === 0) return "";
  const first = `A${rows + 1}`;
  return `<pane ySplit="${rows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`;
}

function columns({ cells }: Sheet): string {
  const used = cells.written();
  const count = used ? used.column + used.columns : 0;
  const widths = Array.from({ length: count }, (_, column) => cells.columnWidth(column));
  const elements = widths.flatMap((points, column) =>
    points === STANDARD_COLUMN_WIDTH
      ? []
      : [
          `<col min="${column + 1}" max="${column + 1}" width="${charactersOf(points)}" customWidth="1"/>`,
        ],
  );
  return elements.length > 0 ? `<cols>${elements.join("")}</cols>` : "";
}

/** A width in points as the characters that files count in. */
const charactersOf = (points: number): number =>
  Math.round(((points - CELL_MARGIN) / CHARACTER_WIDTH + 5 / 7) * 256) / 256;
/** The way back: characters of the standard font as points. */
export const pointsOfCharacters = (characters: number): number =>
  Math.round(((characters - 5 / 7) * CHARACTER_WIDTH + CELL_MARGIN) * 100) / 100;

function tableParts(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const parts = ids.map((id) => `<tablePart r:id="${id}"/>`).join("");
  return `<tableParts count="${ids.length}">${parts}</tableParts>`;
}
