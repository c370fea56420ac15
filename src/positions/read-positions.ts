import type { Exact } from "../engine/numbers/exact";
import { amount } from "../engine/wording/format";
import { fidelity } from "./formats/fidelity";
import type { Format, FormatRows } from "./formats/format";
import { generic } from "./formats/generic";
import { interactiveBrokers } from "./formats/interactive-brokers";
import { schwab } from "./formats/schwab";
import { vanguard } from "./formats/vanguard";
import { zerodha } from "./formats/zerodha";
import type { LeftOut, Position, PositionsFile } from "./positions-file";
import { AMOUNT_FIELDS } from "./rows/amounts";
import type { Entry, Held } from "./rows/entry";
import { judgeRows } from "./rows/judge-rows";
import { mergePositions } from "./rows/merge";
import { reconcile } from "./rows/totals";
import { dateIn } from "./text/dates";
import { chooseDecimalMark } from "./text/decimal-mark";
import { textOf } from "./text/encoding";
import { type Line, SEPARATORS, splitText, type SplitText } from "./text/lines";
import { UnreadableFile } from "./unreadable-file";

/** The surest first; any file that fits none of the others may be a table of its own. */
const FORMATS: readonly Format[] = [
  interactiveBrokers,
  schwab,
  fidelity,
  vanguard,
  zerodha,
  generic,
];

/**
 * Reads the positions of a broker's file: which format it has, which of its rows are positions, what they are worth, and
 * whether that agrees with the file's own totals. Every line that isn't blank or a header is a position's or left out.
 *
 * @param bytes the file as it is
 * @param fileName its name, which may give the date
 * @throws UnreadableFile where no table of positions is found
 */
export function readPositions(bytes: Uint8Array, fileName: string): PositionsFile {
  const { format, lines, separator } = recognise(textOf(bytes));
  const { records, leftOut, dateTexts } = format.read(lines);
  const products = records.filter(({ quantity, price, value }) => quantity && price && value);
  const texts = records.flatMap((record) => AMOUNT_FIELDS.map((field) => record[field]));
  const { mark, note } = chooseDecimalMark(texts, products, separator);
  const { dateOrder, currency } = format;
  const entries = judgeRows(records, { mark, dateOrder, currency });
  const rows = entries.filter((entry) => entry.kind === "position");
  const date = dateOfFile({ leftOut, records, dateTexts }, lines, fileName, format);
  const positions = mergePositions(rows).map((row) => positionOf(row, date));
  return {
    format: format.name,
    priceDate: positions.reduce<number | null>(
      (latest, { priceDate }) => (priceDate === null ? latest : Math.max(latest ?? 0, priceDate)),
      date,
    ),
    positions,
    leftOut: [...leftOut, ...entries.flatMap(leftOutOf)].sort(
      (one, other) => one.line - other.line,
    ),
    totals: reconcile(entries),
    notes: [...new Set([...(note === null ? [] : [note]), ...rows.flatMap(({ notes }) => notes)])],
  };
}

/** The format of a text, and its rows split as that format has them. */
function recognise(text: string): SplitText & { readonly format: Format } {
  const readings = SEPARATORS.map((separator) => splitText(text, separator));
  for (const format of FORMATS) {
    const allFitting = readings.filter(({ lines }) => format.fits(lines));
    const fitting = allFitting.find(({ brokenLine }) => brokenLine === null) ?? allFitting[0];
    if (!fitting) continue;
    if (fitting.brokenLine !== null) throw new UnreadableFile(brokenQuotes(fitting.brokenLine));
    return { ...fitting, format };
  }
  throw unreadable(readings.map(({ lines }) => lines));
}

function brokenQuotes(line: number): string {
  return `Line ${line}: a quotation mark isn't closed. Download the file again, or correct the line.`;
}

/** Names the columns of what is most like a row of headers: the row with the most texts. */
function unreadable(readings: readonly (readonly Line[])[]): UnreadableFile {
  const rows = readings.flatMap((lines) => lines.slice(0, 30).map(({ cells }) => cells));
  const columns = rows
    .map((cells) => cells.filter((cell) => /\p{L}/u.test(cell)))
    .reduce((most, texts) => (texts.length > most.length ? texts : most), []);
  if (columns.length === 0) return new UnreadableFile("The file holds no table.");
  return new UnreadableFile(
    `No table of positions was found. It needs a name or symbol, and a value or a quantity and a price. Columns found: ${columns.join(", ")}.`,
    columns,
  );
}

/** The day of the prices by what stands around the table, or else by the file's name. */
function dateOfFile(
  { dateTexts, records }: FormatRows,
  lines: readonly Line[],
  fileName: string,
  { dateOrder }: Format,
): number | null {
  const last = records.at(-1)?.line ?? 0;
  const notes = lines.filter(
    ({ cells, line }) => line >= last && cells.filter(Boolean).length === 1,
  );
  const texts = [...dateTexts, ...notes.map(({ cells }) => cells.join(" ")), fileName];
  return texts.map((text) => dateIn(text, dateOrder)).find((day) => day !== null) ?? null;
}

function positionOf(row: Held, dateOfFile: number | null): Position {
  const number = (value: Exact | null): number | null => value && value.toNumber();
  return {
    account: row.account,
    accountName: row.accountName,
    symbol: row.symbol,
    name: row.name,
    class: row.class,
    quantity: number(row.quantity),
    price: number(row.price),
    value: number(row.value),
    basis: number(row.basis),
    currency: row.currency,
    priceDate: row.priceDate ?? dateOfFile,
    lines: row.lines,
  };
}

function leftOutOf(entry: Entry): LeftOut[] {
  switch (entry.kind) {
    case "position":
      return [];
    case "note":
      return [{ line: entry.line, reason: entry.reason }];
    case "total":
      return [{ line: entry.line, reason: "It is a total of positions." }];
    case "pending": {
      const size = entry.value === null ? "" : ` of ${amount(entry.value.toNumber(), 2)}`;
      return [{ line: entry.line, reason: `It is pending activity${size}, not a position.` }];
    }
  }
}
