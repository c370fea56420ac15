/** What the baselines take and give: plain cells, with Excel's error values as texts beginning "#". */
export type BaselineCell = number | string;

const BAND_TEXT = /^(\d+(?:\.\d+)?)%(?: or (\d+(?:\.\d+)?)% rel)?$/;

/** The two conditions of a band's text as fractions, as text so that each baseline keeps its digits. */
export function bandParts(text: string): readonly [string, string | undefined] {
  const match = BAND_TEXT.exec(text);
  if (match?.[1] === undefined) throw new RangeError(`not a band: ${text}`);
  return [match[1], match[2]];
}

/** A numeric cell as it is, a blank one as 0, NaN for what isn't a number. */
function numberIn(cell: unknown): number {
  if (typeof cell === "number") return cell;
  return cell === "" || cell === null ? 0 : NaN;
}

/** One column of numbers; NaN where a cell is none. */
export function columnOf(range: readonly (readonly unknown[])[]): number[] {
  return range.map((row) => numberIn(row[0]));
}

/** What shows when a row is bad: its own error, and #N/A in the others, whose total is missing. */
export function errorsOf(values: readonly number[], targets: readonly number[]): string[][] | null {
  if (!values.some(Number.isNaN) && !targets.some(Number.isNaN)) return null;
  return values.map((value, row) => {
    const isBad = Number.isNaN(value) || Number.isNaN(targets[row]);
    return [isBad ? "#VALUE!" : "#N/A"];
  });
}
