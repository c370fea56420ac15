import { classKey } from "../../engine/portfolio/tree";
import type { GridRow } from "./grid-rows";

/** What can have the focus in a row: the row itself, or one of its controls, from left to right. */
export const GRID_CELLS = ["row", "target", "band", "tools"] as const;

export type GridCell = (typeof GRID_CELLS)[number];

/** Where the focus is: a row, counted from 0 among those that are shown, and what has it there. */
export interface GridPlace {
  readonly at: number;
  readonly cell: GridCell;
}

/** What a key asks for. */
export type GridMove =
  | { readonly kind: "focus"; readonly place: GridPlace }
  /** Folds a class up or open. */
  | { readonly kind: "fold"; readonly at: number }
  /** Shows what can be done with a row, or with its name. */
  | { readonly kind: "tools"; readonly at: number; readonly form: "rename" | null }
  | { readonly kind: "remove"; readonly at: number };

/** A key with what is held down beside it. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

const PAGE = 10;

/**
 * What a key does in the tree, as WAI-ARIA's treegrid has it; null for a key that it leaves alone. In an entry the keys
 * that move within its text stay the entry's own.
 */
export function gridMove(
  rows: readonly GridRow[],
  place: GridPlace,
  { key, ctrlKey, shiftKey }: GridKey,
): GridMove | null {
  const { at, cell } = place;
  const isRow = cell === "row";
  switch (key) {
    case "ArrowDown":
      return focus(rows, at + 1, cell);
    case "ArrowUp":
      return focus(rows, at - 1, cell);
    case "PageDown":
      return focus(rows, at + PAGE, cell);
    case "PageUp":
      return focus(rows, at - PAGE, cell);
    case "Home":
      return isRow || ctrlKey ? focus(rows, 0, cell) : null;
    case "End":
      return isRow || ctrlKey ? focus(rows, rows.length - 1, cell) : null;
    case "Escape":
      return isRow ? null : focus(rows, at, "row");
    case "Delete":
      return isRow ? { kind: "remove", at } : null;
    case "F2":
      return { kind: "tools", at, form: "rename" };
    case "F10":
      return shiftKey ? { kind: "tools", at, form: null } : null;
    case "ContextMenu":
      return isRow ? { kind: "tools", at, form: null } : null;
    case "Enter":
      return isRow ? focus(rows, at, "target") : null;
    case "ArrowRight":
      return isRow ? into(rows, at) : null;
    case "ArrowLeft":
      return isRow ? outOf(rows, at) : null;
    default:
      return null;
  }
}

function focus(rows: readonly GridRow[], at: number, cell: GridCell): GridMove {
  const within = Math.max(0, Math.min(rows.length - 1, at));
  return { kind: "focus", place: { at: within, cell } };
}

/** Opens a class that is folded up, else goes to the first control of the row. */
function into(rows: readonly GridRow[], at: number): GridMove {
  return rows[at]?.isOpen === false ? { kind: "fold", at } : focus(rows, at, "target");
}

/** Folds up a class that is open, else goes to the class around the row. */
function outOf(rows: readonly GridRow[], at: number): GridMove | null {
  const own = rows[at];
  if (own?.isOpen === true) return { kind: "fold", at };
  const above = rows.findIndex(
    ({ row }) => row.kind === "class" && classKey(row.path) === own?.row.parent,
  );
  return above < 0 ? null : focus(rows, above, "row");
}
