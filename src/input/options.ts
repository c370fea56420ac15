import { inputError } from "../engine/errors/input-error";
import { fractionFromPercent } from "../engine/numbers/percent-text";
import { type Argument, type Cell, inWords, isBlank, isBlankOrZero } from "./cells";
import { nearest } from "./nearest";

/** What an option takes, by which it is shown and read where it is typed. */
export type Takes =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "number"; readonly words: readonly string[]; readonly range: NumberRange }
  | { readonly kind: "date" }
  | { readonly kind: "month" };

/** How one option is read from its cell. */
export interface OptionReader<Value> {
  (cell: Cell, option: string): Value;
  /** Left out where it takes texts of its own kind. */
  readonly takes?: Takes | undefined;
}

/** The options of a function: their names as users write them, and how each is read. */
export type OptionReaders = Readonly<Record<string, OptionReader<unknown>>>;

/** What was given for the options; those left out are missing. */
export type Options<Readers extends OptionReaders> = {
  readonly [Name in keyof Readers]?: ReturnType<Readers[Name]>;
};

/**
 * Reads options: two columns, name and value, with or without the headers Option and Value. Names ignore case; blank
 * rows are skipped.
 *
 * @throws InputError that names the option, and for an unknown one the nearest
 */
export function optionsOf<Readers extends OptionReaders>(
  argument: Argument,
  readers: Readers,
): Options<Readers> {
  const found: Record<string, unknown> = {};
  for (const [place, row] of (argument ?? []).entries()) {
    if (place === 0 && isHeader(row)) continue;
    const [name = null, value = null] = row;
    if (row.every(isBlankOrZero)) continue;
    if (row.length !== 2) throw inputError("optionsShape", { columns: row.length });
    const option = optionName(inWords(name), Object.keys(readers));
    if (option in found) throw inputError("optionTwice", { option });
    const reader = readers[option];
    if (reader && !isBlank(value)) found[option] = reader(value, option);
  }
  return found as Options<Readers>;
}

/** The headers of a table of options, which `Table[#All]` brings along. */
function isHeader([name = null, value = null]: readonly Cell[]): boolean {
  return [name, value].map(inWords).join().toLowerCase() === "option,value";
}

function optionName(text: string, known: readonly string[]): string {
  const name = text.trim().toLowerCase();
  if (known.includes(name)) return name;
  throw inputError("optionUnknown", { text, nearest: nearest(text, known), known });
}

/** An option that is one of a few words; the first is what a blank cell stands for. */
export function choice<const Words extends readonly [string, ...string[]]>(
  ...known: Words
): OptionReader<Words[number]> {
  const read = (cell: Cell, option: string): Words[number] => {
    if (isBlankOrZero(cell)) return known[0];
    const text = inWords(cell);
    const word = known.find((one) => one === text.trim().toLowerCase());
    if (word === undefined) throw inputError("optionChoice", { option, text, known });
    return word;
  };
  return Object.assign(read, { takes: { kind: "words", words: known } as const });
}

/** A number from `least` to `most`, in words for the message. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
  /** Whether it may be written as a percent ("0.25%"). */
  readonly percent?: boolean;
  readonly inWords: string;
}

/** An option that is a number. */
export function number(range: NumberRange): OptionReader<number> {
  const read = (cell: Cell, option: string): number => {
    const given =
      typeof cell === "number" ? cell : range.percent ? fractionFromPercent(inWords(cell)) : null;
    const isOutside = given === null || given < range.least || given > range.most;
    if (isOutside || (range.whole === true && !Number.isInteger(given))) {
      throw inputError("optionRange", { option, text: inWords(cell), range: range.inWords });
    }
    return given;
  };
  return Object.assign(read, { takes: { kind: "number", words: [], range } as const });
}

/** An option that is one of a few words, each standing for a number, or a number itself. */
export function wordOrNumber(
  words: Readonly<Record<string, number>>,
  range: NumberRange,
): OptionReader<number> {
  const ofNumber = number(range);
  const read = (cell: Cell, option: string): number =>
    words[inWords(cell).trim().toLowerCase()] ?? ofNumber(cell, option);
  const takes = { kind: "number", words: Object.keys(words), range } as const;
  return Object.assign(read, { takes });
}
