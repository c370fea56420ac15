import type { CellValue, ErrorName } from "../../src/workbench/cells";

const ITEM = /"((?:[^"]|"")*)"|(#[A-Z/0!?]+)|(-?[\d.]+(?:E-?\d+)?)/gi;

/** Reads a constant as Excel writes it: `0.5`, `"OK"`, `#N/A`, or an array such as `{"OK",0.5;"Above",#N/A}`. */
export function parseConstant(text: string): CellValue[][] {
  const body = text.startsWith("{") ? text.slice(1, -1) : text;
  const rows: CellValue[][] = [[]];
  let at = 0;
  for (const item of body.matchAll(ITEM)) {
    const between = body.slice(at, item.index);
    if (between === ";") rows.push([]);
    else if (between !== "" && between !== ",") throw new Error(`"${text}" is no constant.`);
    rows.at(-1)?.push(valueOf(item));
    at = item.index + item[0].length;
  }
  if (at !== body.length || body === "") throw new Error(`"${text}" is no constant.`);
  return rows;
}

function valueOf([, quoted, error, digits]: RegExpExecArray): CellValue {
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return error === undefined ? Number(digits) : { error: error as ErrorName };
}
