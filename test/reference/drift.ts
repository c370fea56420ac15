import type { Cell, Range } from "./cells";
import {
  completeRows,
  positiveTotal,
  readBook,
  readHolding,
  spread,
  withWholeTargets,
} from "./book";
import { Fraction, greatest, sum } from "./fraction";
import { readChoice } from "./options";
import { readTable, writeTable } from "./table";

interface Weighted {
  readonly weight: Fraction;
  readonly target: Fraction;
}

function drift(row: Weighted): Fraction {
  return row.weight.minus(row.target);
}

/** domain.md 1: w/t − 1; with no target #N/A, blank where nothing is held. */
function relativeDrift(row: Weighted): Cell {
  if (!row.target.isZero()) return row.weight.over(row.target).minus(Fraction.one).toNumber();
  return row.weight.isZero() ? "" : { error: "#N/A" };
}

/** DRIFT(values, targets, [measure]). */
export function referenceDrift(values: Range, targets: Range, measure: Cell): Cell[][] {
  const kind = readChoice(measure, ["absolute", "relative", "portfolio", "largest"]);
  const book = readBook(readTable([values, targets]), readHolding);
  const complete = completeRows(book);
  const rows = complete === null ? null : withWholeTargets(complete);
  const total = rows === null ? null : positiveTotal(rows.map((row) => row.value));
  const weighted =
    rows === null || total === null
      ? null
      : rows.map((row) => ({ weight: row.value.over(total), target: row.target }));
  if (kind === "portfolio" || kind === "largest") {
    if (weighted === null) return [[{ error: "#N/A" }]];
    const sizes = weighted.map((row) => drift(row).absolute());
    const figure =
      kind === "portfolio"
        ? sum(sizes).times(Fraction.half)
        : sizes.reduce(greatest, Fraction.zero);
    return [[figure.toNumber()]];
  }
  const cell = kind === "absolute" ? (row: Weighted) => drift(row).toNumber() : relativeDrift;
  const results = weighted?.map((row) => [cell(row)]) ?? null;
  const header = kind === "absolute" ? "Drift" : "Relative drift";
  return writeTable(book.table, [header], spread(book, 1, results));
}
