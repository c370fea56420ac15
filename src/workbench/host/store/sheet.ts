import type { Area } from "./area";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { PageLayout } from "./page-layout";
import type { SheetCells } from "./sheet-cells";

/** Whether a sheet shows in the tab bar. */
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One sheet of a workbook. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** How many rows stay in view above those that scroll. */
  frozenRows: number;
  readonly cells: SheetCells;
  /** How it is printed. */
  pageLayout: PageLayout;
  /** The areas that the last calculation's results cover, of those that cover more than their own cell. */
  spills: readonly Area[];
  /** The first counts first. */
  readonly conditionalFormats: ConditionalFormat[];
  readonly charts: Chart[];
}
