import { inputError } from "../../engine/errors/input-error";
import { amountFromText } from "../../engine/numbers/amount-text";
import type { ColumnFields } from "../../engine/portfolio/holdings-headers";
import { nameKey } from "../../engine/portfolio/holding-names";
import { isErrorText, textOfCell } from "../cells";
import { targetFromCell } from "../targets/target-cells";
import type { HoldingsClass, Position } from "./holdings";
import type { ReadRow } from "./read-rows";
import { moneySum } from "./money-sum";

export function classOf({ path, target, band, place }: ReadRow, scale: 1 | 100): HoldingsClass {
  return { path, target: targetFromCell(target, scale), band, row: place };
}

/** What is held by name: rows of one name add up. */
export function positionsOf(rows: readonly ReadRow[], scale: 1 | 100): Position[] {
  const byName = new Map<string, Position>();
  for (const row of rows) {
    const target = targetFromCell(row.target, scale);
    const before = byName.get(nameKey(row.name));
    byName.set(nameKey(row.name), {
      name: before?.name ?? row.name,
      path: before !== undefined && before.path !== "" ? before.path : row.path,
      value: moneySum(before?.value ?? 0, row.value ?? 0),
      target: target === null ? (before?.target ?? null) : moneySum(before?.target ?? 0, target),
      band: before?.band ?? row.band,
      rows: [...(before?.rows ?? []), row.place],
    });
  }
  return [...byName.values()];
}

/** What is wrong with the cells of a row, in words. */
export function problemsOf(
  row: ReadRow,
  number: number,
  values: readonly (readonly unknown[])[],
  fields: ColumnFields,
): string[] {
  const cells = values[row.place] ?? [];
  const money = (["Value", "Quantity", "Price"] as const).flatMap((field) => {
    const cell = cells[fields.indexOf(field)];
    if (typeof cell !== "string" || !isErrorText(cell)) return [];
    return [
      inputError("errorCell", { row: number, field: field.toLowerCase(), error: cell }).message,
    ];
  });
  if (!row.hasTarget || targetFromCell(row.target, 1) !== null) return money;
  const text = textOfCell(row.target);
  return [...money, inputError("textCell", { row: number, field: "target", text }).message];
}

/** How many values are texts that look like numbers. */
export function textValues(
  rows: readonly ReadRow[],
  values: readonly (readonly unknown[])[],
  fields: ColumnFields,
): number {
  const column = fields.indexOf("Value");
  return rows.filter(({ place }) => {
    const cell = values[place]?.[column];
    return typeof cell === "string" && amountFromText(cell) !== null;
  }).length;
}
