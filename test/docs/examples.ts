import { marked, type Token, type Tokens } from "marked";
import { cellName } from "../../src/workbench/calc/addresses";
import { entryChange } from "../../src/workbench/host/entry/entry";
import type { CellError, CellMatrix, CellValue } from "../../src/workbench/cells";
import { parseConstant } from "./constant";

/** A sheet of a page: a table with column letters above and row numbers beside its cells. */
interface SheetExample {
  /** The cells that are typed, formulas among them, row by row from A1. */
  readonly typed: CellMatrix;
  /** Each formula by its cell. */
  readonly formulas: ReadonlyMap<string, string>;
  /** What the sheet shows once it is calculated. */
  readonly shown: CellMatrix;
}

/** A formula of a page that needs no cells, and what it gives. */
interface CallExample {
  readonly formula: string;
  readonly gives: CellMatrix;
  /** The text that comes with an error. */
  readonly message: string | null;
}

export interface PageExamples {
  readonly sheets: readonly SheetExample[];
  readonly calls: readonly CallExample[];
}

/**
 * Reads the examples of a Markdown page.
 *
 * A table under `| | A | B |` is a sheet: plain cells are typed, bold ones are results. The list below it holds its
 * formulas ("D1: `=KEEL.DRIFT(…)`") and the texts of its errors ("D3 says: Row 3: …"). A table under
 * `| Formula | Gives |` holds calls.
 */
export function examplesOf(markdown: string): PageExamples {
  const tokens = marked.lexer(markdown).filter((token) => token.type !== "space");
  const sheets: SheetExample[] = [];
  const calls: CallExample[] = [];
  tokens.forEach((token, index) => {
    if (!isTable(token)) return;
    const header = token.header.map(({ text }) => text);
    if (header[0] === "" && header[1] === "A") sheets.push(sheetOf(token, tokens[index + 1]));
    if (header.join() === "Formula,Gives") calls.push(...token.rows.map(callOf));
  });
  return { sheets, calls };
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}

function sheetOf(table: Tokens.Table, next: Token | undefined): SheetExample {
  const items = next?.type === "list" ? (next as Tokens.List).items.map(({ text }) => text) : [];
  const formulas = new Map(items.flatMap(formulaIn));
  const messages = new Map(items.flatMap(messagesIn));
  if (formulas.size === 0) throw new Error("A sheet needs a list of its formulas below it.");
  const typed = cellsOf(table, (text, address) =>
    isResult(text) ? (formulas.get(address) ?? null) : entered(text),
  );
  const shown = cellsOf(table, (text, address) => {
    const value = entered(isResult(text) ? text.slice(2, -2) : text);
    return isError(value) ? { ...value, message: messages.get(address) ?? "" } : value;
  });
  return { typed, formulas, shown };
}

/** The cells of a sheet's table, row by row, each read from its text and its address. */
function cellsOf(
  table: Tokens.Table,
  read: (text: string, address: string) => CellValue,
): CellValue[][] {
  return table.rows.map(([label, ...cells], row) => {
    if (label?.text !== String(row + 1)) throw new Error(`Row ${row + 1} is not numbered so.`);
    return cells.map(({ text }, column) => read(text, cellName(row, column)));
  });
}

function formulaIn(item: string): [address: string, formula: string][] {
  const found = /^([A-Z]+\d+): `(=.+)`$/.exec(item);
  return found ? [[found[1] ?? "", found[2] ?? ""]] : [];
}

function messagesIn(item: string): [address: string, message: string][] {
  const found = /^((?:[A-Z]+\d+, )*[A-Z]+\d+) says?: (.+)$/.exec(item);
  return (found?.[1]?.split(", ") ?? []).map((address) => [address, found?.[2] ?? ""]);
}

function isResult(text: string): boolean {
  return text.startsWith("**") && text.endsWith("**");
}

/** A cell as Excel reads what is typed into it. */
function entered(text: string): CellValue {
  return entryChange(text, "General", new Date(2026, 0, 1)).value ?? null;
}

function callOf(row: readonly Tokens.TableCell[]): CallExample {
  const [formula = "", gives = ""] = row.map(({ text }) => text);
  const [, value = "", message = ""] = /^`(.+?)`(?: (.+))?$/.exec(gives) ?? [];
  if (value === "") throw new Error(`"${gives}" is no result.`);
  return {
    formula: formula.slice(1, -1),
    gives: parseConstant(value),
    message: message === "" ? null : message,
  };
}

export function isError(cell: CellValue): cell is CellError {
  return typeof cell === "object" && cell !== null;
}
