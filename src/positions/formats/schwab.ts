import { isCashName } from "../rows/cash";
import type { FileRecord } from "../rows/record";
import type { Line } from "../text/lines";
import { headingOf } from "./columns";
import type { Format } from "./format";
import { readTables } from "./table";

const PREAMBLE = /^Positions for (?:account )?(.+?) as of\b/i;

/** Schwab's "Positions", of one account or of several one after another. */
export const schwab: Format = {
  name: "Schwab",
  currency: "USD",
  dateOrder: "month first",
  fits: (lines) =>
    lines.some(({ cells }) => PREAMBLE.test(cells[0] ?? "")) &&
    lines.some(({ cells }) => headingOf(cells)?.kind === "positions"),
  read: (lines) => readTables(lines, { accountAbove, correct }),
};

/** The account of a preamble, or of a line that says nothing else above a row of headers. */
function accountAbove({ cells }: Line, next: Line | undefined): string | null {
  const [first = "", ...others] = cells;
  const named = PREAMBLE.exec(first)?.[1];
  if (named !== undefined) return named;
  const isAlone = others.every((cell) => cell === "");
  return isAlone && next && headingOf(next.cells)?.kind === "positions" ? first : null;
}

/** Cash stands in the column of the symbols though it has none. */
function correct(record: FileRecord): FileRecord {
  const { symbol, name } = record;
  return name === "" && isCashName(symbol) ? { ...record, symbol: "", name: symbol } : record;
}
