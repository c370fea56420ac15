import { calculateWorkbook } from "../calc/calculate";
import type { CalculatedSheet, Sheet } from "../calc/workbook";
import { type AddIn, openAddIn } from "../host/jsdom/open-add-in";
import type { Sheet as HostSheet } from "../host/store/sheet";
import type { ShownCell, ShownSheet } from "./shown-sheet";

/**
 * The sheets that the add-in's own "Insert sample" writes, calculated by the add-in's functions.
 * `dist` is the folder with the built add-in. Rejects where the add-in can't start or the command fails.
 */
export async function sampleWorkbook(dist: string): Promise<ShownSheet[]> {
  const addIn = await openAddIn({ dist });
  try {
    await insertSample(addIn);
    const sheets = addIn.workbook.sheets.filter(({ cells }) => cells.used() !== null);
    const workbook = { sheets: sheets.map(contents), tables: [], names: [] };
    const calculated = await calculateWorkbook(workbook, addIn.caller);
    return calculated.sheets.flatMap((sheet, index) => {
      const written = sheets[index];
      return written ? [shown(sheet, written)] : [];
    });
  } finally {
    addIn.close();
  }
}

async function insertSample(addIn: AddIn): Promise<void> {
  const command = addIn.manifest.commands.find(({ label }) => label === "Insert sample");
  if (!command) {
    throw new Error("The manifest has no button with the label Insert sample.");
  }
  await addIn.runCommand(command.id);
  const problem = addIn.window.document.querySelector("[data-kind=problem]")?.textContent;
  if (problem) {
    throw new Error(problem);
  }
}

/** What a sheet of the host holds, for the formula engine. */
function contents({ name, cells }: HostSheet): Sheet {
  const used = cells.used() ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    name,
    rows: Array.from({ length: used.row + used.rows }, (_, row) =>
      Array.from({ length: used.column + used.columns }, (__, column) => {
        const { formula, value } = cells.read(row, column);
        return formula === null ? value : { formula };
      }),
    ),
  };
}

function shown(calculated: CalculatedSheet, written: HostSheet): ShownSheet {
  return {
    name: calculated.name,
    rows: calculated.rows.map((values, row) =>
      values.map((value, column): ShownCell => {
        const { numberFormat, format } = written.cells.read(row, column);
        const formula = formulaBehind(calculated, written, row, column);
        return {
          value,
          formula,
          numberFormat,
          bold: format.bold,
          rightAligned: typeof value === "number" || format.horizontalAlignment === "Right",
        };
      }),
    ),
  };
}

function formulaBehind(
  { spills }: CalculatedSheet,
  { cells }: HostSheet,
  row: number,
  column: number,
): string | null {
  const spill = spills.find(
    ({ range }) =>
      row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
  return cells.read(spill?.row ?? row, spill?.column ?? column).formula;
}
