import { cashFor, lotsOf } from "./book-row";
import { type CashedPlan, comparePlans, replanned } from "./compare-plans";
import { gapOf } from "./excess";
import type { LotBook } from "./lot-book";
import { openRow, type OpenRow } from "./open-row";
import { ordersOf } from "./part-plan";
import type { Relaxation } from "./relaxation";
import { searchPlans } from "./search";
import { slackOf } from "./slack";

/** How far a search may go; this bounds its time. */
export interface Effort {
  /** Rows left open; the others keep their orders. */
  readonly rows: number;
  /** Part plans kept, over all rows. */
  readonly plans: number;
}

export interface Improved {
  readonly best: CashedPlan;
  /** The least gap that a better plan may have; Infinity where none is better. */
  readonly leastLost: number;
}

/** Searches the plans that could be better than the best one known, as far as the effort goes. */
export function improve(
  book: LotBook,
  relaxation: Relaxation,
  known: CashedPlan,
  effort: Effort,
): Improved {
  const slack = slackOf(book, relaxation, known.lots, effort.rows);
  const room = gapOf(book.near, relaxation, known) + slack + relaxation.rounding;
  const undecided = undecidedRows(relaxation, known, room);
  const open = undecided
    .slice(0, effort.rows)
    .map(({ index }) => openRow(book, relaxation, index))
    .sort(dearestFirst(book));
  const last = open.pop();
  if (last === undefined) return { best: known, leastLost: Infinity };

  const rows = [...open, last].map(({ row }) => row);
  const cash = rows.reduce(
    (left, row) => left + cashFor(row, lotsOf(known.lots, row)),
    known.cashLeft,
  );
  const rounded = rows.filter(({ costUnit }) => costUnit > 0n).length;
  const overdraft = (rounded * book.costUnit) / 2;
  const found = searchPlans(
    { book, open, last, cash, overdraft, relaxation, room, slack },
    Math.ceil(effort.plans / (open.length + 1)),
  );
  const plan = found.plan && replanned(known, ordersOf(found.plan));
  return {
    best: plan && comparePlans(book, rows, plan, known) < 0 ? plan : known,
    leastLost: Math.min(found.leastLost, undecided[effort.rows]?.leastLost ?? Infinity),
  };
}

/** A row whose order a better plan may change. */
interface Undecided {
  readonly index: number;
  /** The least gap of a better plan that changes it. */
  readonly leastLost: number;
}

/** The rows that a plan within the room may have elsewhere than at their corners, first those that may bring most. */
function undecidedRows(
  { margins, corners }: Relaxation,
  known: CashedPlan,
  room: number,
): Undecided[] {
  const undecided: Undecided[] = [];
  for (let index = 0; index < margins.length; index++) {
    const margin = margins[index] as number;
    if (margin > room) continue;
    // A better plan may well have a row at its corner that the one known hasn't.
    const isAtCorner = known.lots[index] === corners[index];
    undecided.push({ index, leastLost: isAtCorner ? margin : 0 });
  }
  return undecided.sort((a, b) => Math.sign(a.leastLost - b.leastLost));
}

/** The cheapest lots last, since they fit best in what cash the others leave. */
function dearestFirst({ near: { lotPrice } }: LotBook): (a: OpenRow, b: OpenRow) => number {
  return (a, b) => {
    const dearer = (lotPrice[b.row.index] as number) - (lotPrice[a.row.index] as number);
    return Math.sign(dearer) || a.row.index - b.row.index;
  };
}
