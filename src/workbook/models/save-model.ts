import { placeInWords, rangeOf } from "../addresses";
import { nameKey } from "../../engine/portfolio/holding-names";
import { textOfCell } from "../cells";
import { changeKeptTable, type KeptTableChange } from "../tables/change-kept-table";
import { addKeptTable, readTable, reshapeTable, type WrittenTable } from "../tables/kept-table";
import type { TableColumn } from "../tables/new-table";
import type { Model, ModelClass } from "./model";
import { missingColumn, MODEL_HEADERS, modelColumns, MODELS_TABLE } from "./saved-models";

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
export async function saveModel(model: Model, ready: readonly Model[]): Promise<KeptTableChange> {
  return changeKeptTable({
    name: MODELS_TABLE,
    what: "model saved",
    change: (context, table) => changeModels(context, table, model),
    add: (context, sheetNames) =>
      addModels(context, [...ready.filter((each) => !isSame(each, model)), model], sheetNames),
  });
}

/** What a save of a model did, for people. */
export function savedModelInWords({ area }: KeptTableChange): string {
  return `Saved in ${MODELS_TABLE}, ${placeInWords(area)}. Edit the models there.`;
}

function isSame(one: Model, other: Model): boolean {
  return nameKey(one.name) === nameKey(other.name);
}

function addModels(
  context: Excel.RequestContext,
  models: readonly Model[],
  sheetNames: readonly string[],
): WrittenTable {
  const rows = models.flatMap((model) =>
    model.classes.map((each) => MODEL_HEADERS.map((header) => contentOf(header, model, each))),
  );
  const table = { name: MODELS_TABLE, sheet: SHEET, heading: HEADING, columns: COLUMNS, rows };
  return addKeptTable(context, table, sheetNames);
}

/** Takes the rows of a model out of the table, and adds its classes at the end. */
async function changeModels(
  context: Excel.RequestContext,
  table: Excel.Table,
  model: Model,
): Promise<WrittenTable> {
  const content = await readTable(context, table);
  const { area, body } = content;
  const columns = modelColumns(content.headers);
  const problem = missingColumn(columns);
  if (problem !== null) throw new Error(problem);
  const removed = [...body.keys()].filter(
    (row) => nameKey(textOfCell(body[row]?.[columns.Model])) === nameKey(model.name),
  );
  return reshapeTable(content, { added: model.classes.length, removed }, () => {
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
  });
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
