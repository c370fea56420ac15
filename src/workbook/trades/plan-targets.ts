import { nameKey } from "../../engine/portfolio/holding-names";
import type { HoldingsField } from "../../engine/portfolio/holdings-headers";
import { classKey } from "../../engine/portfolio/tree";
import type { Cell, Matrix } from "../../input/cells";
import { isBlankCell } from "../cells";
import type { Holdings, Position } from "../holdings/holdings";
import { linesOf, type Portfolio } from "../portfolio/portfolio";
import {
  lineKey,
  type SavedTargets,
  targetColumns,
  type TargetLine,
} from "../targets/saved-targets";

/** A table of targets as KEEL.PLAN reads it. */
export interface PlanTargets {
  /** Row by row, with a row of headers. */
  readonly cells: Matrix;
  /** The number of the row of headers as messages name it. */
  readonly firstRow: number;
}

/**
 * What stands for the holdings' own targets and bands: the cells of `KeelTargets` where they say all that is in force,
 * so that a formula reads the same. Null where the holdings themselves say all of it.
 *
 * @param typed targets and bands as they are typed; null where those are in force that the workbook says
 * @param differences gets what a formula can't read, in words
 */
export function planTargets(
  portfolio: Portfolio,
  typed: readonly TargetLine[] | null,
  differences: string[],
): PlanTargets | null {
  const { holdings, saved } = portfolio;
  const has = (field: HoldingsField): boolean =>
    holdings.columns.some((column) => column.field === field);
  const lines = typed ?? linesOf(portfolio);
  if (has("Portfolio") && has("Target")) {
    if (has("Band") || (has("Lower") && has("Upper")) || !lines.some(hasBand)) return null;
    differences.push("bands that the holdings have no column for");
    return written(lines, BANDS_ALONE);
  }
  if (has("Target") && saysTheSame(holdings, lines)) return null;
  if (typed !== null) return written(lines, COLUMNS);
  if (saved && saysAll(saved, lines)) return { cells: saved.cells, firstRow: saved.area.row + 1 };
  if (lines.some(saysAnything)) differences.push("targets that KeelTargets doesn't say");
  return written(lines, COLUMNS);
}

const COLUMNS: Readonly<Record<string, (line: TargetLine) => Cell>> = {
  Name: ({ name }) => name,
  Class: ({ path }) => path,
  Target: ({ target }) => target,
  Band: ({ band }) => band,
};
const BANDS_ALONE = { Name: COLUMNS.Name, Band: COLUMNS.Band } as typeof COLUMNS;

function written(lines: readonly TargetLine[], columns: typeof COLUMNS): PlanTargets {
  const cellsOf = Object.values(columns);
  const rows = lines.map((line) => cellsOf.map((cellIn) => cellIn(line)));
  return { cells: [Object.keys(columns), ...rows], firstRow: 1 };
}

function hasBand({ band }: TargetLine): boolean {
  return band !== "";
}

function saysAnything({ target, band }: TargetLine): boolean {
  return (target ?? 0) !== 0 || band !== "";
}

/** Whether saved lines, with targets that are numbers, say all that is in force. */
function saysAll({ cells, lines: saved }: SavedTargets, lines: readonly TargetLine[]): boolean {
  const [headers = [], ...body] = cells;
  const { target } = targetColumns(headers);
  if (body.some((row) => typeof row[target] === "string" && !isBlankCell(row[target])))
    return false;
  const keys = new Set(saved.map(lineKey));
  return lines.every((line) => keys.has(lineKey(line)) || !saysAnything(line));
}

/** Whether the holdings' own cells say the same as lines, names that aren't held included. */
function saysTheSame(holdings: Holdings, lines: readonly TargetLine[]): boolean {
  const held = new Set(holdings.positions.map(({ name }) => nameKey(name)));
  const byKey = new Map(lines.map((line) => [lineKey(line), line]));
  return (
    holdings.positions.every((position) => isSame(holdings, position, byKey)) &&
    isSameOfClasses(holdings, lines) &&
    lines.every(({ name, target }) => name === "" || !target || held.has(nameKey(name)))
  );
}

function isSame(
  { cells, columns }: Holdings,
  position: Position,
  lines: ReadonlyMap<string, TargetLine>,
): boolean {
  const line = lines.get(lineKey(position));
  if (!line) return true;
  const column = columns.findIndex(({ field }) => field === "Target");
  const isNumber = position.rows.every((row) => {
    const cell = cells[row]?.[column];
    return typeof cell !== "string" || isBlankCell(cell);
  });
  return (
    isNumber &&
    (line.target ?? 0) === (position.target ?? 0) &&
    line.band === (position.band ?? "") &&
    classKey(line.path) === classKey(position.path)
  );
}

/** Whether the holdings' own cells say the same of classes. */
function isSameOfClasses({ classes }: Holdings, lines: readonly TargetLine[]): boolean {
  const said = lines.filter((line) => line.name === "" && (line.target !== null || hasBand(line)));
  const byKey = new Map(said.map((line) => [lineKey(line), line]));
  const own = classes.filter(({ target, band }) => target !== null || band !== null);
  return (
    said.length === own.length &&
    own.every(({ path, target, band }) => {
      const line = byKey.get(lineKey({ path, name: "" }));
      return line?.target === target && line.band === (band ?? "");
    })
  );
}
