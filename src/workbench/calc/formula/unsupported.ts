import { FormulaError } from "./errors";
import { argumentsOf } from "./structure";
import type { Token, TokenKind } from "./tokens";

const REFERENCE_ENDS: readonly TokenKind[] = ["cell", "columns", "rows", "name", "brackets"];
const REFERENCE_STARTS: readonly TokenKind[] = ["cell", "columns", "rows", "name", "sheet"];

/** Refuses what the engine would calculate wrongly without a word. Takes the tokens with spaces. */
export function refuseUnsupported(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    if (token.kind === "space") refuseIntersection(tokens[i - 1], tokens[i + 1]);
    if (token.kind === "sheet") refuseOtherSheets(token.text);
  });
  refuseUnions(tokens.filter(({ kind }) => kind !== "space"));
}

function refuseIntersection(before: Token | undefined, after: Token | undefined): void {
  if (!before || !after) return;
  if (REFERENCE_ENDS.includes(before.kind) && REFERENCE_STARTS.includes(after.kind)) {
    throw new FormulaError("#VALUE!", "Intersections such as A1:B2 B1:C2 aren't calculated here.");
  }
}

function refuseUnions(tokens: readonly Token[]): void {
  tokens.forEach(({ kind }, i) => {
    const before = tokens[i - 1]?.kind;
    if (kind !== "open" || before === "name" || before === "close") return;
    if (argumentsOf(tokens, i).length > 1) {
      throw new FormulaError(
        "#VALUE!",
        "Unions of ranges such as (A1:A2,C1:C2) aren't calculated here.",
      );
    }
  });
}

function refuseOtherSheets(sheet: string): void {
  if (sheet.includes("[")) {
    throw new FormulaError("#REF!", `${sheet} is in another workbook, which isn't read here.`);
  }
  if (sheet.includes(":")) {
    throw new FormulaError(
      "#REF!",
      `Ranges over several sheets such as ${sheet} aren't calculated here.`,
    );
  }
}
