import { type BookRow, cashFor, isAllowed, lotsOf, nearCash, nearLack } from "./book-row";
import type { LotBook } from "./lot-book";
import { tradeOff } from "./trade-off";

/** An order enlarged from one corner of its row's trade-off between cash and lack to the next. */
interface Step {
  readonly row: BookRow;
  readonly from: number;
  readonly to: number;
  /** Cash that the step takes. */
  readonly cash: bigint;
  /** The same in doubles, before costs are rounded. */
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
  const steps = rows.flatMap((row) => row.steps).sort((a, b) => b.yields - a.yields);
  const taken = new Uint8Array(rows.length);
  let cashLeft = rows.reduce((cash, { row, start }) => cash - cashFor(row, start), book.cash);

  const broken = steps.findIndex(({ row, cash }) => {
    if (cash > cashLeft) return true;
    cashLeft -= cash;
    taken[row.index] = (taken[row.index] ?? 0) + 1;
    return false;
  });
  const worthOfCash = steps[broken]?.yields ?? 0;
  const overdraft = overdraftOf(book);
  return {
    rows: rows.map((row) => standing(row, taken[row.row.index] ?? 0, worthOfCash)),
    worthOfCash,
    cashLeft,
    stepsLeft: broken < 0 ? [] : steps.slice(broken),
    overdraft,
    rounding: RELATIVE_ROUNDING * moneyIn(book),
    // Once for the cash left of the best plan known, twice for what the rest of a plan is given.
    slack: 3 * worthOfCash * overdraft,
  };
}

function standing(
  { row, start, steps }: Pick<RelaxedRow, "row" | "start" | "steps">,
  taken: number,
  worthOfCash: number,
): RelaxedRow {
  const corner = steps[taken - 1]?.to ?? start;
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
  return pricedAt(row, lots, worthOfCash) - pricedAt(row, corner, worthOfCash);
}

function pricedAt(row: BookRow, lots: number, worthOfCash: number): number {
  return nearLack(row, lots) + worthOfCash * nearCash(row, lots);
}

function stepsOf(row: BookRow, start: number, further: readonly number[]): Step[] {
  let from = start;
  return further.map((to) => {
    const cash = cashFor(row, to) - cashFor(row, from);
    const width = nearCash(row, to) - nearCash(row, from);
    const yields = (nearLack(row, from) - nearLack(row, to)) / width;
    const step = { row, from, to, cash, nearCash: width, yields };
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
