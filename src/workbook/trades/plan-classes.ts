import { classKey } from "../../engine/portfolio/tree";
import type { Cell } from "../../input/cells";
import type { Holdings } from "../holdings/holdings";
import type { Portfolio } from "../portfolio/portfolio";
import { lineKey, type TargetLine } from "../targets/saved-targets";
import { addColumn, type PlanDraft, rowsOf, scaled } from "./plan-draft";

/** Classes, and what is said of them, where the holdings don't say the same. */
export function writeClasses(
  { holdings }: Portfolio,
  lines: readonly TargetLine[],
  draft: PlanDraft,
): void {
  if (areOwn(holdings, lines)) return;
  const { fields, rows, differences } = draft;
  for (const { row } of holdings.classes) rows[row - holdings.headerRow - 1]?.fill(null);
  for (const [column, field] of fields.entries()) if (field === "Class") fields[column] = null;
  const column = addColumn(draft, "Class");
  const byKey = new Map(lines.map((line) => [lineKey(line), line]));
  for (const position of holdings.positions) {
    const path = byKey.get(lineKey(position))?.path ?? position.path;
    for (const row of rowsOf(position, holdings.headerRow, rows)) row[column] = path || null;
  }
  addClassRows(lines.filter(isOfClass), holdings.targetScale, draft);
  differences.push("classes that the holdings don't say");
}

function isOfClass({ name, target, band }: TargetLine): boolean {
  return name === "" && (target !== null || band !== "");
}

/** Whether the holdings' own cells say the same of classes. */
function areOwn({ positions, classes }: Holdings, lines: readonly TargetLine[]): boolean {
  const byKey = new Map(lines.map((line) => [lineKey(line), line]));
  const isSamePlace = positions.every((position) => {
    const line = byKey.get(lineKey(position));
    return !line || classKey(line.path) === classKey(position.path);
  });
  const said = lines.filter(isOfClass);
  const own = classes.filter(({ target, band }) => target !== null || band !== null);
  const isSameClass = own.every((each) => {
    const line = byKey.get(lineKey({ path: each.path, name: "" }));
    return line?.target === each.target && line.band === (each.band ?? "");
  });
  return isSamePlace && isSameClass && said.length === own.length;
}

function addClassRows(lines: readonly TargetLine[], scale: number, draft: PlanDraft): void {
  const { fields, rows } = draft;
  const hasBands = lines.some(({ band }) => band !== "");
  if (!fields.includes("Target")) addColumn(draft, "Target");
  if (hasBands && !fields.includes("Band")) addColumn(draft, "Band");
  for (const { path, target, band } of lines) {
    rows.push(
      fields.map((field): Cell => {
        if (field === "Class") return path;
        if (field === "Target") return scaled(target, scale);
        return field === "Band" && band !== "" ? band : null;
      }),
    );
  }
}
