import type { Day } from "../engine/triggers/dates";

/** What is held of one security in one account and currency. */
export interface Position {
  /** The account's number, or its name where the file gives no number; null where it gives neither. */
  readonly account: string | null;
  /** What the account is called, where that isn't `account` itself. */
  readonly accountName: string | null;
  readonly symbol: string | null;
  readonly name: string | null;
  /** "Cash" for money market funds and cash; else what the file says, or null. */
  readonly class: string | null;
  /** Negative where it is held short. */
  readonly quantity: number | null;
  /** Money of `currency` a unit. */
  readonly price: number | null;
  /** Money of `currency`. */
  readonly value: number | null;
  /** What it cost, money of `currency`. */
  readonly basis: number | null;
  /** An ISO 4217 code; null where the file doesn't say. */
  readonly currency: string | null;
  /** The day of its price; null where the file doesn't say. */
  readonly priceDate: Day | null;
  /** The lines of the file that it was read from. */
  readonly lines: readonly number[];
}

/** A line of the file that is no position. */
export interface LeftOut {
  /** Counted from 1; the first line of a row with a quoted cell that goes over several. */
  readonly line: number;
  /** Why, in words. */
  readonly reason: string;
}

/** What was read of an account beside the total that the file itself gives. */
export interface AccountTotal {
  /** Null for the whole file, or where positions have no account. */
  readonly account: string | null;
  /** The file's own total, money; null where it gives none. */
  readonly file: number | null;
  /** The sum of the positions' values; null where they are in several currencies. */
  readonly read: number | null;
  /** `file` less `read`, to the cent; null where either is. */
  readonly difference: number | null;
  /** What the total is of, where it is part of an account. */
  readonly part?: string;
  /** The currency, where the account has several. */
  readonly currency?: string;
  /** What a difference comes from, in words. */
  readonly explanation?: string;
  /** Whether that is the whole difference, by what the file itself says. */
  readonly isExplained?: true;
}

/** A broker's file as it was read. */
export interface PositionsFile {
  /** What the file was recognised as. */
  readonly format: string;
  /** The day of the prices, the latest where there are several; null where the file doesn't say. */
  readonly priceDate: Day | null;
  readonly positions: readonly Position[];
  readonly leftOut: readonly LeftOut[];
  readonly totals: readonly AccountTotal[];
  /** What could have been read otherwise, in words. */
  readonly notes: readonly string[];
}
