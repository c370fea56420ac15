import { decodeLiteral } from "../formula/literals";
import { formulas } from "./univer";
import { toArray, toValue } from "./values";

let installed = false;

/**
 * Makes Univer take the literals of a formula for what they are. Its own reading turns the texts
 * "8%", "5/25" and "66" into numbers.
 */
export function readLiteralsAsExcelDoes(): void {
  if (installed) return;
  installed = true;
  const factory = formulas.ValueNodeFactory.prototype;
  const createNode = factory.create;
  factory.create = function (token: string) {
    const node = createNode.call(this, token);
    const literal = decodeLiteral(token.trim());
    if (literal === undefined) return node;
    const value =
      typeof literal === "string"
        ? toValue(literal)
        : toArray(literal.map((row) => row.map(toValue)));
    node.execute = () => node.setValue(value);
    return node;
  };
}
