import type { Cell, Range } from "./cells";
import { readBand } from "./band";
import { completeRows, readBook, spread } from "./book";
import { attempt, readTable, writeTable } from "./table";
import { divideOut, readTarget } from "./targets";

/** BANDS(targets, bands): an unreadable band spoils its own row alone, since it is in no total. */
export function referenceBands(targets: Range, bands: Range): Cell[][] {
  const table = readTable([targets, bands], [1]);
  const book = readBook(table, (cells) => ({
    target: readTarget(cells[0]?.[0] ?? null),
    band: attempt(() => readBand(cells[1] ?? [])),
  }));
  const rows = completeRows(book);
  const shares = rows === null ? [] : divideOut(rows.map((row) => row.target));
  const results =
    rows?.map(({ band, target }, index): Cell[] => {
      if ("error" in band) return [{ error: band.error }, { error: band.error }];
      const corridor = band.value(shares[index] ?? target);
      return corridor === null ? ["", ""] : [corridor.lower.toNumber(), corridor.upper.toNumber()];
    }) ?? null;
  return writeTable(table, ["Lower", "Upper"], spread(book, 2, results));
}
