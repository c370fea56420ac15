import type { CellValue, ErrorName } from "../../cells";
import { escapeXml, withAttribute } from "./xml";

/** The errors that the file format knows; the newer ones are written as `#VALUE!`. */
const FILE_ERRORS: readonly ErrorName[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
];

/** A calculated value: the type that its cell declares and its `<v>` element. */
export interface ValueElement {
  readonly type: "b" | "e" | "str" | undefined;
  readonly xml: string;
}

/** How the file holds a calculated value; blank is no element at all. */
export function valueElement(value: CellValue, prefix: string): ValueElement {
  if (value === null) return { type: undefined, xml: "" };
  if (typeof value === "number") return { type: undefined, xml: element(String(value), prefix) };
  if (typeof value === "boolean") return { type: "b", xml: element(value ? "1" : "0", prefix) };
  if (typeof value === "string") return { type: "str", xml: element(escapeText(value), prefix) };
  const name = FILE_ERRORS.includes(value.error) ? value.error : "#VALUE!";
  return { type: "e", xml: element(name, prefix) };
}

/** A cell's attributes with the type of its value. */
export function withValueType(attributes: string, { type }: ValueElement): string {
  return withAttribute(attributes, "t", type);
}

function element(text: string, prefix: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}v${space}>${text}</${prefix}v>`;
}

/** XML has no control characters; the format writes them, and what looks alike, as `_x0007_`. */
function escapeText(text: string): string {
  const literal = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  const controls = literal.replace(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0);
    const isAllowed = code > 0x1f || "\t\n\r".includes(character);
    return isAllowed ? character : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
  return escapeXml(controls);
}
