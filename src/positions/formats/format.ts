import type { LeftOut } from "../positions-file";
import type { FileRecord } from "../rows/record";
import type { DateOrder } from "../text/dates";
import type { Line } from "../text/lines";

/** What a format makes of a file's lines. */
export interface FormatRows {
  readonly records: readonly FileRecord[];
  readonly leftOut: readonly LeftOut[];
  /** Lines and parts of lines that may say of which day the prices are, the surest first. */
  readonly dateTexts: readonly string[];
}

/** One broker's way to write positions. */
export interface Format {
  readonly name: string;
  /** The currency of amounts that name none; null where it isn't known. */
  readonly currency: string | null;
  readonly dateOrder: DateOrder;
  /** Whether the lines are written so. */
  readonly fits: (lines: readonly Line[]) => boolean;
  readonly read: (lines: readonly Line[]) => FormatRows;
}
