import { afterEach, beforeEach } from "vitest";
import { ensureBuilt } from "../../src/workbench/build/build";
import { type AddIn, openAddIn } from "../../src/workbench/host/jsdom/open-add-in";
import type { CellMatrix } from "../../src/workbench/cells";
import { type FixtureFiles, writeFixtureAddIn } from "../workbench/host/fixture-add-in";
import { Workbook } from "../../src/workbench/host/store/workbook";
import { parseAddress } from "../../src/workbench/host/store/address";

/** A workbook that each test of a file has for itself, with the workbook's code running on it. */
export interface InWorkbook {
  readonly addIn: () => AddIn;
  /** Types rows of cells, from A1 of a worksheet unless told otherwise. */
  readonly type: (rows: readonly (readonly (string | number)[])[], from?: string) => void;
  readonly values: (address: string) => unknown[][];
  /** Selects an address of the active worksheet. */
  readonly select: (address: string) => void;
}

/**
 * Opens a workbook before each test, gives the code under test its `Excel`, and closes it afterwards.
 *
 * @param files of an add-in without contents; "built" for the add-in itself, so that formulas can call its functions
 */
export function inWorkbook(files: FixtureFiles | "built" = {}): InWorkbook {
  let addIn: AddIn;
  let fixture: { dist: string; remove: () => void };
  const globals = globalThis as { Excel?: unknown; Office?: unknown };
  beforeEach(async () => {
    fixture =
      files === "built"
        ? { dist: await ensureBuilt(), remove: () => undefined }
        : writeFixtureAddIn(files);
    addIn = await openAddIn({ dist: fixture.dist, workbook: new Workbook() });
    globals.Excel = addIn.window.Excel;
    globals.Office = addIn.window.Office;
  });
  afterEach(() => {
    addIn.close();
    fixture.remove();
    delete globals.Excel;
    delete globals.Office;
  });
  const areaAt = (address: string) => {
    const area = parseAddress(address)?.area;
    if (!area) throw new Error(`${address} is no address.`);
    return area;
  };
  return {
    addIn: () => addIn,
    type: (rows, from = "A1") => {
      const { workbook } = addIn;
      const { row, column } = areaAt(from);
      for (const [down, cells] of rows.entries()) {
        for (const [across, cell] of cells.entries()) {
          workbook.type(workbook.activeSheet, row + down, column + across, String(cell));
        }
      }
    },
    values: (address) => addIn.workbook.values(address) as CellMatrix as unknown[][],
    select: (address) => addIn.workbook.select(addIn.workbook.activeSheet, areaAt(address)),
  };
}
