import { readNumber, type Cell, type Range } from "./cells";
import { completeRows, positiveTotal, readBook, spread } from "./book";
import { Fraction } from "./fraction";
import { readTable, writeTable } from "./table";

/** semantics.md: "w(1+r) + flow at the end of the period"; weights may be money. */
function valueAfter(cells: readonly (readonly Cell[])[]): Fraction {
  const [weight = [], growth = [], flow = []] = cells;
  const grown = readNumber(weight[0] ?? null).times(
    Fraction.one.plus(readNumber(growth[0] ?? null)),
  );
  return grown.plus(readNumber(flow[0] ?? null));
}

/** DRIFTED(weights, returns, [flows]). */
export function referenceDrifted(weights: Range, returns: Range, flows: Range | null): Cell[][] {
  const ranges = flows === null ? [weights, returns] : [weights, returns, flows];
  const book = readBook(readTable(ranges), valueAfter);
  const rows = completeRows(book);
  const total = rows === null ? null : positiveTotal(rows);
  const results =
    rows === null || total === null ? null : rows.map((row) => [row.over(total).toNumber()]);
  return writeTable(book.table, ["Weight"], spread(book, 1, results));
}
