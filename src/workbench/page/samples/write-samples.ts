import type { Workbook } from "../../host/store/workbook";
import { balancedAdvantage } from "./balanced-advantage";
import { household } from "./household";
import { plan } from "./plan";
import { portfolio } from "./portfolio";
import { rulesCompared } from "./rules-compared";
import { writeSample } from "./sample-sheet";
import { summary } from "./summary";
import { whatIf } from "./what-if";

/** Fills a new workbook with the sample that the page opens with; its first sheet stays in front. */
export function writeSamples(workbook: Workbook): void {
  const { activeSheet } = workbook;
  writeSample(workbook, activeSheet, portfolio);
  for (const sample of [whatIf, household, plan, summary, balancedAdvantage, rulesCompared])
    writeSample(workbook, workbook.addSheet(), sample);
}
