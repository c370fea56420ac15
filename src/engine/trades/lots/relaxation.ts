import { cashFor } from "./book-row";
import { marginsOf, type Standing } from "./excess";
import type { LotBook } from "./lot-book";
import { exactCashLeft } from "./lot-cash";
import { type Steps, stepsOf } from "./steps";
import { type TradeOffs, tradeOffsOf } from "./trade-offs";

/** The book with orders that may lie between the corners of each row's trade-off. */
export interface Relaxation extends Standing {
  readonly tradeOffs: TradeOffs;
  readonly steps: Steps;
  /** The place of each row's corner in the trade-offs. */
  readonly places: Uint32Array;
  /** The excess of each row's best order but its corner. */
  readonly margins: Float64Array;
  /** Cash that the corners leave. */
  readonly cashLeft: bigint;
  /** The steps not taken, those that put most right per unit of cash first. */
  readonly stepsLeft: Uint32Array;
  /** What the rounding of doubles may add to or take off a bound, or the cash of a plan. */
  readonly rounding: number;
}

const RELATIVE_ROUNDING = 1e-12;

/**
 * Relaxes a book: takes the steps that put most right per unit of cash until the next isn't affordable.
 */
export function relax(book: LotBook): Relaxation {
  const tradeOffs = tradeOffsOf(book);
  const steps = stepsOf(tradeOffs);
  const places = tradeOffs.starts.slice(0, book.rows);
  const rounding = RELATIVE_ROUNDING * moneyIn(book);
  const blur = book.overdraft + rounding;
  const { count, cashLeft } = takeAffordable(book, tradeOffs, steps.sorted, places, blur);
  const worthOfCash = steps.yields[steps.sorted[count] ?? -1] ?? 0;
  const standing = { corners: lotsAt(tradeOffs, places), worthOfCash };
  return {
    ...standing,
    tradeOffs,
    steps,
    places,
    margins: marginsOf(book, standing),
    cashLeft,
    stepsLeft: steps.sorted.subarray(count),
    rounding,
  };
}

/**
 * Takes steps as long as the next is affordable: by doubles while these leave more cash than they may be off, then in
 * whole numbers. Gives how many are taken, and the cash that is left then.
 *
 * @param places where the rows stand, which moves with the steps
 */
function takeAffordable(
  book: LotBook,
  { rowOf, lots, cash }: TradeOffs,
  steps: Uint32Array,
  places: Uint32Array,
  blur: number,
): { readonly count: number; readonly cashLeft: bigint } {
  let near = Number(book.cash);
  for (const at of places) near -= cash[at] as number;
  let count = 0;
  for (; count < steps.length; count++) {
    const step = steps[count] as number;
    near -= (cash[step] as number) - (cash[step - 1] as number);
    if (!(near > blur)) break;
    places[rowOf[step] as number] = step;
  }
  let cashLeft = exactCashLeft(book, lotsAt({ lots }, places));
  for (; count < steps.length; count++) {
    const step = steps[count] as number;
    const row = book.row(rowOf[step] as number);
    const needed = cashFor(row, lots[step] as number) - cashFor(row, lots[step - 1] as number);
    if (needed > cashLeft) break;
    cashLeft -= needed;
    places[row.index] = step;
  }
  return { count, cashLeft };
}

function lotsAt({ lots }: Pick<TradeOffs, "lots">, corners: Uint32Array): Float64Array {
  const taken = new Float64Array(corners.length);
  for (let row = 0; row < taken.length; row++) taken[row] = lots[corners[row] as number] as number;
  return taken;
}

/** Money that bounds, within a small factor, all that the rows hold, want and could be paid. */
function moneyIn({ rows, near: { lack, lotPrice }, ranges: { mostSold }, cash }: LotBook): number {
  let money = Math.abs(Number(cash));
  for (let row = 0; row < rows; row++) {
    money += Math.abs(lack[row] as number) + (mostSold[row] as number) * (lotPrice[row] as number);
  }
  return money;
}
