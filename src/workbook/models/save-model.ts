import { AREA_PROPERTIES, type Area, areaOf, placeInWords, rangeOf } from "../addresses";
import { nameKey, textOfCell } from "../cells";
import type { Change } from "../change";
import { addTable, type TableColumn } from "../tables/new-table";
import { changeOfTable, type TableEdit } from "../tables/table-undo";
import type { Model, ModelClass } from "./model";
import { missingColumn, MODEL_HEADERS, modelColumns, MODELS_TABLE } from "./saved-models";

/** What a save of a model did. */
export interface SavedModel {
  readonly area: Area;
  readonly change: Change;
}

interface Written {
  readonly area: Area;
  readonly edit: TableEdit;
}

const SHEET = "Keel models";
const HEADING = "Model portfolios. Edit them, add your own, and copy the table to share them.";
const COLUMNS: readonly TableColumn[] = [
  { header: "Model", numberFormat: "@", width: 120 },
  { header: "Class", numberFormat: "@", width: 180 },
  { header: "Target", numberFormat: "0.00%", width: 60, alignment: "Right" },
  { header: "Band", numberFormat: "@", width: 110 },
];

/**
 * Writes a model into the table `KeelModels`, in place of one of the same name. Where there is no table, it is added on a
 * worksheet of its own, with the ready models. All in one `Excel.run`.
 */
export async function saveModel(model: Model, ready: readonly Model[]): Promise<SavedModel> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(MODELS_TABLE);
    const { worksheets } = context.workbook;
    table.load("name");
    worksheets.load("items/name");
    await context.sync();
    const sheetNames = worksheets.items.map(({ name }) => name);
    const { area, edit } = table.isNullObject
      ? addModels(context, [...ready.filter((each) => !isSame(each, model)), model], sheetNames)
      : await changeModels(context, table, model);
    const change = changeOfTable(context, "model saved", edit);
    await context.sync();
    return { area, change };
  });
}

/** What a save of a model did, for people. */
export function savedModelInWords({ area }: SavedModel): string {
  return `Saved in ${MODELS_TABLE}, ${placeInWords(area)}. Edit the models there.`;
}

function isSame(one: Model, other: Model): boolean {
  return nameKey(one.name) === nameKey(other.name);
}

function addModels(
  context: Excel.RequestContext,
  models: readonly Model[],
  sheetNames: readonly string[],
): Written {
  const rows = models.flatMap((model) =>
    model.classes.map((each) => MODEL_HEADERS.map((header) => contentOf(header, model, each))),
  );
  const table = { name: MODELS_TABLE, sheet: SHEET, heading: HEADING, columns: COLUMNS, rows };
  const area = addTable(context, table, sheetNames);
  return {
    area,
    edit: { table: MODELS_TABLE, addedSheet: area.sheet, addedRows: 0, before: [] },
  };
}

/** Takes the rows of a model out of the table, and adds its classes at the end. */
async function changeModels(
  context: Excel.RequestContext,
  table: Excel.Table,
  model: Model,
): Promise<Written> {
  const range = table.getRange();
  range.load(`values,formulas,numberFormat,${AREA_PROPERTIES}`);
  await context.sync();
  const area = areaOf(range);
  const [headers = [], ...body] = range.values as unknown[][];
  const columns = modelColumns(headers);
  const problem = missingColumn(columns);
  if (problem !== null) throw new Error(problem);
  const removedRows = [...body.keys()].filter(
    (row) => nameKey(textOfCell(body[row]?.[columns.Model])) === nameKey(model.name),
  );
  table.rows.add(
    undefined,
    model.classes.map(() => headers.map(() => "")),
  );
  for (const { header, numberFormat } of COLUMNS) {
    const at = columns[header as keyof typeof columns];
    const cells = rangeOf(context, {
      sheet: area.sheet,
      row: area.row + area.rows,
      column: area.column + at,
      rows: model.classes.length,
      columns: 1,
    });
    cells.numberFormat = model.classes.map(() => [numberFormat]);
    cells.values = model.classes.map((each) => [contentOf(header, model, each)]);
  }
  for (const row of [...removedRows].reverse()) table.rows.getItemAt(row).delete();
  const before = {
    area: { ...area, row: area.row + 1, rows: body.length },
    formulas: range.formulas.slice(1) as unknown[][],
    numberFormat: range.numberFormat.slice(1) as string[][],
  };
  return {
    area: { ...area, rows: area.rows + model.classes.length - removedRows.length },
    edit: {
      table: MODELS_TABLE,
      addedSheet: null,
      addedRows: model.classes.length,
      removedRows,
      before: [before],
    },
  };
}

function contentOf(header: string, { name }: Model, { path, target, band }: ModelClass) {
  const contents: Readonly<Record<string, string | number>> = {
    Model: name,
    Class: path,
    Target: target ?? "",
    Band: band,
  };
  return contents[header] ?? "";
}
