import { inputError } from "../../engine/errors/input-error";
import { amountFromText } from "../../engine/numbers/amount-text";
import {
  type ColumnFields,
  fieldsOfHeaders,
  headerRowOf,
  type HoldingsField,
  isHoldingsTable,
} from "../../engine/portfolio/holdings-headers";
import { type HoldingsRow, kindsOfRows } from "../../engine/portfolio/holdings-rows";
import { levelsOf, pathOf } from "../../engine/portfolio/tree";
import type { Corrections } from "../mapping";
import { bandFromCells, scaleOfTargets, targetFromCell } from "../targets/target-cells";
import { isBlankCell, isErrorText, nameKey, textOfCell } from "../cells";
import { heldRows } from "./held-rows";
import { moneySum } from "./money-sum";
import type { Holdings, HoldingsClass, HoldingsPlace, LeftOutRow, Position } from "./holdings";

/** One row below the headers, with what its columns hold. */
interface ReadRow extends HoldingsRow {
  /** Counted from 0 within the area. */
  readonly place: number;
  readonly name: string;
  readonly symbol: string;
  readonly currency: string;
  readonly path: string;
  readonly target: unknown;
  readonly band: string | null;
}

/**
 * Reads a holdings table: finds its headers, tells positions from totals and notes, and adds up rows of the same name.
 * Of a range, what stands above the headers and below the last row that counts or might is no part of the holdings.
 *
 * @param values the cells as Excel gives values, row by row
 */
export function readHoldings(
  place: HoldingsPlace,
  values: readonly (readonly unknown[])[],
  corrections: Corrections,
): Holdings {
  const whole = readWhole(place, values, corrections);
  if (place.table !== null || whole.missing !== null) return whole;
  const { area } = place;
  const last = Math.max(
    whole.headerRow,
    ...whole.positions.flatMap(({ rows }) => rows),
    ...whole.classes.map(({ row }) => row),
    ...whole.leftOut.flatMap(({ kind, row }) => (kind === "note" ? [] : [row - area.row - 1])),
  );
  const rows = last + 1 - whole.headerRow;
  const trimmed = { ...area, row: area.row + whole.headerRow, rows };
  return readWhole(
    { ...place, area: trimmed },
    values.slice(whole.headerRow, last + 1),
    corrections,
  );
}

function readWhole(
  place: HoldingsPlace,
  values: readonly (readonly unknown[])[],
  corrections: Corrections,
): Holdings {
  const { row: headerRow, fields } = headersIn(values, corrections);
  const headers = values[headerRow] ?? [];
  const columns = fields.map((field, column) => ({ header: textOfCell(headers[column]), field }));
  const missing = missingColumns(fields);
  const rows = missing === null ? rowsBelow(values, headerRow, fields) : [];
  const kinds = kindsOfRows(rows).map((kind, at) =>
    kind === "total" && isCounted(rows[at] as ReadRow, corrections) ? "position" : kind,
  );
  const counted = rows.filter((_, at) => kinds[at] === "position");
  const ofClasses = rows.filter((row, at) => kinds[at] !== "position" && isOfClass(row));
  const sheetRow = (row: ReadRow): number => place.area.row + row.place + 1;
  const targetScale = scaleOfTargets([...counted, ...ofClasses].map(({ target }) => target));
  const leftOut = rows.flatMap((row, at): LeftOutRow[] => {
    const kind = kinds[at] ?? "note";
    if (kind === "position" || kind === "blank" || ofClasses.includes(row)) return [];
    return [{ row: sheetRow(row), name: row.name, value: row.value, kind }];
  });
  return {
    place,
    cells: values,
    headerRow,
    columns,
    missing,
    positions: positionsOf(counted, targetScale),
    held: heldRows(counted, values, headers, fields),
    classes: ofClasses.map((row) => classOf(row, targetScale)),
    leftOut,
    problems: [...counted, ...ofClasses].flatMap((row) =>
      problemsOf(row, sheetRow(row), values, fields),
    ),
    targetScale,
    unconverted: null,
    valuesAsText: textValues(counted, values, fields),
  };
}

