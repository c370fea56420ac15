import {
  type ColumnFields,
  fieldsOfHeaders,
  headerRowOf,
  isHoldingsTable,
} from "../../engine/portfolio/holdings-headers";
import { slicesOf } from "../../engine/portfolio/exposures";
import { kindsOfRows } from "../../engine/portfolio/holdings-rows";
import { classKey, isInClass } from "../../engine/portfolio/tree";
import { textOfCell } from "../cells";
import type { Corrections } from "../mapping";
import { scaleOfTargets } from "../../input/class-shares";
import { classOf, positionsOf, problemsOf, textValues } from "./counted-rows";
import { heldRows } from "./held-rows";
import type { Holdings, HoldingsClass, HoldingsPlace, LeftOutRow, Position } from "./holdings";
import { type ReadRow, rowsBelow } from "./read-rows";

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
    ...whole.classes.filter((each) => isOfUse(each, whole.positions)).map(({ row }) => row),
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
  const ofClasses = rows.filter((_, at) => kinds[at] === "class");
  const sheetRow = (row: ReadRow): number => place.area.row + row.place + 1;
  const targetScale = scaleOfTargets([...counted, ...ofClasses].map(({ target }) => target));
  const leftOut = rows.flatMap((row, at): LeftOutRow[] => {
    const kind = kinds[at] ?? "note";
    if (kind === "position" || kind === "class" || kind === "blank") return [];
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

/** Whether a class is told anything, or something lies in it; else its row may be a note in the column of classes. */
function isOfUse({ path, target, band }: HoldingsClass, positions: readonly Position[]): boolean {
  if (target !== null || band !== null) return true;
  const whole = classKey(path);
  const slices = slicesOf(positions.map((position) => position.path));
  return slices.some((slice) => isInClass(classKey(slice.path), whole));
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

function isCounted({ name }: ReadRow, { counted }: Corrections): boolean {
  return counted.includes(name);
}
