import type { HoldingsField } from "../../engine/portfolio/holdings-headers";
import { levelsOf } from "../../engine/portfolio/tree";
import { textOfCell } from "../cells";
import type { Holdings } from "../holdings/holdings";
import type { Portfolio } from "./portfolio";

const NAMING: readonly (HoldingsField | null)[] = ["Name", "Symbol", "Account", "Portfolio"];

/** All that names something in a portfolio: holdings, accounts, classes, models, the worksheet; in any order, also twice. */
export function namesOf({ holdings, saved, models }: Portfolio): string[] {
  const lines = [...holdings.positions, ...holdings.classes, ...(saved?.lines ?? [])];
  const ofModels = models?.models ?? [];
  const paths = [...lines, ...ofModels.flatMap(({ classes }) => classes)].map(({ path }) => path);
  return [
    holdings.place.area.sheet,
    ...ofCells(holdings),
    ...(saved?.lines ?? []).map(({ name }) => name),
    ...ofModels.map(({ name }) => name),
    ...[...new Set(paths)].flatMap((path) => [path, ...levelsOf(path)]),
  ];
}

/** What stands in the columns that name something. */
function ofCells({ cells, columns, headerRow }: Holdings): string[] {
  const naming = columns.flatMap(({ field }, column) => (NAMING.includes(field) ? [column] : []));
  return cells
    .slice(headerRow + 1)
    .flatMap((row) => naming.map((column) => textOfCell(row[column])));
}
