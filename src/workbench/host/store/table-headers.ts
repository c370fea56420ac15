import type { CellValue } from "../../cells";

/**
 * A table's headers as Excel makes them from the cells of its first row: texts, "Column1" and so on
 * where a cell is blank, and a number behind a text that came before.
 */
export function tableHeaders(cells: readonly CellValue[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const header = freeHeader(headerText(cell) || `Column${index + 1}`, taken);
    taken.add(header.toLowerCase());
    return header;
  });
}

function headerText(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

function freeHeader(text: string, taken: ReadonlySet<string>): string {
  let free = text;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${text}${number}`;
  return free;
}
