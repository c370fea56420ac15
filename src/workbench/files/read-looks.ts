import { parseSheetData } from "../calc/xlsx/sheet-data";
import type { XlsxPackage } from "../calc/xlsx/package";
import { attribute, elements } from "../calc/xlsx/xml";
import { BLANK_CELL, type CellFormat } from "../host/store/cell";
import { pointsOfCharacters } from "./sheet-part";

/** How a cell looks in a file. */
interface Look {
  readonly numberFormat: string;
  readonly format: CellFormat;
}

/** How a worksheet looks in a file. */
export interface SheetLooks {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly look: Look }[];
  /** Widths in points by column. */
  readonly widths: readonly { readonly column: number; readonly points: number }[];
  readonly frozenRows: number;
}

/** Columns beyond this many that share one width are left at the standard. */
const MOST_COLUMNS = 200;

/** Reads how the worksheets of a file look, in their order. */
export async function readLooks(file: XlsxPackage): Promise<SheetLooks[]> {
  const parts = await file.relationships(file.workbookPath);
  const stylesPath = parts.find(({ type }) => type === "styles")?.path;
  const styles = readStyles((stylesPath && (await file.text(stylesPath))) ?? "");
  const sheets = await file.worksheets();
  return Promise.all(
    sheets.map(async ({ path }) => readSheet((await file.text(path)) ?? "", styles)),
  );
}

function readSheet(xml: string, styles: readonly Look[]): SheetLooks {
  const data = parseSheetData(xml);
  const cells = (data?.rows ?? []).flatMap(({ row, cells: inRow }) =>
    inRow.flatMap(({ column, attributes }) => {
      const look = styles[Number(attribute(attributes, "s") ?? 0)];
      return look && Number(attribute(attributes, "s") ?? 0) > 0 ? [{ row, column, look }] : [];
    }),
  );
  const [pane] = elements(data?.before ?? "", "pane");
  const isFrozen = attribute(pane?.attributes ?? "", "state") === "frozen";
  return {
    cells,
    widths: elements(data?.before ?? "", "col").flatMap(({ attributes }) => widthsOf(attributes)),
    frozenRows: isFrozen ? Number(attribute(pane?.attributes ?? "", "ySplit") ?? 0) : 0,
  };
}

function widthsOf(attributes: string): { column: number; points: number }[] {
  const first = Number(attribute(attributes, "min"));
  const last = Number(attribute(attributes, "max"));
  const width = attribute(attributes, "width");
  if (width === undefined || last - first >= MOST_COLUMNS) return [];
  const points = pointsOfCharacters(Number(width));
  return Array.from({ length: last - first + 1 }, (_, i) => ({ column: first - 1 + i, points }));
}

function readStyles(xml: string): Look[] {
  const inside = (list: string, item: string) =>
    elements(elements(xml, list)[0]?.content ?? "", item);
  const codes = new Map(
    inside("numFmts", "numFmt").map(({ attributes }) => [
      attribute(attributes, "numFmtId"),
      attribute(attributes, "formatCode") ?? "General",
    ]),
  );
  const fonts = inside("fonts", "font").map(({ content }) => readFont(content));
  const fills = inside("fills", "fill").map(({ content }) => readFill(content));
  return inside("cellXfs", "xf").map(({ attributes, content }) => {
    const id = attribute(attributes, "numFmtId") ?? "0";
    const [alignment] = elements(content, "alignment");
    return {
      numberFormat: codes.get(id) ?? builtInFormat(Number(id)),
      format: {
        ...BLANK_CELL.format,
        ...fonts[Number(attribute(attributes, "fontId") ?? 0)],
        fillColor: fills[Number(attribute(attributes, "fillId") ?? 0)] ?? null,
        horizontalAlignment: upperFirst(
          attribute(alignment?.attributes ?? "", "horizontal") ?? "general",
        ),
        wrapText: attribute(alignment?.attributes ?? "", "wrapText") === "1",
      },
    };
  });
}

/** The formats that files name by number alone, in the US English of Excel. */
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

function builtInFormat(id: number): string {
  return BUILT_IN_FORMATS[id] ?? "General";
}

function readFont(content: string): Partial<CellFormat> {
  const flag = (name: string): boolean => {
    const [found] = elements(content, name);
    return found !== undefined && attribute(found.attributes, "val") !== "0";
  };
  const size = Number(attribute(elements(content, "sz")[0]?.attributes ?? "", "val") ?? 11);
  const [color] = elements(content, "color");
  return {
    bold: flag("b"),
    italic: flag("i"),
    fontSize: size,
    fontColor: readColor(color?.attributes),
  };
}

function readFill(content: string): string | null {
  const [pattern] = elements(content, "patternFill");
  if (attribute(pattern?.attributes ?? "", "patternType") !== "solid") return null;
  return readColor(elements(pattern?.content ?? "", "fgColor")[0]?.attributes);
}

/** Colours of the file's theme aren't read: they look as the grid's own. */
function readColor(attributes: string | undefined): string | null {
  const argb = attribute(attributes ?? "", "rgb");
  return argb === undefined ? null : `#${argb.slice(-6).toLowerCase()}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
