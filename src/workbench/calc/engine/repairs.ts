import { formulas, type Value } from "./univer";
import { toArray, toValue } from "./values";

const ERROR_NAMES: ReadonlySet<string> = new Set<string>(formulas.ERROR_TYPE_SET);

let repaired = false;

/** Repairs where Univer itself takes text for numbers. */
export function repairUniver(): void {
  if (repaired) return;
  repaired = true;
  keepTextsOfArrays();
  giveUpIndex();
}

/** What functions such as TEXTSPLIT put together stays the text that it is. */
function keepTextsOfArrays(): void {
  formulas.ArrayValueObject.createByArray = (rows) =>
    toArray(rows.map((row) => row.map((cell) => plainValue(cell))));
}

function plainValue(cell: unknown): Value {
  const isText = typeof cell === "string" && !isErrorName(cell);
  if (isText || typeof cell === "number" || typeof cell === "boolean") return toValue(cell);
  return formulas.ValueObjectFactory.create(isErrorName(cell) ? cell : null);
}

function isErrorName(cell: unknown): cell is string {
  return typeof cell === "string" && ERROR_NAMES.has(cell);
}

/** Univer's index for look-ups doesn't tell the text "66" from 66, and outlives changes of cells. */
function giveUpIndex(): void {
  const index = formulas.CELL_INVERTED_INDEX_CACHE;
  index.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  index.setContinueBuildingCache = () => undefined;
  index.set = () => undefined;
}
