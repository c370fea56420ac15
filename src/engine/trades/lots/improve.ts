import { cashFor, lotsOf } from "./book-row";
import type { LotBook } from "./lot-book";
import { type RelaxedRow, type Relaxation, gapOf } from "./relaxation";
import { type Score, compareScores, rescored } from "./score";
import { searchPlans } from "./search";

/** How far a search may go; this bounds its time. */
export interface Effort {
  /** Rows left open; the others keep their orders. */
  readonly rows: number;
  /** Part plans kept, over all rows. */
  readonly plans: number;
}

export interface Improved {
  readonly best: Score;
  /** The least gap that a better plan may have; Infinity where none is better. */
  readonly leastLost: number;
}

/** Searches the plans that could be better than the best one known, as far as the effort goes. */
export function improve(
  book: LotBook,
  relaxation: Relaxation,
  known: Score,
  effort: Effort,
): Improved {
  const room = gapOf(relaxation, known) + relaxation.slack + relaxation.rounding;
  const undecided = relaxation.rows
    .filter(({ margin }) => margin <= room)
    // A better plan may well have a row at its corner that the one known hasn't.
    .map((row) => ({ row, leastLost: isAtCorner(row, known) ? row.margin : 0 }))
    .sort((a, b) => Math.sign(a.leastLost - b.leastLost));
  const open = undecided
    .slice(0, effort.rows)
    .map(({ row }) => row)
    .sort(dearestFirst);
  const last = open.pop();
  if (last === undefined) return { best: known, leastLost: Infinity };

  const lots = [...known.lots];
  const rows = [...open, last].map(({ row }) => row);
  const cash = rows.reduce((left, row) => left + cashFor(row, lotsOf(lots, row)), known.cashLeft);
  const found = searchPlans(
    { book, open, last, cash, relaxation, room },
    Math.ceil(effort.plans / (open.length + 1)),
  );
  for (let part = found.plan; part; part = part.before) lots[part.row.index] = part.option.lots;

  const score = found.plan && rescored(known, lots, rows);
  return {
    best: score && compareScores(book, score, known) < 0 ? score : known,
    leastLost: Math.min(found.leastLost, undecided[effort.rows]?.leastLost ?? Infinity),
  };
}

function isAtCorner({ row, corner }: RelaxedRow, { lots }: Score): boolean {
  return lotsOf(lots, row) === corner;
}

/** The cheapest lots last, since they fit best in what cash the others leave. */
function dearestFirst(a: RelaxedRow, b: RelaxedRow): number {
  return b.row.near.lotPrice - a.row.near.lotPrice || a.row.index - b.row.index;
}
