import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { DefinedName } from "./name";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** What a workbook is made of beside its cells, as it was at one moment. */
export interface Structure {
  readonly sheets: readonly Remembered<Sheet>[];
  readonly conditionalFormats: ReadonlyMap<Sheet, readonly ConditionalFormat[]>;
  readonly charts: ReadonlyMap<Sheet, readonly Chart[]>;
  readonly tables: readonly Remembered<Table>[];
  readonly names: readonly Remembered<DefinedName>[];
  readonly settings: readonly (readonly [string, unknown])[];
  /** Equal for equal structures. */
  readonly key: string;
}

/** A part of the workbook and what its fields were. */
interface Remembered<T> {
  readonly part: T;
  readonly fields: T;
}

/** Remembers what a workbook is made of. */
export function structureOf({ sheets, tables, names, settings }: Workbook): Structure {
  const parts = {
    sheets: sheets.map(remembered),
    conditionalFormats: new Map(sheets.map((sheet) => [sheet, copies(sheet.conditionalFormats)])),
    charts: new Map(sheets.map((sheet) => [sheet, copies(sheet.charts)])),
    tables: tables.map(remembered),
    names: names.map(remembered),
    settings: [...settings],
  };
  const key = JSON.stringify([
    sheets.map(({ id, name, visibility, frozenRows }) => [id, name, visibility, frozenRows]),
    tables.map((table) => ({ ...table, sheet: table.sheet.id })),
    names.map((name) => ({ ...name, sheet: name.sheet?.id })),
    [...parts.conditionalFormats.values()],
    [...parts.charts.values()].map((charts) =>
      charts.map((chart) => ({ ...chart, source: [chart.source.sheet.id, chart.source.area] })),
    ),
    parts.settings,
  ]);
  return { ...parts, key };
}

/** Formats and charts change in place, so that what is remembered is a copy. */
function copies<Part extends object>(parts: readonly Part[]): Part[] {
  return parts.map((part) => ({ ...part }));
}

function remembered<T>(part: T): Remembered<T> {
  return { part, fields: { ...part } };
}

/** Makes a workbook of the parts that it had, and tells everyone which came and which went. */
export function restoreStructure(workbook: Workbook, structure: Structure): void {
  const sheetsBefore = [...workbook.sheets];
  const tablesBefore = [...workbook.tables];
  putBack(workbook.sheets, structure.sheets);
  for (const [{ conditionalFormats }, formats] of structure.conditionalFormats)
    conditionalFormats.splice(0, conditionalFormats.length, ...copies(formats));
  for (const [sheet, charts] of structure.charts)
    sheet.charts.splice(0, sheet.charts.length, ...copies(charts));
  putBack(workbook.tables, structure.tables);
  putBack(workbook.names, structure.names);
  workbook.settings.clear();
  for (const [key, value] of structure.settings) workbook.settings.set(key, value);
  const { events } = workbook;
  for (const table of missingIn(workbook.tables, tablesBefore))
    events.emit({ kind: "tableDeleted", table });
  for (const sheet of missingIn(workbook.sheets, sheetsBefore))
    events.emit({ kind: "sheetDeleted", sheet });
  for (const sheet of missingIn(sheetsBefore, workbook.sheets))
    events.emit({ kind: "sheetAdded", sheet });
  for (const table of missingIn(tablesBefore, workbook.tables))
    events.emit({ kind: "tableAdded", table });
  events.emit({ kind: "settingsChanged" });
  const [first] = workbook.sheets;
  if (first && !workbook.sheets.includes(workbook.activeSheet)) workbook.activate(first);
}

/** The same objects with the fields that they had: others keep hold of them. */
function putBack<T extends object>(list: T[], parts: readonly Remembered<T>[]): void {
  list.splice(0, list.length, ...parts.map(({ part, fields }) => Object.assign(part, fields)));
}

function missingIn<T>(list: readonly T[], others: readonly T[]): T[] {
  return others.filter((other) => !list.includes(other));
}
