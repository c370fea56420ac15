import type { TableColumn } from "../tables/new-table";
import type { TargetColumns, TargetLine } from "./saved-targets";

/** A column of the table of targets as it is written. */
interface WrittenColumn extends TableColumn {
  readonly header: "Name" | "Class" | "Target" | "Band";
  readonly content: (line: TargetLine) => string | number;
}

const COLUMNS: readonly WrittenColumn[] = [
  { header: "Name", numberFormat: "@", width: 180, content: ({ name }) => name },
  { header: "Class", numberFormat: "@", width: 180, content: ({ path }) => path },
  {
    header: "Target",
    numberFormat: "0.00%",
    width: 60,
    alignment: "Right",
    content: ({ target }) => target ?? "",
  },
  { header: "Band", numberFormat: "@", width: 110, content: ({ band }) => band },
];

/** The columns of a table that is to be added: with classes where there are any. */
export function columnsFor(lines: readonly TargetLine[]): readonly WrittenColumn[] {
  const hasClasses = lines.some(({ path }) => path !== "");
  return COLUMNS.filter(({ header }) => header !== "Class" || hasClasses);
}

/** The columns that a table has, with their places, counted from 0. */
export function columnsAt(
  places: TargetColumns,
): readonly (WrittenColumn & { readonly at: number })[] {
  const byHeader = {
    Name: places.name,
    Class: places.class,
    Target: places.target,
    Band: places.band,
  };
  return COLUMNS.map((column) => ({ ...column, at: byHeader[column.header] })).filter(
    ({ at }) => at >= 0,
  );
}
