import type { HoldingsField } from "../../engine/portfolio/holdings-headers";
import { type Area, rangeOf } from "../addresses";
import { classKey } from "../../engine/portfolio/tree";
import { textOfCell } from "../cells";
import type { Holdings } from "../holdings/holdings";
import type { Portfolio } from "../portfolio/portfolio";
import type { CellsBefore } from "../tables/cells-before";
import { lineKey, type TargetLine } from "./saved-targets";

const FOLLOWING = ["Class", "Target", "Band"] as const;

/** A column of the holdings that says the same as the saved targets. */
export interface FollowingColumn {
  readonly field: (typeof FOLLOWING)[number];
  /** Its cells below the header. */
  readonly area: Area;
  readonly range: Excel.Range;
}

/** What became of the holdings' own columns. */
interface Followed {
  readonly followed: readonly Area[];
  readonly leftAlone: readonly Area[];
  readonly before: readonly CellsBefore[];
}

/**
 * Loads the holdings' own Class, Target and Band columns, where they have them; read with the next sync. A class in
 * a column for each of its levels stays as it is.
 */
export function loadFollowing(
  context: Excel.RequestContext,
  holdings: Holdings,
): FollowingColumn[] {
  return FOLLOWING.flatMap((field) => {
    const area = columnArea(holdings, field);
    const isSplit = holdings.columns.filter((column) => column.field === field).length > 1;
    if (area === null || isSplit) return [];
    const range = rangeOf(context, area);
    range.load("values,formulas,numberFormat");
    return [{ field, area, range }];
  });
}

/** The cells of a column below the header; null where the holdings have no such column. */
export function columnArea(
  { place, headerRow, columns }: Holdings,
  field: HoldingsField,
): Area | null {
  const column = columns.findIndex((each) => each.field === field);
  const rows = place.area.rows - headerRow - 1;
  if (column < 0 || rows < 1) return null;
  return {
    sheet: place.area.sheet,
    row: place.area.row + headerRow + 1,
    column: place.area.column + column,
    rows,
    columns: 1,
  };
}

/** Writes the lines into the columns, except into formulas and names that stand in several rows. */
export function followColumns(
  context: Excel.RequestContext,
  columns: readonly FollowingColumn[],
  { holdings }: Portfolio,
  lines: readonly TargetLine[],
): Followed {
  const byKey = new Map(lines.map((line) => [lineKey(line), line]));
  const followed: Area[] = [];
  const leftAlone: Area[] = [];
  const before: CellsBefore[] = [];
  for (const { field, area, range } of columns) {
    const contents = new Map<number, string | number>();
    for (const { line, rows } of ownLines(holdings, byKey)) {
      const row = (rows[0] ?? 0) - holdings.headerRow - 1;
      if (rows.length > 1) continue;
      const content = contentOf(line, field, holdings.targetScale);
      if (!isSame(range.values[row]?.[0], content, field)) contents.set(row, content);
    }
    if (contents.size === 0) continue;
    if ([...contents.keys()].some((row) => isFormula(range.formulas[row]?.[0]))) {
      leftAlone.push(area);
      continue;
    }
    before.push({
      area,
      formulas: range.formulas as unknown[][],
      numberFormat: range.numberFormat as string[][],
    });
    writeColumn(rangeOf(context, area), area.rows, contents);
    followed.push(area);
  }
  return { followed, leftAlone, before };
}

/** What is to stand in the rows of the holdings; a class that is no longer spoken of has nothing there. */
function ownLines(
  { positions, classes }: Holdings,
  byKey: ReadonlyMap<string, TargetLine>,
): { readonly line: TargetLine; readonly rows: readonly number[] }[] {
  const held = positions.flatMap(({ path, name, rows }) => {
    const line = byKey.get(lineKey({ path, name }));
    return line ? [{ line, rows }] : [];
  });
  const ofClasses = classes.map(({ path, row }) => {
    const nothing: TargetLine = { path, name: "", target: null, band: "" };
    return { line: byKey.get(lineKey(nothing)) ?? nothing, rows: [row] };
  });
  return [...held, ...ofClasses];
}

function isSame(cell: unknown, content: string | number, field: FollowingColumn["field"]): boolean {
  if (field === "Class") return classKey(textOfCell(cell)) === classKey(String(content));
  return cell === content;
}

function contentOf(
  line: TargetLine,
  field: FollowingColumn["field"],
  scale: 1 | 100,
): string | number {
  if (field === "Class") return line.path;
  if (field === "Band") return line.band;
  return line.target === null ? "" : Number((line.target * scale).toPrecision(15));
}

/** Texts go into text cells; a null leaves a cell as it is. */
function writeColumn(
  range: Excel.Range,
  rows: number,
  contents: ReadonlyMap<number, string | number>,
): void {
  const cells = Array.from({ length: rows }, (_, row) => contents.get(row) ?? null);
  range.numberFormat = cells.map((cell) => [typeof cell === "string" && cell !== "" ? "@" : null]);
  range.values = cells.map((cell) => [cell]);
}

function isFormula(content: unknown): boolean {
  return typeof content === "string" && content.startsWith("=");
}
