import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  WrapStrategy,
} from "@univerjs/core";
import type { CellValue } from "../../cells";
import type { Cell } from "../../host/store/cell";

const ALIGNMENTS: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};

/** What Univer shows for a cell of the workbook; all of it, so that nothing of former data stays. */
export function cellData(cell: Cell): ICellData {
  const { value, formula } = cell;
  return {
    ...shownValue(value),
    f: formula,
    si: null,
    p: null,
    s: cellStyle(cell),
    custom: null,
  };
}

function shownValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  switch (typeof value) {
    case "number":
      return { v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      return { v: value, t: CellValueType.STRING };
    default:
      return value === null ? { v: null, t: null } : { v: value.error, t: CellValueType.STRING };
  }
}

function cellStyle({ value, numberFormat, format }: Cell): ICellData["s"] {
  const isCentered = typeof value === "boolean" || (typeof value === "object" && value !== null);
  const general = isCentered ? HorizontalAlign.CENTER : null;
  return {
    n: numberFormat === "General" ? null : { pattern: numberFormat },
    bl: format.bold ? BooleanNumber.TRUE : null,
    it: format.italic ? BooleanNumber.TRUE : null,
    fs: format.fontSize === 11 ? null : format.fontSize,
    cl: format.fontColor === null ? null : { rgb: format.fontColor },
    bg: format.fillColor === null ? null : { rgb: format.fillColor },
    ht: ALIGNMENTS[format.horizontalAlignment] ?? general,
    tb: format.wrapText ? WrapStrategy.WRAP : null,
  } as unknown as ICellData["s"];
}
