import type { CellValue, ErrorName } from "../../cells";
import type { Token } from "./tokens";

/** A text, or the elements of an array constant, row by row. */
export type Literal = string | readonly (readonly CellValue[])[];

const ARRAY_MARK = "_array_";

/**
 * Writes texts and array constants in letters and digits alone. Univer cuts array constants at
 * commas inside texts, and loses one of two quotes in a row; nothing is left for it to misread.
 */
export function encodeLiterals(tokens: readonly Token[]): Token[] {
  return tokens.map(({ kind, text }) => {
    if (kind === "text") return { kind, text: `"${encode(unquote(text))}"` };
    if (kind === "array") return { kind: "text", text: `"${ARRAY_MARK}${encode(text)}"` };
    return { kind, text };
  });
}

/** Reads a token that `encodeLiterals` wrote; undefined for any other. */
export function decodeLiteral(token: string): Literal | undefined {
  if (!token.startsWith('"')) return undefined;
  const inside = token.slice(1, -1);
  if (!inside.startsWith(ARRAY_MARK)) return decode(inside);
  return parseArrayConstant(decode(inside.slice(ARRAY_MARK.length)));
}

function encode(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (character) => `_x${character.charCodeAt(0).toString(16)}_`);
}

function decode(text: string): string {
  return text.replace(/_x([0-9a-f]+)_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function unquote(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}

function parseArrayConstant(constant: string): CellValue[][] {
  const elements = /\s*("(?:[^"]|"")*"|[^,;"]*)\s*([,;]|$)/gy;
  const rows: CellValue[][] = [[]];
  for (const [, element = "", separator] of constant.slice(1, -1).matchAll(elements)) {
    rows.at(-1)?.push(parseElement(element.trim()));
    if (separator === ";") rows.push([]);
    if (separator === "") break;
  }
  return rows;
}

function parseElement(element: string): CellValue {
  if (element.startsWith('"')) return unquote(element);
  const upper = element.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  if (element.startsWith("#")) return { error: upper as ErrorName };
  const number = element === "" ? NaN : Number(element);
  return Number.isNaN(number) ? { error: "#VALUE!" } : number;
}
