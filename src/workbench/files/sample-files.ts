import type { FunctionCaller } from "../cells";
import { Workbook } from "../host/store/workbook";
import { LiveCalculation } from "../live/live-calculation";
import { balancedAdvantage } from "../page/samples/balanced-advantage";
import { rulesCompared } from "../page/samples/rules-compared";
import { type SampleSheet, writeSample } from "../page/samples/sample-sheet";
import { saveWorkbook } from "./save-workbook";

/** The sample sheets that also are files of their own in assets/, by their names there. */
export const SAMPLE_FILES: Readonly<Record<string, SampleSheet>> = {
  "balanced-advantage.xlsx": balancedAdvantage,
  "rules-compared.xlsx": rulesCompared,
};

/** A sample sheet as an .xlsx file, calculated. */
export async function sampleFile(sample: SampleSheet, caller: FunctionCaller): Promise<Uint8Array> {
  const workbook = new Workbook();
  const calculation = new LiveCalculation(workbook, caller);
  writeSample(workbook, workbook.activeSheet, sample);
  await calculation.settled();
  return saveWorkbook({
    workbook,
    namespace: "KEEL",
    spills: (sheet) => calculation.spills(sheet),
    asValues: false,
  });
}
