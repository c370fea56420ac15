import { formulas, type Value } from "./univer";
import { toArray } from "./values";

let installed = false;

/**
 * Makes Univer take the literals of a formula as Excel does. Its own reading turns the texts "8%",
 * "5/25" and "66" into numbers and cuts array constants at commas inside texts.
 */
export function readLiteralsAsExcelDoes(): void {
  if (installed) return;
  installed = true;
  const factory = formulas.ValueNodeFactory.prototype;
  const createNode = factory.create;
  factory.create = function (token: string) {
    const node = createNode.call(this, token);
    const literal = parseLiteral(token.trim());
    if (literal) node.execute = () => node.setValue(literal);
    return node;
  };
}

/** A text or an array constant; undefined for any other token. */
function parseLiteral(token: string): Value | undefined {
  if (token.startsWith('"')) return parseText(token);
  if (token.startsWith("{")) return parseArrayConstant(token);
  return undefined;
}

function parseText(token: string): Value {
  return formulas.StringValueObject.create(token.slice(1, -1).replaceAll('""', '"'));
}

function parseArrayConstant(token: string): Value {
  const elements = /\s*("(?:[^"]|"")*"|[^,;"]*)\s*([,;]|$)/gy;
  const rows: Value[][] = [[]];
  for (const [, text = "", separator] of token.slice(1, -1).matchAll(elements)) {
    rows.at(-1)?.push(parseElement(text.trim()));
    if (separator === ";") rows.push([]);
    if (separator === "") break;
  }
  return toArray(rows);
}

function parseElement(text: string): Value {
  return text.startsWith('"') ? parseText(text) : formulas.ValueObjectFactory.create(text, true);
}
