import { amount, plain } from "../../../engine/wording/format";
import type { Position } from "../../../positions/positions-file";
import type { HoldingsRow } from "../../../workbook/holdings/imports/holdings-rows";
import { keepsBasis } from "../../../workbook/holdings/imports/update-cells";

/** "1 row", "3 rows". */
export function countOf(count: number, noun: string): string {
  return `${plain(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** What is shown of a position, of a file or of the table. */
type Named = Pick<HoldingsRow | Position, "account" | "symbol" | "name" | "quantity" | "value">;

/** A position in a line: "VTI, Total stock market: 120.5, worth 37,355.00, in X11223344". */
export function positionInWords({ account, symbol, name, quantity, value }: Named): string {
  const amounts = [
    ...(quantity === null ? [] : [plain(quantity)]),
    value === null ? "without a value" : `worth ${amount(value, 2)}`,
    ...(account ? [`in ${account}`] : []),
  ];
  return `${calledOf(symbol, name)}: ${amounts.join(", ")}`;
}

function calledOf(symbol: string | null, name: string | null): string {
  return [symbol, name].filter((each, at, all) => each && all.indexOf(each) === at).join(", ");
}

const COMPARED = ["quantity", "price", "value", "basis"] as const;

/** How a position changes its row: "VTI in A1: quantity 10 → 12, value 3,000.00 → 3,720.00"; null where it doesn't. */
export function changesInWords(row: HoldingsRow, position: Position): string | null {
  const stays = keepsBasis(row, position) ? "basis" : null;
  const changes = COMPARED.filter(
    (field) => field !== stays && !isSame(row[field], position[field]),
  ).map((field) => `${field} ${shown(row[field], field)} → ${shown(position[field], field)}`);
  if (changes.length === 0) return null;
  const where = row.account === "" ? "" : ` in ${row.account}`;
  return `${row.symbol || row.name}${where}: ${changes.join(", ")}`;
}

function isSame(one: number | null, other: number | null): boolean {
  return one?.toPrecision(15) === other?.toPrecision(15);
}

function shown(number: number | null, field: (typeof COMPARED)[number]): string {
  if (number === null) return "none";
  return field === "value" || field === "basis" ? amount(number, 2) : plain(number);
}
