/** What the baselines take and give: plain cells, with Excel's error values as texts beginning "#". */
export type BaselineCell = number | string;

const BAND_TEXT = /^(\d+(?:\.\d+)?)%(?: or (\d+(?:\.\d+)?)% rel)?$/;

/** The two conditions of a band's text as fractions, as text so that each baseline keeps its digits. */
export function bandParts(text: string): readonly [string, string | undefined] {
  const match = BAND_TEXT.exec(text);
  if (match?.[1] === undefined) throw new RangeError(`not a band: ${text}`);
  return [match[1], match[2]];
}

/** A numeric cell as it is, a blank one as 0, undefined for what isn't a number. */
function numberIn(cell: unknown): number | undefined {
  if (typeof cell === "number") return cell;
  return cell === "" || cell === null ? 0 : undefined;
}

/** One column of numbers, or undefined where a cell is none. */
export function columnOf(range: readonly (readonly unknown[])[]): (number | undefined)[] {
  const column: (number | undefined)[] = [];
  for (const row of range) column.push(numberIn(row[0]));
  return column;
}

/** What shows when a row is bad: its own error, and #N/A in the others, whose total is missing. */
export function errorsOf(
  ...columns: readonly (readonly (number | undefined)[])[]
): string[][] | null {
  const isBad = (row: number) => columns.some((column) => column[row] === undefined);
  const rows = [...(columns[0] ?? []).keys()];
  if (!rows.some(isBad)) return null;
  return rows.map((row) => [isBad(row) ? "#VALUE!" : "#N/A"]);
}
