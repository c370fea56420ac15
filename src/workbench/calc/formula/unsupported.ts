import { FormulaError } from "./errors";
import { argumentsOf } from "./structure";
import type { Token, TokenKind } from "./tokens";

const REFERENCE_ENDS: readonly TokenKind[] = ["cell", "columns", "rows"];
const REFERENCE_STARTS: readonly TokenKind[] = [...REFERENCE_ENDS, "sheet"];

/** Refuses what the engine would calculate wrongly without a word. */
export function refuseUnsupported(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (token.kind === "open" && !isCalled(before) && argumentsOf(tokens, i).length > 1) {
      throw new FormulaError(
        "#VALUE!",
        "Unions of ranges such as (A1:A2,C1:C2) aren't calculated here.",
      );
    }
    const joinsReferences =
      before &&
      after &&
      REFERENCE_ENDS.includes(before.kind) &&
      REFERENCE_STARTS.includes(after.kind);
    if (token.kind === "space" && joinsReferences) {
      throw new FormulaError(
        "#VALUE!",
        "Intersections such as A1:B2 B1:C2 aren't calculated here.",
      );
    }
  });
}

function isCalled(before: Token | undefined): boolean {
  return before?.kind === "name" || before?.kind === "close";
}
