import { type CellValue, ERROR_NAMES, type ErrorName } from "../../cells";
import type { CellChange } from "../store/cell";
import { readDate } from "./dates";
import { readNumber } from "./numbers";
import type { ReadEntry } from "./read-entry";
import { readTime } from "./times";

/** The number format of cells that take everything as text. */
const TEXT_FORMAT = "@";
const GENERAL = "General";

/** What calculation alone makes; typed, they are texts. */
const NEVER_TYPED: readonly ErrorName[] = ["#SPILL!", "#CALC!", "#BUSY!"];
const TYPED_ERRORS = ERROR_NAMES.filter((name) => !NEVER_TYPED.includes(name));

/**
 * What a cell becomes when something is written into it, in the US English of Excel:
 *
 * - a cell formatted as text ("@") takes everything as text, even `=A1`;
 * - a leading apostrophe makes the rest text;
 * - nothing clears the cell;
 * - `5`, `-5`, `(5)`, `.5`, `1,234.56`, `$5`, `5%`, `1e5`, `1 1/2` are numbers; a comma needs three
 *   digits behind it; 15 digits count;
 * - `5/25`, `5-25-2025`, `2025-05-25`, `5/2025`, `25 May`, `May 25, 2025`, `MAR1` are dates, of the
 *   current year where they name none; years 30 to 99 are of the last century;
 * - `9:30`, `9:30 PM`, `25:00`, `5/25/2025 9:30` are times;
 * - `TRUE`, `FALSE` and the errors (`#N/A`) are what they say, in any case;
 * - any other text with a leading `=`, `+`, `-` or `@` is a formula;
 * - everything else is text, spaces included.
 *
 * A number format comes with a percent, a currency, thousands, an exponent, a fraction, a date or a
 * time, if the cell has none of its own.
 *
 * @param today gives dates without a year their year
 */
export function entryChange(
  written: number | string | boolean,
  numberFormat: string,
  today: Date,
): CellChange {
  if (numberFormat === TEXT_FORMAT) return constant(asText(written));
  if (typeof written !== "string") return constant(written);
  if (written === "") return constant(null);
  if (written.startsWith("'")) return constant(written.slice(1));
  const read = readTyped(written.trim(), today.getFullYear());
  if (read !== null) return withFormat(read, numberFormat);
  return readWord(written.trim()) ?? readFormula(written) ?? constant(written);
}

function readTyped(text: string, year: number): ReadEntry | null {
  return readNumber(text) ?? readDate(text, year) ?? readTime(text, year);
}

function withFormat(read: ReadEntry, numberFormat: string): CellChange {
  const change = constant(read.value);
  const takesFormat = numberFormat === GENERAL && read.numberFormat !== undefined;
  return takesFormat ? { ...change, numberFormat: read.numberFormat } : change;
}

function readWord(text: string): CellChange | null {
  const word = text.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return constant(word === "TRUE");
  const error = TYPED_ERRORS.find((name) => name === word);
  return error === undefined ? null : constant({ error });
}

function readFormula(text: string): CellChange | null {
  if (!/^[=+@-]+\s*[^\s=+@-]/.test(text)) return null;
  return { value: null, formula: text.startsWith("=") ? text : `=${text}` };
}

function constant(value: CellValue): CellChange {
  return { value, formula: null };
}

/** What Excel puts into a text cell; an apostrophe in front stays invisible there too. */
function asText(written: number | string | boolean): string | null {
  if (typeof written === "boolean") return String(written).toUpperCase();
  if (typeof written === "number") return String(written);
  return written === "" ? null : written.replace(/^'/, "");
}
