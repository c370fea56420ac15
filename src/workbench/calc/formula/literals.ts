import type { CellValue, ErrorName } from "../../cells";
import { isOperator, type Token } from "./tokens";

/** A text, a number, or the elements of an array constant, row by row. */
export type Literal = string | number | readonly (readonly CellValue[])[];

const ARRAY_MARK = "_array_";
const NUMBER_MARK = "_number_";

/**
 * Writes literals in letters and digits alone. Univer cuts array constants at commas inside texts,
 * loses one of two quotes in a row, and takes 0.50 and 1E-7 for texts; nothing is left for it to
 * misread.
 */
export function encodeLiterals(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, i): Token[] => {
    const encoded = encodeLiteral(token);
    // Univer reads a sign and the literal behind it as one name.
    const isSigned = isOperator(tokens[i - 1], "-") || isOperator(tokens[i - 1], "+");
    const isCalled = tokens[i + 1]?.kind === "open";
    const isNamed = encoded.kind === "text" || /^(?:TRUE|FALSE)$/i.test(encoded.text);
    if (!isSigned || !isNamed || isCalled) return [encoded];
    return [{ kind: "open", text: "(" }, encoded, { kind: "close", text: ")" }];
  });
}

/** Reads a token that `encodeLiterals` wrote; undefined for any other. */
export function decodeLiteral(token: string): Literal | undefined {
  if (!token.startsWith('"')) return undefined;
  const inside = token.slice(1, -1);
  if (inside.startsWith(NUMBER_MARK)) return Number(decode(inside.slice(NUMBER_MARK.length)));
  if (!inside.startsWith(ARRAY_MARK)) return decode(inside);
  return parseArrayConstant(decode(inside.slice(ARRAY_MARK.length)));
}

function encodeLiteral({ kind, text }: Token): Token {
  if (kind === "text") return { kind, text: `"${encode(unquote(text))}"` };
  if (kind === "array") return { kind: "text", text: `"${ARRAY_MARK}${encode(text)}"` };
  if (kind !== "number") return { kind, text };
  const number = String(Number(text));
  if (/^[\d.]+$/.test(number)) return { kind, text: number };
  return { kind: "text", text: `"${NUMBER_MARK}${encode(number)}"` };
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