function headersIn(values: readonly (readonly unknown[])[], { columns }: Corrections) {
  const corrected = (headers: readonly unknown[]): ColumnFields => {
    const chosen = headers.map((header) => columns[textOfCell(header)]);
    const taken = chosen.filter((field) => field !== undefined && field !== null);
    return fieldsOfHeaders(headers).map((field, column) => {
      const choice = chosen[column];
      if (choice !== undefined) return choice;
      return field !== null && taken.includes(field) && field !== "Class" ? null : field;
    });
  };
  const found = headerRowOf(values, corrected);
  if (found) return found;
  const row = rowWithMostTexts(values);
  return { row, fields: corrected(values[row] ?? []) };
}

/** The most likely header row of a table whose headers aren't recognised. */
function rowWithMostTexts(values: readonly (readonly unknown[])[]): number {
  const texts = values
    .slice(0, 30)
    .map((row) => row.filter((cell) => typeof cell === "string" && cell !== "").length);
  return Math.max(0, texts.indexOf(Math.max(...texts)));
}

function missingColumns(fields: ColumnFields): string | null {
  if (isHoldingsTable(fields)) return null;
  const isNamed = fields.includes("Name") || fields.includes("Symbol");
  return isNamed ? "Value (or Quantity and Price)" : "Name";
}

/** The rows below the headers, up to another table with headers of its own. */
function rowsBelow(
  values: readonly (readonly unknown[])[],
  headerRow: number,
  fields: ColumnFields,
): ReadRow[] {
  const rows: ReadRow[] = [];
  const own = (values[headerRow] ?? []).map(textOfCell).join("\n");
  for (let place = headerRow + 1; place < values.length; place++) {
    const cells = values[place] ?? [];
    const isApart = (values[place - 1] ?? []).every(isBlankCell);
    if (isOtherHeader(cells, own, isApart ? 2 : 3)) break;
    rows.push(readRow(cells, place, fields));
  }
  return withOneName(withTellingNames(rows));
}

/** The same symbol has one name in all accounts, the first that it is given, though brokers spell it in their own ways. */
function withOneName(rows: readonly ReadRow[]): ReadRow[] {
  const names = new Map<string, string>();
  return rows.map((row) => {
    if (row.symbol === "") return row;
    const key = `${nameKey(row.symbol)}\n${nameKey(row.currency)}`;
    const name = names.get(key) ?? row.name;
    names.set(key, name);
    return { ...row, name };
  });
}

/** Where one name stands for several symbols ("HELD IN MONEY MARKET"), the symbols are the names. */
function withTellingNames(rows: readonly ReadRow[]): ReadRow[] {
  const symbols = new Map<string, Set<string>>();
  for (const { name, symbol } of rows) {
    if (symbol === "") continue;
    const known = symbols.get(nameKey(name)) ?? new Set();
    symbols.set(nameKey(name), known.add(nameKey(symbol)));
  }
  return rows.map((row) => {
    const isShared = (symbols.get(nameKey(row.name))?.size ?? 0) > 1;
    return isShared && row.symbol !== "" ? { ...row, name: row.symbol } : row;
  });
}

/** @param least how many headers tell it from a row of texts: two after a blank row, else three */
function isOtherHeader(cells: readonly unknown[], own: string, least: 2 | 3): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const isTexts = filled.length >= least && filled.every((cell) => typeof cell === "string");
  if (!isTexts || cells.map(textOfCell).join("\n") === own) return false;
  return fieldsOfHeaders(cells).filter((field) => field !== null).length >= least;
}

function readRow(cells: readonly unknown[], place: number, fields: ColumnFields): ReadRow {
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

function isCounted({ name }: ReadRow, { counted }: Corrections): boolean {
  return counted.includes(name);
}

/** Whether a row speaks of a class itself. */
function isOfClass({ name, path, value, hasTarget, band }: ReadRow): boolean {
  return name === "" && path !== "" && (value ?? 0) === 0 && (hasTarget || band !== null);
}

function classOf({ path, target, band, place }: ReadRow, scale: 1 | 100): HoldingsClass {
  return { path, target: targetFromCell(target, scale), band, row: place };
}

function positionsOf(rows: readonly ReadRow[], scale: 1 | 100): Position[] {
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

function problemsOf(
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

function textValues(
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
