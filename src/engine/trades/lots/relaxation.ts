import { type BookRow, cashFor, isAllowed, lotsOf, nearCash, nearLack } from "./book-row";
import type { LotBook } from "./lot-book";
import { tradeOff } from "./trade-off";

/** An order enlarged from one corner of its row's trade-off between cash and lack to the next. */
interface Step {
  readonly row: BookRow;
  readonly from: number;
  readonly to: number;
  /** Cash that the step takes, in doubles, before costs are rounded. */
  readonly nearCash: number;
  /** Lack put right per unit of that cash. */
  readonly yields: number;
}

/** One row in the relaxed plan. */
export interface RelaxedRow {
  readonly row: BookRow;
  /** The order that takes the least cash, or brings the most. */
  readonly start: number;
  /** The steps from there on, each putting less right per unit of cash than the one before. */
  readonly steps: readonly Step[];
  /** How many of them the relaxed plan takes whole. */
  readonly taken: number;
  /** The lots where it then stands. */
  readonly corner: number;
  /** The excess of the best order but that (`excessOf`). */
  readonly margin: number;
}

/** The book with orders that may lie between the corners of each row's trade-off. */
export interface Relaxation {
  readonly rows: readonly RelaxedRow[];
  /** Lack that one more unit of cash would put right. */
  readonly worthOfCash: number;
  /** Cash that the corners leave. */
  readonly cashLeft: bigint;
  /** The steps not taken, those that put most right per unit of cash first. */
  readonly stepsLeft: readonly Step[];
  /** Cash by which a plan may seem overdrawn before its costs are rounded. */
  readonly overdraft: number;
  /** What the rounding of doubles may add to or take off a bound, or the cash of a plan. */
  readonly rounding: number;
  /** By how much more than its bound tells a plan may be better, since its costs are rounded. */
  readonly slack: number;
}

const RELATIVE_ROUNDING = 1e-12;

/**
 * Relaxes a book: takes the steps that put most right per unit of cash until the next isn't affordable.
 */
export function relax(book: LotBook): Relaxation {
  const rows = book.rows.map((row) => {
    const { start, further } = tradeOff(row);
    return { row, start, steps: stepsOf(row, start, further) };
  });
  const steps = rows.flatMap((row) => row.steps).sort((a, b) => Math.sign(b.yields - a.yields));
  const overdraft = overdraftOf(book);
  const rounding = RELATIVE_ROUNDING * moneyIn(book);
  const { count, lots, cashLeft } = affordableSteps(book, rows, steps, overdraft + rounding);
  const worthOfCash = steps[count]?.yields ?? 0;
  return {
    rows: rows.map((row) => standing(row, lots[row.row.index] ?? 0, worthOfCash)),
    worthOfCash,
    cashLeft,
    stepsLeft: steps.slice(count),
    overdraft,
    rounding,
    // Once for the cash left of the best plan known, twice for what the rest of a plan is given.
    slack: 3 * worthOfCash * overdraft,
  };
}

/** A row with the steps that it may take. */
type OpenRow = Pick<RelaxedRow, "row" | "start" | "steps">;

/** How many of the first steps are affordable, where they leave the rows, and the cash that is left then. */
interface Affordable {
  readonly count: number;
  readonly lots: readonly number[];
  readonly cashLeft: bigint;
}

/**
 * Takes steps as long as the next is affordable: by doubles while these leave more cash than they may be off, then in
 * whole numbers.
 */
function affordableSteps(
  book: LotBook,
  rows: readonly OpenRow[],
  steps: readonly Step[],
  blur: number,
): Affordable {
  const lots = rows.map(({ start }) => start);
  const take = (count: number, { row, to }: Step): number => {
    lots[row.index] = to;
    return count + 1;
  };
  let count = 0;
  let near = rows.reduce((cash, { row, start }) => cash - nearCash(row, start), Number(book.cash));
  for (const step of steps) {
    near -= step.nearCash;
    if (!(near > blur)) break;
    count = take(count, step);
  }
  let cashLeft = book.rows.reduce((cash, row) => cash - cashFor(row, lotsOf(lots, row)), book.cash);
  for (const step of steps.slice(count)) {
    const cash = cashFor(step.row, step.to) - cashFor(step.row, step.from);
    if (cash > cashLeft) break;
    cashLeft -= cash;
    count = take(count, step);
  }
  return { count, lots, cashLeft };
}

function standing({ row, start, steps }: OpenRow, corner: number, worthOfCash: number): RelaxedRow {
  const taken = steps.findIndex(({ to }) => to === corner) + 1;
  return { row, start, steps, taken, corner, margin: marginOf(row, corner, worthOfCash) };
}

/** On each side of no order the excess falls and rises, so its least is at a corner or beside this one. */
function marginOf(row: BookRow, corner: number, worthOfCash: number): number {
  let least = Infinity;
  const consider = (lots: number): void => {
    if (lots === corner || !isAllowed(row, lots)) return;
    least = Math.min(least, pricedAt(row, lots, worthOfCash));
  };
  consider(corner - 1);
  consider(corner + 1);
  row.corners.forEach(consider);
  return least - pricedAt(row, corner, worthOfCash);
}

/**
 * The most by which a plan's lack may be above the least possible: what the cash left and each row's
 * distance from its corner cost at the worth of cash (Lagrange's bound).
 */
export function gapOf(
  relaxation: Relaxation,
  plan: { readonly lots: readonly number[]; readonly cashLeft: bigint },
): number {
  const gap = relaxation.rows.reduce(
    (sum, relaxed) => sum + excessOf(relaxed, lotsOf(plan.lots, relaxed.row), relaxation),
    relaxation.worthOfCash * Number(plan.cashLeft),
  );
  return Math.max(0, gap);
}

/**
 * What an order costs above its row's corner, with cash at its worth: lack + worth × cash. Never
 * negative but for rounding.
 */
export function excessOf(
  { row, corner }: RelaxedRow,
  lots: number,
  { worthOfCash }: Relaxation,
): number {
  if (lots === corner) return 0;
  return pricedAt(row, lots, worthOfCash) - pricedAt(row, corner, worthOfCash);
}

function pricedAt(row: BookRow, lots: number, worthOfCash: number): number {
  return nearLack(row, lots) + worthOfCash * nearCash(row, lots);
}

function stepsOf(row: BookRow, start: number, further: readonly number[]): Step[] {
  let from = start;
  return further.map((to) => {
    const width = nearCash(row, to) - nearCash(row, from);
    const yields = (nearLack(row, from) - nearLack(row, to)) / width;
    const step = { row, from, to, nearCash: width, yields };
    from = to;
    return step;
  });
}

/** Money that bounds, within a small factor, all that the rows hold, want and could be paid. */
function moneyIn(book: LotBook): number {
  return book.rows.reduce(
    (sum, { near, mostSold }) => sum + Math.abs(near.lack) + mostSold * near.lotPrice,
    Math.abs(Number(book.cash)),
  );
}

/** The most by which rounding the costs can change the cash of a plan. */
function overdraftOf(book: LotBook): number {
  return book.rows.reduce((sum, row) => sum + Number(row.costUnit) / 2, 0);
}
