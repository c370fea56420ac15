import { cellName } from "../addresses";
import { ColumnStyles } from "./cell-styles";
import type { CellElement, RowElement, SheetData } from "./sheet-data";
import { withAttribute } from "./xml";

/** The rows of a worksheet's XML while cells are changed and added in their places. */
export class SheetRows {
  private readonly rows: Map<number, RowElement>;
  private readonly columnStyles: ColumnStyles;

  constructor({ rows, before }: SheetData) {
    this.rows = new Map(rows.map((row) => [row.row, row]));
    this.columnStyles = new ColumnStyles(before);
  }

  inOrder(): RowElement[] {
    return [...this.rows.values()].sort((a, b) => a.row - b.row);
  }

  /** Every cell that the file has, with its row. */
  all(): { row: number; cell: CellElement }[] {
    return this.inOrder().flatMap(({ row, cells }) => cells.map((cell) => ({ row, cell })));
  }

  /** A cell; where the file has none, a blank one with the style that it shows there. */
  cell(row: number, column: number): CellElement {
    const rowElement = this.rows.get(row);
    const known = rowElement?.cells.find((cell) => cell.column === column);
    if (known) return known;
    const style = this.columnStyles.styleOf(column, rowElement?.attributes ?? "");
    const attributes = withAttribute(` r="${cellName(row, column)}"`, "s", style);
    return { column, attributes, content: "" };
  }

  /** Puts a cell in its place, instead of the one that is there. */
  put(row: number, cell: CellElement): void {
    const rowElement = this.rows.get(row) ?? this.addRow(row);
    const { cells } = rowElement;
    const place = cells.findIndex(({ column }) => column >= cell.column);
    if (place < 0) cells.push(cell);
    else cells.splice(place, cells[place]?.column === cell.column ? 1 : 0, cell);
    rowElement.changed = true;
  }

  private addRow(row: number): RowElement {
    const added = { row, attributes: ` r="${row + 1}"`, cells: [], changed: true, source: "" };
    this.rows.set(row, added);
    return added;
  }
}
