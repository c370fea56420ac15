import type { Arithmetic } from "../numbers/arithmetic";
import type { Book } from "../portfolio/book";
import type { RowTerms } from "../portfolio/terms";
import type { Band } from "../triggers/band";
import type { Gates } from "../triggers/gates";
import type { CostTerms } from "./costs";
import { limitsOf } from "./limits";
import type { Position } from "./position";
import type { TradePolicy } from "./trade-policy";

/** What is to be solved: a position with its cash. */
export interface Task<Column> {
  readonly book: Book<Column>;
  /** The position without the limits of its rows, which depend on what is invested. */
  readonly position: Position<Column>;
  readonly terms: RowTerms | null;
  /** 1 for rows that are not to trade. */
  readonly idle: Uint8Array;
  /** Cash to place (+) or raise (−) after what is kept, money (length 1). */
  readonly cash: Column;
  readonly bands: readonly Band[] | null;
  /** How the bands stand, one status a row; null where that is still to be judged. */
  readonly standing: Int8Array | null;
  readonly gates: Gates;
  readonly policy: TradePolicy;
  readonly costTerms: CostTerms<Column>;
  /** 1 for the rows whose trade is an order that pays a fee. */
  readonly orders: Uint8Array;
}

/** What is left of all rows and their cash once costs are paid, money (length 1). */
export function leftAfter<Column>(
  { add, subtract }: Arithmetic<Column>,
  { book, cash }: Task<Column>,
  costs: Column,
): Column {
  return subtract(add(book.total, cash), costs);
}

/** What all rows together are to be worth after the trades, money (length 1); never less than nothing. */
export function investedAfter<Column>(
  arithmetic: Arithmetic<Column>,
  task: Task<Column>,
  costs: Column,
): Column {
  return arithmetic.larger(leftAfter(arithmetic, task, costs), arithmetic.cells([0]));
}

/** The position with the limits of its rows, where `invested` (length 1) is what shares are of. */
export function bounded<Column>(
  arithmetic: Arithmetic<Column>,
  { position, terms, idle }: Task<Column>,
  invested: Column,
): Position<Column> {
  const limits = limitsOf(arithmetic, position, terms, idle, invested);
  return limits ? { ...position, limits } : position;
}
