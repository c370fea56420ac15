import type { Cell, Range } from "../../reference";
import type { Draw } from "./draw";

/** How a book is laid out on its sheet. */
export interface Layout {
  readonly header: boolean;
  readonly inRow: boolean;
  /** Before these rows a blank one is put in. */
  readonly blankBefore: readonly number[];
  /** A cell made unreadable: which range, which row, what it holds. */
  readonly spoiled?: { readonly range: number; readonly row: number; readonly cell: Cell };
}

const SPOILS: readonly Cell[] = [{ error: "#N/A" }, { error: "#DIV/0!" }, "text", "12", true];

/** What a layout is drawn for: the cells of the first range, and how many ranges there are. */
interface Sheet {
  readonly first: readonly Cell[];
  readonly ranges: number;
}

function isPositive(cell: Cell): boolean {
  return typeof cell === "number" && cell > 0;
}

/** A layout in which one thing at most is wrong: only a book that has a total has a bad cell. */
export function drawLayout(draw: Draw, { first, ranges }: Sheet): Layout {
  const rows = first.length;
  const layout = {
    header: draw.chance(20),
    inRow: draw.chance(15) && rows > 1,
    blankBefore: draw.chance(15) ? [draw.whole(0, rows)] : [],
  };
  if (!draw.chance(6) || !first.every(isPositive)) return layout;
  const range = draw.whole(layout.header ? 1 : 0, ranges - 1);
  return { ...layout, spoiled: { range, row: draw.whole(0, rows - 1), cell: draw.pick(SPOILS) } };
}

function transpose(range: readonly (readonly Cell[])[]): Cell[][] {
  return (range[0] ?? []).map((_, column) => range.map((row) => row[column] ?? null));
}

/** Lays out columns of cells (one or two wide) as the ranges of a call. */
export function layOut(
  layout: Layout,
  columns: readonly (readonly (readonly Cell[])[])[],
): Range[] {
  return columns.map((column, index) => {
    const rows = column.map((cells, row) =>
      layout.spoiled?.range === index && layout.spoiled.row === row
        ? cells.map(() => layout.spoiled?.cell ?? null)
        : [...cells],
    );
    const wide = rows[0]?.length ?? 1;
    const blank = Array<Cell>(wide).fill(null);
    const spaced = rows.flatMap((cells, row) =>
      layout.blankBefore.includes(row) ? [blank, cells] : [cells],
    );
    if (layout.blankBefore.includes(rows.length)) spaced.push(blank);
    const headed = layout.header ? [Array<Cell>(wide).fill(`Column ${index}`), ...spaced] : spaced;
    return layout.inRow ? transpose(headed) : headed;
  });
}
