import type { Exact } from "../../engine/numbers/exact";
import type { Day } from "../../engine/triggers/dates";

/** A position as one or more rows give it, in exact numbers. */
export interface Held {
  readonly kind: "position";
  readonly lines: readonly number[];
  readonly account: string | null;
  readonly accountName: string | null;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly class: string | null;
  readonly part: string;
  readonly quantity: Exact | null;
  readonly price: Exact | null;
  readonly value: Exact | null;
  readonly basis: Exact | null;
  readonly currency: string | null;
  readonly priceDate: Day | null;
  /** What of the row couldn't be read, in words. */
  readonly notes: readonly string[];
}

/** A total that the file gives. */
export interface FileTotal {
  readonly kind: "total";
  readonly line: number;
  /** Null where the row names none. */
  readonly account: string | null;
  /** The part of the account that it is a total of; "" where there are no such parts. */
  readonly part: string;
  readonly currency: string | null;
  /** What the row calls itself; "" where it has no name. */
  readonly name: string;
  readonly value: Exact | null;
  /** Whether it stands above the rows that it adds up. */
  readonly isAbove: boolean;
}

/** An amount of money on its way. */
export interface PendingAmount {
  readonly kind: "pending";
  readonly line: number;
  readonly account: string | null;
  readonly value: Exact | null;
}

/** A row that is nothing of these. */
interface Note {
  readonly kind: "note";
  readonly line: number;
  readonly reason: string;
}

/** What a row of a table of positions is. */
export type Entry = Held | FileTotal | PendingAmount | Note;
