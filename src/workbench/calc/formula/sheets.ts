import { FormulaError } from "./errors";
import { sheetNameOf } from "./names";
import type { Token } from "./tokens";

/**
 * The name that formulas call a sheet by inside the engine; it needs no quotes, whatever the sheet
 * is called.
 */
export function engineSheetName(index: number): string {
  return `keelsheet${index}`;
}

/** Replaces the names of sheets by those of the engine. */
export function replaceSheets(tokens: readonly Token[], sheets: readonly string[]): Token[] {
  return tokens.map((token) => {
    if (token.kind !== "sheet") return token;
    const name = sheetNameOf(token);
    const index = sheets.findIndex((sheet) => sheet.toUpperCase() === name.toUpperCase());
    if (index < 0) throw new FormulaError("#REF!", `There is no sheet ${name}.`);
    return { kind: "sheet", text: `${engineSheetName(index)}!` };
  });
}
