import { calculateWorkbook } from "../../../src/workbench/calc/calculate";
import type { DefinedName, Sheet, Table } from "../../../src/workbench/calc/workbook";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { fakeAddIn, type RecordedCall } from "./fake-add-in";

/** A sheet as JSON gives it: text that begins with "=" is a formula. */
export type Rows = readonly (readonly CellValue[])[];

export interface Given {
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly names?: readonly DefinedName[];
  readonly tables?: readonly Table[];
  readonly timeoutMs?: number;
}

/** Calculates sheets with the pretended add-in. */
export async function calculated({ sheets, names = [], tables = [], timeoutMs }: Given): Promise<{
  sheets: Record<string, CellMatrix>;
  calls: RecordedCall[];
}> {
  const { caller, calls } = fakeAddIn();
  const workbook = {
    sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)),
    names,
    tables,
  };
  const result = await calculateWorkbook(workbook, caller, timeoutMs ? { timeoutMs } : {});
  return { sheets: Object.fromEntries(result.sheets.map(({ name, rows }) => [name, rows])), calls };
}

/** The value of one formula in A1, with `data` on another sheet named Data. */
export async function valueOf(formula: string, data: Rows = []): Promise<CellValue> {
  const { sheets } = await calculated({ sheets: { Sheet1: [[formula]], Data: data } });
  return sheets["Sheet1"]?.[0]?.[0] ?? null;
}

/** What a function received from one formula, with `data` on another sheet named Data. */
export async function argumentsOf(formula: string, data: Rows = []): Promise<unknown> {
  const { calls } = await calculated({ sheets: { Sheet1: [[formula]], Data: data } });
  return calls.at(-1)?.args;
}

function sheetOf(name: string, rows: Rows): Sheet {
  const contents = rows.map((row) =>
    row.map((cell) =>
      typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell,
    ),
  );
  return { name, rows: contents };
}
