import { inputError } from "../../engine/errors/input-error";
import { holdingsError } from "../../engine/errors/holdings-error";
import { fieldsOfHeaders, targetOfColumn } from "../../engine/portfolio/holdings-headers";
import { classKey, levelsOf, pathOf } from "../../engine/portfolio/tree";
import type { Area } from "../addresses";
import { nameKey } from "../../engine/portfolio/holding-names";
import { isBlankOrZero, type Matrix } from "../../input/cells";
import { cellOf, isBlankCell, textOfCell } from "../cells";
import {
  classAround,
  type GivenTarget,
  saysOfClass,
  scaleOfTargets,
  targetsOfPortfolio,
} from "../../input/class-shares";
import type { HeldNaming } from "./held-naming";
import { bandFromCells, targetFromCell } from "./target-cells";

/** The table that keeps targets and bands. */
export const TARGETS_TABLE = "KeelTargets";

/** What the pane saves of one name, or of a class itself. */
export interface TargetLine {
  /** The class that it speaks of or lies in: "Equity > Large cap"; "" for none. */
  readonly path: string;
  /** "" for what is said of the class itself. */
  readonly name: string;
  /** A fraction of the portfolio; null where none is given. */
  readonly target: number | null;
  /** The share of the class around it that the target is given as; left out where it is given as one of the portfolio. */
  readonly ofClass?: number;
  /** The band in the spelling of cells; "" where none is given. */
  readonly band: string;
}

/** By what lines are the same: their names, or for those of classes their classes; no name begins with a line break. */
export function lineKey({ path, name }: Pick<TargetLine, "path" | "name">): string {
  return name === "" ? `\n${classKey(path)}` : nameKey(name);
}

/** Whether two lines of one name or class say the same. */
export function isSameLine(one: TargetLine, other: TargetLine): boolean {
  return (
    one.path === other.path &&
    one.target === other.target &&
    one.ofClass === other.ofClass &&
    one.band === other.band
  );
}

/** The targets that the workbook keeps. */
export interface SavedTargets {
  /** The cells of the table, its header included. */
  readonly area: Area;
  /** The column of the names on the worksheet, counted from 0. */
  readonly nameColumn: number;
  /** The table as KEEL.PLAN reads it, its header included. */
  readonly cells: Matrix;
  readonly lines: readonly TargetLine[];
  /** What is wrong in single cells, or with the table. */
  readonly problems: readonly string[];
}

/** The columns of the table, counted from 0; -1 where one is missing. */
export interface TargetColumns {
  readonly name: number;
  readonly symbol: number;
  readonly class: number;
  readonly target: number;
  readonly band: number;
  /** What the target is a share of. */
  readonly of: number;
}

/** Finds the table's columns by their headers. */
export function targetColumns(headers: readonly unknown[]): TargetColumns {
  const fields = fieldsOfHeaders(headers);
  return {
    name: fields.indexOf("Name"),
    symbol: fields.indexOf("Symbol"),
    class: fields.indexOf("Class"),
    target: fields.indexOf("Target"),
    band: fields.indexOf("Band"),
    of: targetOfColumn(headers),
  };
}

/**
 * What a row is for as KEEL.PLAN reads it: what its name or its symbol stands for, and its class; of the class itself
 * with that alone.
 */
export function subjectIn(
  row: readonly unknown[],
  columns: TargetColumns,
  nameOf: HeldNaming,
): Pick<TargetLine, "name" | "path"> {
  const textAt = (column: number): string =>
    isBlankOrZero(cellOf(row[column])) ? "" : textOfCell(row[column]);
  return {
    name: nameOf({ name: textAt(columns.name), symbol: textAt(columns.symbol) }),
    path: pathOf(levelsOf(textAt(columns.class))),
  };
}

/**
 * Reads the table of targets.
 *
 * @param values its cells with the header, as Excel gives values
 */
export function readTargets(
  area: Area,
  values: readonly (readonly unknown[])[],
  nameOf: HeldNaming,
): SavedTargets {
  const cells = values.map((row) => row.map(cellOf));
  const [headers = [], ...body] = values;
  const columns = targetColumns(headers);
  if (columns.name < 0 || columns.target < 0) {
    const problem = `${TARGETS_TABLE} has no column ${columns.name < 0 ? "Name" : "Target"}. Name one so.`;
    return { area, nameColumn: area.column, cells, lines: [], problems: [problem] };
  }
  const isShare = (row: readonly unknown[]): boolean => saysOfClass(textOfCell(row[columns.of]));
  const ofPortfolio = body.filter((row) => !isShare(row));
  const scale = scaleOfTargets(ofPortfolio.map((row) => row[columns.target]));
  const lines: TargetLine[] = [];
  const rows: number[] = [];
  const problems: string[] = [];
  const classRows = new Map<string, number>();
  for (const [at, row] of body.entries()) {
    const number = area.row + at + 2;
    const { name, path } = subjectIn(row, columns, nameOf);
    const cell = row[columns.target];
    if (name === "" && path === "") continue;
    const target = targetFromCell(cell, scale);
    if (target === null && !isBlankCell(cell)) problems.push(badTarget(cell, number));
    const band = bandFromCells(row[columns.band], null, null) ?? "";
    const share = isShare(row) && target !== null ? { ofClass: target } : {};
    const line = { path, name, target, band, ...share };
    const first = name === "" ? classRows.get(lineKey(line)) : undefined;
    if (first !== undefined) {
      problems.push(holdingsError("classTwice", { row: number, path, first }).message);
      continue;
    }
    if (name === "") classRows.set(lineKey(line), number);
    lines.push(line);
    rows.push(number);
  }
  const resolved = withTargetsOfPortfolio(lines);
  problems.push(...shareProblems(resolved, rows));
  return { area, nameColumn: area.column + columns.name, cells, lines: resolved, problems };
}

/** The lines with those targets that are shares of a class as shares of the portfolio; null where it has none. */
function withTargetsOfPortfolio(lines: readonly TargetLine[]): TargetLine[] {
  const given = lines.map(({ path, name, target, ofClass }) => {
    return { path, isOfClass: name === "", target, isShare: ofClass !== undefined };
  });
  const targetOf = targetsOfPortfolio(given, 1);
  return lines.map((line, at) => ({ ...line, target: targetOf(given[at] as GivenTarget) }));
}

/** @param rows the number of each line's row */
function shareProblems(lines: readonly TargetLine[], rows: readonly number[]): string[] {
  return lines.flatMap(({ path, name, target, ofClass }, at) => {
    if (ofClass === undefined || target !== null) return [];
    const around = classAround({ path, isOfClass: name === "" });
    return holdingsError("shareOfNothing", { row: rows[at] ?? 0, path: around }).message;
  });
}

function badTarget(cell: unknown, row: number): string {
  if (typeof cell === "number") return inputError("negativeTarget", { row, target: cell }).message;
  return inputError("textCell", { row, field: "target", text: textOfCell(cell) }).message;
}
