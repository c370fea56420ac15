import { escapeXml } from "../calc/xlsx/xml";
import { BLANK_CELL, type Cell, type CellFormat } from "../host/store/cell";

type Look = Pick<Cell, "format" | "numberFormat">;

/** The first number of formats that a file defines itself. */
const FIRST_OWN_FORMAT = 164;
/** The two fills that every file begins with. */
const FIRST_OWN_FILL = 2;

/** Collects the looks of cells and writes them as a file's styles. */
export class StyleSheet {
  private readonly looks = new Map<string, Look>();

  constructor() {
    this.styleOf(BLANK_CELL);
  }

  /** The number of the style that a cell gets. */
  styleOf({ format, numberFormat }: Look): number {
    const key = JSON.stringify([format, numberFormat]);
    if (!this.looks.has(key)) this.looks.set(key, { format, numberFormat });
    return [...this.looks.keys()].indexOf(key);
  }

  /** The part styles.xml. */
  toXml(): string {
    const looks = [...this.looks.values()];
    const formats = looks.map(({ numberFormat }, i) => {
      const code = escapeXml(numberFormat);
      return `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${code}"/>`;
    });
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${list("numFmts", formats)}${list(
      "fonts",
      looks.map(({ format }) => font(format)),
    )}${list("fills", [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...looks.map(({ format }) => fill(format)),
    ])}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list(
      "cellXfs",
      looks.map((look, i) => cellStyle(look, i)),
    )}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function font({ bold, italic, fontColor, fontSize }: CellFormat): string {
  const color = fontColor === null ? '<color theme="1"/>' : `<color rgb="${argb(fontColor)}"/>`;
  return `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${fontSize}"/>${color}<name val="Calibri"/><family val="2"/></font>`;
}

function fill({ fillColor }: CellFormat): string {
  return fillColor === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fillColor)}"/></patternFill></fill>`;
}

function cellStyle({ format, numberFormat }: Look, place: number): string {
  const formatId =
    numberFormat === "General" ? 0 : numberFormat === "@" ? 49 : FIRST_OWN_FORMAT + place;
  const { horizontalAlignment, wrapText } = format;
  const horizontal =
    horizontalAlignment === "General" ? "" : ` horizontal="${lowerFirst(horizontalAlignment)}"`;
  const wrap = wrapText ? ' wrapText="1"' : "";
  return `<xf numFmtId="${formatId}" fontId="${place}" fillId="${FIRST_OWN_FILL + place}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment${horizontal}${wrap}/></xf>`;
}

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
