import { useEffect, useState } from "react";
import type { KeptTable } from "../../workbook/tables/kept-tables";

/**
 * The tables that Keel keeps in the workbook; none until they are found.
 *
 * @param find looks for them
 * @param seen what the pane last saw or did of the workbook: when it changes, they are looked for again
 */
export function useKeptTables(
  find: () => Promise<readonly KeptTable[]>,
  seen: unknown,
): readonly KeptTable[] {
  const [tables, setTables] = useState<readonly KeptTable[]>([]);
  useEffect(() => {
    let isOver = false;
    find().then(
      (found) => {
        if (!isOver) setTables(found);
      },
      // What was found before stays while Excel refuses, as it does while a cell is edited.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [find, seen]);
  return tables;
}
