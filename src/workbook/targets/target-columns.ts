import type { TableColumn } from "../tables/new-table";
import { OF_CLASS_WORD } from "../../input/class-shares";
import { targetColumns, type TargetLine } from "./saved-targets";

/** A column of the table of targets as it is written. */
interface WrittenColumn extends TableColumn {
  readonly header: "Name" | "Class" | "Target" | "Band" | "Of";
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
    content: ({ target, ofClass }) => ofClass ?? target ?? "",
  },
  { header: "Band", numberFormat: "@", width: 110, content: ({ band }) => band },
  {
    header: "Of",
    numberFormat: "@",
    width: 60,
    content: ({ ofClass }) => (ofClass === undefined ? "" : OF_CLASS_WORD),
  },
];

/** The columns that a table has only where lines say something in them, and whether a line does. */
const AS_NEEDED: Readonly<Partial<Record<WrittenColumn["header"], (line: TargetLine) => boolean>>> =
  {
    Class: ({ path }) => path !== "",
    Of: ({ ofClass }) => ofClass !== undefined,
  };

/** The columns that a table of lines needs. */
export function columnsFor(lines: readonly TargetLine[]): readonly WrittenColumn[] {
  return COLUMNS.filter(({ header }) => {
    const isNeeded = AS_NEEDED[header];
    return isNeeded === undefined || lines.some(isNeeded);
  });
}

/** The columns that a table has, or gets at its end since lines need them, with their places, counted from 0. */
export function columnsAt(
  headers: readonly unknown[],
  lines: readonly TargetLine[],
): readonly (WrittenColumn & { readonly at: number })[] {
  const places = targetColumns(headers);
  const byHeader = {
    Name: places.name,
    Class: places.class,
    Target: places.target,
    Band: places.band,
    Of: places.of,
  };
  const needed = columnsFor(lines);
  let next = headers.length;
  return COLUMNS.flatMap((column) => {
    const at = byHeader[column.header];
    if (at >= 0) return [{ ...column, at }];
    return needed.includes(column) ? [{ ...column, at: next++ }] : [];
  });
}
