import { levelsOf, pathOf } from "../../engine/portfolio/tree";
import { nameKey } from "../../engine/portfolio/holding-names";
import { textOfCell } from "../cells";
import { scaleOfTargets } from "../../input/class-shares";
import { bandFromCells, targetFromCell } from "../targets/target-cells";
import type { Model, ModelClass } from "./model";

/** The table that keeps model portfolios. */
export const MODELS_TABLE = "KeelModels";

/** The columns of the table, in the order in which Keel writes them. */
export const MODEL_HEADERS = ["Model", "Class", "Target", "Band"] as const;

/** Where each of the table's columns is, counted from 0. */
export type ModelColumns = Readonly<Record<(typeof MODEL_HEADERS)[number], number>>;

/** The models that a workbook keeps. */
export interface SavedModels {
  readonly models: readonly Model[];
  /** What is wrong with the table; null where nothing is. */
  readonly problem: string | null;
}

/** Finds the table's columns; -1 for one that is missing. */
export function modelColumns(headers: readonly unknown[]): ModelColumns {
  const keys = headers.map((header) => nameKey(textOfCell(header)));
  const [model, path, target, band] = MODEL_HEADERS.map((header) => keys.indexOf(nameKey(header)));
  return { Model: model ?? -1, Class: path ?? -1, Target: target ?? -1, Band: band ?? -1 };
}

/** What column a table of models lacks, in words; null where it has all. */
export function missingColumn(columns: ModelColumns): string | null {
  const missing = MODEL_HEADERS.find((header) => columns[header] < 0);
  return missing ? `${MODELS_TABLE} has no column ${missing}. Name one so.` : null;
}

/**
 * Reads the models of the table, in the order in which they first stand there. Rows without a model or a class are left
 * out; a target that can't be read is none.
 *
 * @param values its cells with the header, as Excel gives values
 */
export function readModels(values: readonly (readonly unknown[])[]): SavedModels {
  const [headers = [], ...body] = values;
  const columns = modelColumns(headers);
  const problem = missingColumn(columns);
  if (problem !== null) return { models: [], problem };
  const groups = new Map<string, { name: string; rows: (readonly unknown[])[] }>();
  for (const row of body) {
    const name = textOfCell(row[columns.Model]);
    if (name === "" || levelsOf(textOfCell(row[columns.Class])).length === 0) continue;
    const known = groups.get(nameKey(name));
    if (known) known.rows.push(row);
    else groups.set(nameKey(name), { name, rows: [row] });
  }
  const models = [...groups.values()].map(({ name, rows }): Model => {
    return { name, classes: classesIn(rows, columns) };
  });
  return { models, problem };
}

function classesIn(rows: readonly (readonly unknown[])[], columns: ModelColumns): ModelClass[] {
  const scale = scaleOfTargets(rows.map((row) => row[columns.Target]));
  return rows.map((row) => ({
    path: pathOf(levelsOf(textOfCell(row[columns.Class]))),
    target: targetFromCell(row[columns.Target], scale),
    band: bandFromCells(row[columns.Band], null, null) ?? "",
  }));
}
