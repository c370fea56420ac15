import type { HoldingsField } from "../../engine/portfolio/holdings-headers";
import { type Area, rangeOf } from "../addresses";
import { nameKey } from "../cells";
import type { Holdings } from "../holdings/holdings";
import type { Portfolio } from "../portfolio/portfolio";
import type { CellsBefore } from "../tables/cells-before";
import type { TargetLine } from "./saved-targets";

/** A column of the holdings that says the same as the saved targets. */
export interface FollowingColumn {
  readonly field: "Target" | "Band";
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

/** Loads the holdings' own Target and Band columns, where they have them; read with the next sync. */
export function loadFollowing(
  context: Excel.RequestContext,
  holdings: Holdings,
): FollowingColumn[] {
  return (["Target", "Band"] as const).flatMap((field) => {
    const area = columnArea(holdings, field);
    if (area === null) return [];
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
  const byName = new Map(lines.map((line) => [nameKey(line.name), line]));
  const followed: Area[] = [];
  const leftAlone: Area[] = [];
  const before: CellsBefore[] = [];
  for (const { field, area, range } of columns) {
    const contents = new Map<number, string | number>();
    for (const { name, rows } of holdings.positions) {
      const line = byName.get(nameKey(name));
      const row = (rows[0] ?? 0) - holdings.headerRow - 1;
      if (!line || rows.length > 1) continue;
      const content = contentOf(line, field, holdings.targetScale);
      if (range.values[row]?.[0] !== content) contents.set(row, content);
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

function contentOf(line: TargetLine, field: "Target" | "Band", scale: 1 | 100): string | number {
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
