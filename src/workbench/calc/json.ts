import { type CellError, ERROR_NAMES } from "../cells";
import { findJsonFault } from "./json-fault";
import { Refusal } from "./refusal";
import type { CalculatedWorkbook, CellContent, Sheet, Workbook } from "./workbook";

const CELL_FORMS = 'null, a number, true, false, a text or {"error": "#N/A"}';

/**
 * Reads `{"sheets": {"Sheet1": [["Equity", 66000], ["=SUM(B1:B1)"]]}}`. Text that begins with "=" is
 * a formula, text that begins with "'=" is the text after the apostrophe, and "" is a blank cell.
 * Throws `Refusal` with the place of the fault.
 */
export function readJsonWorkbook(text: string): Workbook {
  const root = asObject(parseJson(text), "the file");
  const unknown = Object.keys(root).find((key) => key !== "sheets");
  if (unknown !== undefined) fail(unknown, 'is not expected: the file has "sheets" alone');
  const sheets = Object.entries(asObject(root["sheets"], "sheets")).map(([name, rows]): Sheet => ({
    name,
    rows: readRows(rows, `sheets[${JSON.stringify(name)}]`),
  }));
  if (sheets.length === 0) fail("sheets", "holds no sheet");
  return { sheets, tables: [], names: [] };
}

/** Writes a calculated workbook in the form that `readJsonWorkbook` reads, one row a line. */
export function writeJsonWorkbook(workbook: CalculatedWorkbook): string {
  const sheets = workbook.sheets.map(({ name, rows }) => {
    const lines = rows.map((row) => `      ${JSON.stringify(row)}`);
    const body = lines.length > 0 ? `[\n${lines.join(",\n")}\n    ]` : "[]";
    return `    ${JSON.stringify(name)}: ${body}`;
  });
  return `{\n  "sheets": {\n${sheets.join(",\n")}\n  }\n}\n`;
}

function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new Refusal(`The file is not JSON: ${describeFault(json, findJsonFault(json))}.`);
  }
}

function describeFault(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  const character = text[offset];
  return character === undefined
    ? `it ends too early, at ${place}`
    : `${JSON.stringify(character)} is out of place at ${place}`;
}

function readRows(rows: unknown, path: string): CellContent[][] {
  if (!Array.isArray(rows)) fail(path, `is ${describe(rows)}; it has to be a list of rows`);
  return rows.map((row: unknown, r) => {
    if (!Array.isArray(row)) fail(`${path}[${r}]`, `is ${describe(row)}; a row is a list of cells`);
    return row.map((cell: unknown, c) => readCell(cell, `${path}[${r}][${c}]`));
  });
}

function readCell(cell: unknown, path: string): CellContent {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean") return cell;
  if (typeof cell === "string") return readText(cell);
  return readError(cell) ?? fail(path, `is ${describe(cell)}; a cell is ${CELL_FORMS}`);
}

function readText(text: string): CellContent {
  if (text === "") return null;
  if (text.startsWith("'=")) return text.slice(1);
  return text.startsWith("=") && text.length > 1 ? { formula: text } : text;
}

function readError(cell: unknown): CellError | undefined {
  if (typeof cell !== "object" || cell === null || !("error" in cell)) return undefined;
  const error = ERROR_NAMES.find((name) => name === cell.error);
  if (!error) return undefined;
  return "message" in cell && typeof cell.message === "string"
    ? { error, message: cell.message }
    : { error };
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  return fail(path, `is ${describe(value)}; it has to be an object`);
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function fail(path: string, fault: string): never {
  throw new Refusal(`${path} ${fault}.`);
}
