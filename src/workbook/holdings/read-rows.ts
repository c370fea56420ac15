import { amountFromText } from "../../engine/numbers/amount-text";
import {
  type ColumnFields,
  fieldsOfHeaders,
  type HoldingsField,
} from "../../engine/portfolio/holdings-headers";
import type { HoldingsRow } from "../../engine/portfolio/holdings-rows";
import { levelsOf, pathOf } from "../../engine/portfolio/tree";
import { holdingNames } from "../../engine/portfolio/holding-names";
import { classRowTest } from "../../input/class-row-test";
import { cellOf, isBlankCell, isErrorText, textOfCell } from "../cells";
import { bandFromCells } from "../targets/target-cells";
import { amountsRead } from "./amounts-read";

/** One row below the headers, with what its columns hold. */
export interface ReadRow extends HoldingsRow {
  /** Counted from 0 within the area. */
  readonly place: number;
  readonly name: string;
  readonly symbol: string;
  readonly currency: string;
  readonly path: string;
  readonly target: unknown;
  readonly band: string | null;
}

/** The rows below the headers, up to another table with headers of its own. */
export function rowsBelow(
  values: readonly (readonly unknown[])[],
  headerRow: number,
  fields: ColumnFields,
): ReadRow[] {
  const rows: ReadRow[] = [];
  const own = (values[headerRow] ?? []).map(textOfCell).join("\n");
  const isOfClass = classRowTest(fields);
  for (let place = headerRow + 1; place < values.length; place++) {
    const cells = values[place] ?? [];
    const isApart = (values[place - 1] ?? []).every(isBlankCell);
    if (isOtherHeader(cells, own, isApart ? 2 : 3)) break;
    rows.push({
      ...readRow(cells, place, fields),
      isOfClass: isOfClass(amountsRead(cells.map(cellOf), fields)),
    });
  }
  const names = holdingNames(rows);
  return rows.map((row, at) => ({ ...row, name: names[at] as string }));
}

/** @param least how many headers tell it from a row of texts: two after a blank row, else three */
function isOtherHeader(cells: readonly unknown[], own: string, least: 2 | 3): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const isTexts = filled.length >= least && filled.every((cell) => typeof cell === "string");
  if (!isTexts || cells.map(textOfCell).join("\n") === own) return false;
  return fieldsOfHeaders(cells).filter((field) => field !== null).length >= least;
}

function readRow(
  cells: readonly unknown[],
  place: number,
  fields: ColumnFields,
): Omit<ReadRow, "isOfClass"> {
  const at = (field: HoldingsField): unknown => cells[fields.indexOf(field)];
  const symbol = textOfCell(at("Symbol"));
  const names = [textOfCell(at("Name")), symbol];
  const levels = cells.filter((_, column) => fields[column] === "Class").map(textOfCell);
  return {
    place,
    names,
    symbol,
    currency: textOfCell(at("Currency")),
    path: pathOf(levels.flatMap(levelsOf)),
    name: names.find((name) => name !== "") ?? "",
    value: valueOf(at),
    target: at("Target"),
    hasTarget: !isBlankCell(at("Target")),
    hasUnits: hasUnits(at),
    band: bandFromCells(at("Band"), at("Lower"), at("Upper")),
    isBlank: cells.every((cell, column) => fields[column] === null || isBlankCell(cell)),
  };
}

/** What a row is worth: its value, or its quantity times its price. An error counts as 0 and is reported. */
function valueOf(at: (field: HoldingsField) => unknown): number | null {
  const value = numberOf(at("Value"));
  if (value !== null) return value;
  const [quantity, price] = [numberOf(at("Quantity")), numberOf(at("Price"))];
  if (quantity === null || price === null) return null;
  return Number((quantity * price).toPrecision(15));
}

function hasUnits(at: (field: HoldingsField) => unknown): boolean {
  return [at("Quantity"), at("Price")].some((cell) => (numberOf(cell) ?? 0) !== 0);
}

function numberOf(cell: unknown): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  return isErrorText(cell) ? 0 : amountFromText(cell);
}
