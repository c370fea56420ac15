import type { DecimalMark } from "../../engine/numbers/amount-text";
import type { Exact } from "../../engine/numbers/exact";
import { kindByName } from "../../engine/portfolio/holdings-rows";
import { type DateOrder, dateIn } from "../text/dates";
import { type Amounts, amountsOf } from "./amounts";
import { isCashName } from "./cash";
import { currenciesOf } from "./currency";
import type { Entry, FileTotal, Held } from "./entry";
import type { FileRecord } from "./record";
import { type SummedRow, type SumPlace, sumsByValue } from "./subtotals";

/** How the rows of a file are to be read. */
export interface Reading {
  readonly mark: DecimalMark;
  readonly dateOrder: DateOrder;
  /** The currency of amounts that name none; null where it isn't known. */
  readonly currency: string | null;
}

/**
 * What each row is. A total says so, has no name, or has neither symbol nor quantity nor price, which other positions of
 * the file have, and is worth what positions about it add up to.
 */
export function judgeRows(records: readonly FileRecord[], reading: Reading): Entry[] {
  const judged = records.map((record) => {
    const amounts = amountsOf(record, reading.mark);
    return { record, amounts, entry: judge(record, amounts, reading) };
  });
  const rows = judged.map(({ record, amounts, entry }) => summedRow(record, amounts, entry));
  // Where all positions are names and values alone, one may happen to be worth what others add up to.
  const areBare = judged.every(
    ({ record, amounts, entry }) => entry.kind !== "position" || isBare(record, amounts),
  );
  const sums = areBare ? [] : sumsByValue(rows);
  return judged.map(({ record, amounts, entry }, at) => {
    const place = sums[at] ?? null;
    return place === null ? entry : totalOf(record, amounts.value, reading, place);
  });
}

function judge(record: FileRecord, amounts: Amounts, reading: Reading): Entry {
  const { line } = record;
  const { quantity, price, value, unreadable } = amounts;
  const account = record.account || null;
  const names = [record.symbol, record.name].filter((name) => name !== "");
  const note = (reason: string): Entry => ({ kind: "note", line, reason });
  if (names.some((name) => kindByName(name) === "pending")) {
    return { kind: "pending", line, account, value };
  }
  if (isCalledTotal(record, amounts)) return totalOf(record, value, reading);
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
  if (record.isTooLong && !isProduct(amounts)) {
    return note("It has more cells than there are headers, so its amounts can't be told apart.");
  }
  return heldOf(record, amounts, reading);
}

/** Whether the amounts confirm each other. */
function isProduct({ quantity, price, value }: Amounts): boolean {
  if (!quantity || !price || !value) return false;
  return quantity.times(price).minus(value).abs().lte(value.abs().times("0.01"));
}

function isCalledTotal(record: FileRecord, { quantity, price, value }: Amounts): boolean {
  const { symbol, name } = record;
  if (record.isTotal) return true;
  const isHeld = quantity !== null && price !== null;
  const isCalled = [symbol, name].some((each) => kindByName(each) === "total");
  if (isCalled && !(isHeld && symbol !== "" && name !== "")) return true;
  return symbol === "" && name === "" && value !== null && !isHeld;
}

/** Whether it has a name and a value alone. */
function isBare({ symbol }: FileRecord, { quantity, price }: Amounts): boolean {
  return symbol === "" && quantity === null && price === null;
}

function summedRow(record: FileRecord, amounts: Amounts, entry: Entry): SummedRow {
  const { kind } = entry;
  return {
    kind: kind === "position" || kind === "total" ? kind : "other",
    account: record.account,
    name: record.name,
    value: amounts.value,
    mayBeTotal: kind === "position" && isBare(record, amounts) && !isCash(record),
    group: kind === "note" ? record.name : record.class,
  };
}

function totalOf(
  record: FileRecord,
  value: Exact | null,
  reading: Reading,
  place: SumPlace = "below",
): FileTotal {
  return {
    kind: "total",
    line: record.line,
    account: record.account || null,
    part: record.part,
    currency: currencyOf(record, reading),
    name: record.symbol || record.name,
    value,
    isAbove: place === "above",
  };
}

function heldOf(record: FileRecord, amounts: Amounts, reading: Reading): Held {
  const { quantity, price, value, basis } = amounts;
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
    notes: notesOn(record, amounts),
  };
}

function notesOn(record: FileRecord, { quantity, price, value, unreadable }: Amounts): string[] {
  const currencies = currenciesOf(record);
  const isForeign = price === null && record.price !== "" && currencies.price !== currencies.value;
  const isOfOther = quantity !== null && price !== null;
  return [
    ...unreadable.map((field) => `Line ${record.line}: “${record[field]}” isn't a number.`),
    ...(isForeign
      ? [`Prices in ${currencies.price} aren't taken, as the values are in ${currencies.value}.`]
      : []),
    ...(value === null
      ? [
          isOfOther
            ? `Line ${record.line}: it has no value, and its price isn't that of one unit.`
            : `Line ${record.line}: it has no value and no price.`,
        ]
      : []),
  ];
}

function isCash({ class: classText, symbol, name }: FileRecord): boolean {
  return isCashName(classText) || isCashName(name) || (name === "" && isCashName(symbol));
}

function currencyOf(record: FileRecord, { currency }: Reading): string | null {
  return currenciesOf(record).value || currency;
}
