import { useCallback, useState } from "react";
import type { Area } from "../../workbook/addresses";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import type { ChosenCells } from "../../workbook/ranges/chosen-cells";

/** Cells of the workbook that a view works on. */
export interface CellChoice {
  /** Where they are; null where none are chosen. */
  readonly area: Area | null;
  /** Null also until they are read. */
  readonly chosen: ChosenCells | null;
  readonly choose: (cells: ChosenCells | null) => void;
  /** Chooses the cells of an area as they are now; none where its worksheet is gone. */
  readonly restore: (area: Area | null) => void;
}

/** The choice of cells for a view; none at first. */
export function useChosenCells(workbook: Pick<KeelWorkbook, "readArea">): CellChoice {
  const [area, setArea] = useState<Area | null>(null);
  const [chosen, setChosen] = useState<ChosenCells | null>(null);
  const choose = useCallback((cells: ChosenCells | null): void => {
    setArea(cells?.area ?? null);
    setChosen(cells);
  }, []);
  const restore = useCallback(
    (place: Area | null): void => {
      setArea(place);
      if (place === null) return;
      workbook.readArea(place).then(
        (read) => setChosen((now) => now ?? read),
        () => undefined,
      );
    },
    [workbook],
  );
  return { area, chosen, choose, restore };
}
