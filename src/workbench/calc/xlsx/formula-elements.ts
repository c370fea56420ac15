import { type CellRange, rangeName } from "../addresses";
import { attribute, elementPattern, escapeXml, withAttribute } from "./xml";

/** A cell's `<f>` element. */
export interface FormulaElement {
  readonly attributes: string;
  readonly content: string;
}

/** The formula in a cell's content; undefined where it has none. */
export function findFormula(cellContent: string): FormulaElement | undefined {
  const match = elementPattern("f").exec(cellContent);
  return match ? { attributes: match[2] ?? "", content: match[3] ?? "" } : undefined;
}

/** Whether a formula is written once for several cells. */
export function isShared({ attributes }: FormulaElement): boolean {
  return attribute(attributes, "t") === "shared";
}

/** The formula as one that fills a range. */
export function fillingFormula(
  formula: FormulaElement,
  text: string,
  range: CellRange,
): FormulaElement {
  const array = withAttribute(alone(formula, text).attributes, "t", "array");
  return { ...alone(formula, text), attributes: withAttribute(array, "ref", rangeName(range)) };
}

/** The formula as one of its own cell only, with its text. */
export function alone(formula: FormulaElement, text: string): FormulaElement {
  if (!isShared(formula)) return formula;
  const attributes = ["t", "si", "ref"].reduce(
    (kept, name) => withAttribute(kept, name, undefined),
    formula.attributes,
  );
  return { attributes, content: escapeXml(text) };
}

export function writeFormula({ attributes, content }: FormulaElement, prefix: string): string {
  const tag = `${prefix}f`;
  return content === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}
