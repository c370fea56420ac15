import type { DecimalMark } from "../../engine/numbers/amount-text";
import { Exact } from "../../engine/numbers/exact";
import { kindByName } from "../../engine/portfolio/holdings-rows";
import { type DateOrder, dateIn } from "../text/dates";
import { type Amounts, amountsOf } from "./amounts";
import { isCashName } from "./cash";
import { currencyIn } from "./currency";
import type { Entry, FileTotal, Held } from "./entry";
import type { FileRecord } from "./record";

/** How the rows of a file are to be read. */
export interface Reading {
  readonly mark: DecimalMark;
  readonly dateOrder: DateOrder;
  /** The currency of amounts that name none; null where it isn't known. */
  readonly currency: string | null;
}

/** The positions since the last total of their account. */
interface Since {
  account: string;
  count: number;
  value: Exact;
}

/**
 * What each row is. A total says so, has no name, or has neither symbol nor quantity nor price and is worth what the
 * positions since the last total add up to.
 */
export function judgeRows(records: readonly FileRecord[], reading: Reading): Entry[] {
  let since = nothing("");
  return records.map((record) => {
    if (record.account !== since.account) since = nothing(record.account);
    const entry = judge(record, amountsOf(record, reading.mark), since, reading);
    if (entry.kind === "total") since = nothing(record.account);
    if (entry.kind === "position") {
      since.count++;
      since.value = since.value.plus(entry.value ?? 0);
    }
    return entry;
  });
}

function nothing(account: string): Since {
  return { account, count: 0, value: new Exact(0) };
}

function judge(record: FileRecord, amounts: Amounts, since: Since, reading: Reading): Entry {
  const { line } = record;
  const { quantity, price, value, unreadable } = amounts;
  const account = record.account || null;
  const names = [record.symbol, record.name].filter((name) => name !== "");
  const note = (reason: string): Entry => ({ kind: "note", line, reason });
  if (names.some((name) => kindByName(name) === "pending")) {
    return { kind: "pending", line, account, value };
  }
  if (isTotal(record, names, amounts, since)) return totalOf(record, value, reading);
  if (unreadable.includes("value") && value === null) {
    return note(`Its value, “${record.value}”, isn't a number.`);
  }
  if (unreadable.includes("quantity") && value === null) {
    return note(`Its quantity, “${record.quantity}”, isn't a number.`);
  }
  if (quantity === null && value === null) {
    const has = price !== null || amounts.basis !== null;
    return note(
      has ? "It has neither a quantity nor a value." : "It is a note: it has no amounts.",
    );
  }
  if (names.length === 0) return note("It names no holding.");
  return heldOf(record, amounts, reading);
}

function isTotal(
  record: FileRecord,
  names: readonly string[],
  { quantity, price, value }: Amounts,
  since: Since,
): boolean {
  if (record.isTotal) return true;
  if (quantity !== null) return false;
  if (names.some((name) => kindByName(name) === "total")) return true;
  if (value === null || price !== null || record.symbol !== "") return false;
  if (names.length === 0) return true;
  return since.count > 1 && !value.isZero() && value.eq(since.value) && !isCash(record);
}

function totalOf(record: FileRecord, value: Exact | null, reading: Reading): FileTotal {
  return {
    kind: "total",
    line: record.line,
    account: record.account || null,
    part: record.part,
    currency: currencyOf(record, reading),
    name: record.symbol || record.name,
    value,
  };
}

function heldOf(record: FileRecord, amounts: Amounts, reading: Reading): Held {
  const { quantity, price, value, basis, unreadable } = amounts;
  const orNull = (text: string): string | null => (text === "" ? null : text);
  return {
    kind: "position",
    lines: [record.line],
    account: orNull(record.account),
    accountName: orNull(record.accountName),
    symbol: orNull(record.symbol),
    name: orNull(record.name),
    class: isCash(record) ? "Cash" : orNull(record.class),
    part: record.part,
    quantity,
    price,
    value,
    basis,
    currency: currencyOf(record, reading),
    priceDate: dateIn(record.priceDate, reading.dateOrder),
    notes: [
      ...unreadable.map((field) => `Line ${record.line}: “${record[field]}” isn't a number.`),
      ...(value === null ? [`Line ${record.line}: it has no value and no price.`] : []),
    ],
  };
}

function isCash({ class: classText, symbol, name }: FileRecord): boolean {
  return isCashName(classText) || isCashName(name) || (name === "" && isCashName(symbol));
}

function currencyOf(record: FileRecord, { currency }: Reading): string | null {
  const own = /^[A-Z]{3}$/i.test(record.currency) ? record.currency.toUpperCase() : "";
  const named = own || currencyIn(record.value) || currencyIn(record.price);
  return named || record.valueCurrency || currency;
}
