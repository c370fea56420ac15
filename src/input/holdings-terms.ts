import { holdingsError } from "../engine/errors/holdings-error";
import type { HoldingsField } from "../engine/portfolio/holdings-headers";
import {
  NO_TERMS,
  type RowTerms,
  SHARE_MOST,
  TRADE_FLAGS,
  type TradeFlag,
} from "../engine/portfolio/terms";
import { type Cell, inWords, isBlankOrZero, isErrorCell } from "./cells";
import { errorInCell, numbersOf } from "./columns";
import type { HoldingsCells } from "./holdings-cells";
import { errorCellOf, type Problems } from "./problems";

/** What may stand in a column, in words for its error. */
const RANGES = {
  Least: { most: Infinity, words: "money, or up to 100% a share of the portfolio" },
  Most: { most: Infinity, words: "money, or up to 100% a share of the portfolio" },
  Lot: { most: Infinity, words: "the units that trade together" },
  "Cost rate": { most: 0.25, words: "a fraction from 0 to 0.25, such as 0.1%" },
  Fee: { most: Infinity, words: "an amount of 0 or more" },
} as const;

type TermColumn = keyof typeof RANGES;

/**
 * What the columns Trade, Least, Most, Lot, Cost rate and Fee say of each row; null without any of them. A cell that
 * can't be read is noted as the problem of its row.
 *
 * A blank or 0 is no limit and no lot of its own. Costs stand for themselves: where there is a column of them, a blank
 * or 0 costs nothing.
 */
export function holdingsTerms(cells: HoldingsCells, problems: Problems): RowTerms | null {
  const columns: readonly HoldingsField[] = ["Trade", "Least", "Most", "Lot", "Cost rate", "Fee"];
  if (!columns.some((column) => cells.has(column))) return null;
  const terms = {
    flags: cells.has("Trade") ? flagsIn(cells, problems) : null,
    least: unlessBlank(termsIn(cells, "Least", problems)),
    most: unlessBlank(termsIn(cells, "Most", problems)),
    lots: unlessBlank(termsIn(cells, "Lot", problems)),
    costRates: termsIn(cells, "Cost rate", problems),
    fees: termsIn(cells, "Fee", problems),
  };
  noteCrossed(cells, terms, problems);
  return terms;
}

function unlessBlank(numbers: Float64Array | null): Float64Array | null {
  return numbers && numbers.map((number) => (number === 0 ? NaN : number));
}

function termsIn(
  cells: HoldingsCells,
  column: TermColumn,
  problems: Problems,
): Float64Array | null {
  if (!cells.has(column)) return null;
  const field = column.toLowerCase();
  const { most, words } = RANGES[column];
  const numbers = numbersOf(cells, field, problems);
  for (const [row, number] of numbers.entries()) {
    if (number >= 0 && number <= most) continue;
    const at = { row: cells.rowNumber(row), field, number, range: words };
    problems.add(row, field, errorCellOf(holdingsError("termRange", at)));
  }
  return numbers;
}

function flagsIn(cells: HoldingsCells, problems: Problems): TradeFlag[] {
  const column = cells.cells("Trade");
  return Array.from({ length: cells.rows }, (_, row) => {
    const cell = column.at(row);
    const flag = flagOf(cell);
    if (flag !== null) return flag;
    const at = cells.rowNumber(row);
    const error = isErrorCell(cell)
      ? errorInCell(cell, at, "trade flag")
      : errorCellOf(holdingsError("tradeFlag", { row: at, text: inWords(cell) }));
    problems.add(row, "trade flag", error);
    return "any";
  });
}

/** A number is no flag: the column then shows what was traded. */
function flagOf(cell: Cell): TradeFlag | null {
  if (typeof cell === "number" || isBlankOrZero(cell)) return "any";
  const text = inWords(cell).trim().toLowerCase().replace(/-/g, " ");
  return TRADE_FLAGS.find((flag) => flag === text) ?? null;
}

/**
 * Notes the rows of classes that say how much may be traded or held: only a holding's own row is read so, and a limit
 * must not be passed over.
 *
 * @param isOfClass 1 for rows of classes
 * @param pathAt the class of a row
 */
export function noteTermsOfClasses(
  cells: Pick<HoldingsCells, "rowNumber">,
  terms: RowTerms | null,
  isOfClass: Uint8Array,
  pathAt: (row: number) => string,
  problems: Problems,
): void {
  const { flags, least, most } = terms ?? NO_TERMS;
  const isGiven = (limit: number | undefined): boolean => limit !== undefined && limit === limit;
  for (const [row, mark] of isOfClass.entries()) {
    if (!mark) continue;
    const fields = [
      ...((flags?.[row] ?? "any") === "any" ? [] : ["Trade"]),
      ...(isGiven(least?.[row]) ? ["Least"] : []),
      ...(isGiven(most?.[row]) ? ["Most"] : []),
    ];
    if (fields.length === 0) continue;
    const at = { row: cells.rowNumber(row), path: pathAt(row), fields };
    problems.add(row, "trade flag", errorCellOf(holdingsError("classTerms", at)));
  }
}

/** Notes rows whose least to hold is above their most, where both are money or both are shares. */
function noteCrossed(
  cells: HoldingsCells,
  { least, most }: Pick<RowTerms, "least" | "most">,
  problems: Problems,
): void {
  if (!least || !most) return;
  for (const [row, from] of least.entries()) {
    const to = most[row] as number;
    const isSameKind = from > SHARE_MOST === to > SHARE_MOST;
    if (!isSameKind || !(from > to)) continue;
    const data = { row: cells.rowNumber(row), least: from, most: to };
    problems.add(row, "least", errorCellOf(holdingsError("leastAboveMost", data)));
  }
}
