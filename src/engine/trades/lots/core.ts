import type { LotBook } from "./lot-book";
import type { OpenRow } from "./open-row";
import type { Relaxation } from "./relaxation";

/** The rows of a book whose orders are open while the others are decided. */
export interface Core {
  readonly book: LotBook;
  readonly open: readonly OpenRow[];
  /** The row that takes what cash the open ones leave. */
  readonly last: OpenRow;
  /** Cash for all of these rows. */
  readonly cash: bigint;
  /** Cash by which their orders may seem overdrawn before their costs are rounded. */
  readonly overdraft: number;
  readonly relaxation: Relaxation;
  /** A plan with more excess than this is no better than the best one known. */
  readonly room: number;
  /** By how much more than its bound tells a plan may be better. */
  readonly slack: number;
}
