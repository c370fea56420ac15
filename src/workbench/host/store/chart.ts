import type { Area } from "./area";

/** The kinds of charts that are kept. */
export const CHART_TYPES = ["BarClustered", "ColumnClustered", "Line", "LineMarkers"] as const;

type ChartType = (typeof CHART_TYPES)[number];

/** What a chart's series are: the columns of its cells or their rows; "Auto" leaves it to Excel. */
export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

type SeriesBy = (typeof SERIES_BY)[number];

/** The sheet of a chart's cells, as far as a chart knows it. */
interface SourceSheet {
  readonly id: string;
  /** As it is called by now. */
  readonly name: string;
}

/** A chart on a sheet, as far as it is kept: what it is of and where it lies. It isn't drawn. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly type: ChartType;
  readonly source: { readonly sheet: SourceSheet; readonly area: Area };
  readonly seriesBy: SeriesBy;
  /** Null for the title that Excel gives it. */
  title: string | null;
  /** The cells that it covers; null where nothing was said of it. */
  place: Area | null;
}
