import { type RefObject, useEffect, useRef } from "react";
import { GRID_CELLS, type GridPlace } from "./grid-keys";

/** Where an element of the tree is; null for one that has no place of its own. */
export function placeOf(element: Element): GridPlace | null {
  const row = element.closest("[data-at]");
  if (row === null) return null;
  const at = Number(row.getAttribute("data-at"));
  if (element === row) return { at, cell: "row" };
  const name = element.getAttribute("data-cell");
  const cell = GRID_CELLS.find((each) => each === name);
  return cell ? { at, cell } : null;
}

/**
 * Moves the focus to a place of the tree once it is shown, which it may be only after the next change; to the last row
 * where there are fewer by then.
 */
export function useGridFocus(
  grid: RefObject<HTMLElement | null>,
  count: number,
): (place: GridPlace) => void {
  const wanted = useRef<GridPlace | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const { at, cell } = wanted.current;
    const element = elementAt(grid.current, { at: Math.min(at, count - 1), cell });
    if (!element) return;
    wanted.current = null;
    element.focus();
  });
  return (place) => {
    wanted.current = place;
  };
}

function elementAt(grid: HTMLElement | null, { at, cell }: GridPlace): HTMLElement | null {
  const row = grid?.querySelector<HTMLElement>(`[data-at="${at}"]`) ?? null;
  return cell === "row" ? row : (row?.querySelector(`[data-cell="${cell}"]`) ?? null);
}
