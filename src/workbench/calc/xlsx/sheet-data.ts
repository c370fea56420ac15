import { parseCell } from "../addresses";
import { attribute, elementPattern, withAttribute } from "./xml";

/** A `<c>` element; its row and column count from 0. */
export interface CellElement {
  readonly column: number;
  /** The inside of its tag, such as ` r="A1" s="3"`. */
  readonly attributes: string;
  readonly content: string;
}

export interface RowElement {
  readonly row: number;
  readonly attributes: string;
  readonly cells: CellElement[];
  /** Whether its text has to be written anew. */
  changed: boolean;
  /** Its text in the file; "" for a row that is added. */
  readonly source: string;
}

/** A worksheet's XML, cut at its rows. */
export interface SheetData {
  /** The namespace prefix of its elements, "" or such as "x:". */
  readonly prefix: string;
  readonly before: string;
  readonly rows: RowElement[];
  readonly after: string;
}

/** Cuts a worksheet's XML at its rows; undefined where it has none to be cut at. */
export function parseSheetData(xml: string): SheetData | undefined {
  const match = elementPattern("sheetData").exec(xml);
  if (!match) return undefined;
  return {
    prefix: match[1] ?? "",
    before: xml.slice(0, match.index),
    rows: parseRows(match[3] ?? ""),
    after: xml.slice(match.index + match[0].length),
  };
}

export function writeSheetData({ prefix, before, rows, after }: SheetData): string {
  const body = rows.map((row) => (row.changed ? writeRow(row, prefix) : row.source)).join("");
  return `${before}<${prefix}sheetData>${body}</${prefix}sheetData>${after}`;
}

function parseRows(xml: string): RowElement[] {
  let next = 0;
  return [...xml.matchAll(elementPattern("row"))].map(
    ([source, , attributes = "", content = ""]) => {
      const row = Number(attribute(attributes, "r") ?? next + 1) - 1;
      next = row + 1;
      return { row, attributes, cells: parseCells(content), changed: false, source };
    },
  );
}

function parseCells(xml: string): CellElement[] {
  let next = 0;
  return [...xml.matchAll(elementPattern("c"))].map(([, , attributes = "", content = ""]) => {
    const column = parseCell(attribute(attributes, "r") ?? "")?.column ?? next;
    next = column + 1;
    return { column, attributes, content };
  });
}

function writeRow({ attributes, cells }: RowElement, prefix: string): string {
  const inside = cells.map((cell) => writeCell(cell, prefix)).join("");
  // "spans" only helps to load faster, and may no longer be true.
  return `<${prefix}row${withAttribute(attributes, "spans", undefined)}>${inside}</${prefix}row>`;
}

function writeCell({ attributes, content }: CellElement, prefix: string): string {
  const tag = `${prefix}c`;
  return content === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}
