import type { BookRow } from "./book-row";
import type { LotBook } from "./lot-book";
import type { Relaxation } from "./relaxation";

/** A row whose order is open while the others are decided. */
export interface OpenRow {
  readonly row: BookRow;
  /** Its order in the relaxed plan. */
  readonly corner: number;
  /** What it would take of more cash than it has there, the cheapest first. */
  readonly given: readonly Stretch[];
  /** What it would raise, the cheapest first. */
  readonly raised: readonly Stretch[];
}

/** An amount of cash, each unit of which costs the same above the worth of cash. */
export interface Stretch {
  readonly cash: number;
  readonly rate: number;
}

/** A row of a relaxed book to be decided anew. */
export function openRow(book: LotBook, relaxation: Relaxation, index: number): OpenRow {
  const { tradeOffs, steps, places, corners, worthOfCash } = relaxation;
  const { starts, cash } = tradeOffs;
  const [start = 0, end = 0] = [starts[index], starts[index + 1]];
  const place = places[index] as number;
  const stretch = (step: number): Stretch => ({
    cash: (cash[step] as number) - (cash[step - 1] as number),
    rate: Math.abs(worthOfCash - (steps.yields[step] as number)),
  });
  const given: Stretch[] = [];
  for (let step = place + 1; step < end; step++) given.push(stretch(step));
  const raised: Stretch[] = [];
  for (let step = place; step > start; step--) raised.push(stretch(step));
  return { row: book.row(index), corner: corners[index] as number, given, raised };
}
