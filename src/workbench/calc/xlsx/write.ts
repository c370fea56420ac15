import type { CalculatedWorkbook, Workbook } from "../workbook";
import { removeCalculationChain } from "./calculation-chain";
import { dynamicArrayMark } from "./dynamic-arrays";
import type { XlsxPackage } from "./package";
import { hasSpills, writeSheetValues } from "./sheet-values";

/**
 * Writes calculated values into the package that the workbook was read from. Everything else in it
 * stays: tables, names, formats, styles, drawings and parts of other makers.
 */
export async function writeValues(
  file: XlsxPackage,
  workbook: Workbook,
  calculated: CalculatedWorkbook,
): Promise<void> {
  const mark = calculated.sheets.some(hasSpills) ? await dynamicArrayMark(file) : "";
  const worksheets = await file.worksheets();
  for (const [i, { path }] of worksheets.entries()) {
    const sheet = workbook.sheets[i];
    const values = calculated.sheets[i];
    const xml = await file.text(path);
    if (sheet && values && xml !== undefined) {
      file.write(path, writeSheetValues(xml, sheet, values, mark));
    }
  }
  await removeCalculationChain(file);
}
