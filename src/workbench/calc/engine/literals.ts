import { decodeLiteral } from "../formula/literals";
import type { SyntaxNode } from "./univer";
import { toArray, toValue } from "./values";

/**
 * Has the literals of a parsed formula stand for what they are. Univer's own reading turns the texts
 * "8%", "5/25" and "66" into numbers.
 */
export function readLiteralsAsExcelDoes(node: SyntaxNode): void {
  const literal = decodeLiteral(node.getToken().trim());
  if (literal !== undefined) {
    const value =
      typeof literal === "object"
        ? toArray(literal.map((row) => row.map(toValue)))
        : toValue(literal);
    node.execute = () => {
      node.setValue(value);
    };
  }
  for (const child of node.getChildren()) readLiteralsAsExcelDoes(child);
}
