import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  WrapStrategy,
} from "@univerjs/core";
import { entryChange } from "../../host/entry/entry";
import { BLANK_CELL, type Cell, type CellChange, type CellFormat } from "../../host/store/cell";

/** The text that a person typed, kept beside what Univer makes of it. */
export const TYPED = "typed";

/**
 * What a cell of the workbook becomes when something is written into it in the grid: typed, pasted,
 * filled or formatted. `style` is what the written style says, where there is one.
 *
 * @param today gives dates without a year their year
 */
export function writtenChange(
  cell: Cell,
  written: ICellData | null,
  style: IStyleData | null,
  today: Date,
): CellChange {
  if (written === null) return { value: null, formula: null };
  const look = written.s === undefined ? {} : styleChange(style);
  const numberFormat = look.numberFormat ?? cell.numberFormat;
  return { ...look, ...contentChange(written, numberFormat, today) };
}

function contentChange(written: ICellData, numberFormat: string, today: Date): CellChange {
  const typed: unknown = written.custom?.[TYPED];
  if (typeof typed === "string") return entryChange(typed, numberFormat, today);
  if (typeof written.f === "string" && written.f !== "") return { value: null, formula: written.f };
  if (written.p?.body)
    return entryChange(plainText(written.p.body.dataStream), numberFormat, today);
  const { v, t } = written;
  if (v === undefined) return {};
  if (v === null || v === "") return { value: null, formula: null };
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING)
    return { value: String(v), formula: null };
  if (t === CellValueType.BOOLEAN) return { value: Number(v) === 1, formula: null };
  return entryChange(v, numberFormat, today);
}

/** What was typed, from what Univer's editor made of it; `null` where that is nothing. */
export function typedText({ f, v, p, t }: ICellData): string | null {
  if (typeof f === "string" && f !== "") return f;
  if (p?.body) return plainText(p.body.dataStream);
  if (v === null || v === undefined) return null;
  return t === CellValueType.FORCE_STRING ? `'${String(v)}` : String(v);
}

/** A text of Univer's editor without the marks at its end. */
export function plainText(dataStream: string): string {
  return dataStream.replace(/[\r\n]+$/, "");
}

/** Only what a style speaks of changes; a style of `null` takes all looks away. */
function styleChange(style: IStyleData | null): CellChange {
  if (style === null) return { format: BLANK_CELL.format, numberFormat: BLANK_CELL.numberFormat };
  const has = (key: keyof IStyleData): boolean => Object.hasOwn(style, key);
  const format: Partial<CellFormat> = {
    ...(has("bl") && { bold: style.bl === BooleanNumber.TRUE }),
    ...(has("it") && { italic: style.it === BooleanNumber.TRUE }),
    ...(has("cl") && { fontColor: style.cl?.rgb ?? null }),
    ...(has("fs") && { fontSize: style.fs ?? BLANK_CELL.format.fontSize }),
    ...(has("bg") && { fillColor: style.bg?.rgb ?? null }),
    ...(has("ht") && { horizontalAlignment: alignmentName(style.ht ?? null) }),
    ...(has("tb") && { wrapText: style.tb === WrapStrategy.WRAP }),
  };
  return { format, ...(has("n") && { numberFormat: style.n?.pattern ?? BLANK_CELL.numberFormat }) };
}

function alignmentName(align: HorizontalAlign | null): string {
  switch (align) {
    case HorizontalAlign.LEFT:
      return "Left";
    case HorizontalAlign.CENTER:
      return "Center";
    case HorizontalAlign.RIGHT:
      return "Right";
    default:
      return "General";
  }
}
