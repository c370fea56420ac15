import Papa from "papaparse";

/** A row of a file of separated values. */
export interface Line {
  /** Its line in the file, counted from 1; the first where a quoted cell goes over several. */
  readonly line: number;
  /** Without spaces around them. */
  readonly cells: readonly string[];
}

/** What may stand between cells. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;

/** The rows of a file, split at one separator. */
export interface SplitText {
  readonly separator: string;
  /** Without those that are blank. */
  readonly lines: readonly Line[];
  /** The first line with quotation marks that don't go together, so that cells can't be told apart; else null. */
  readonly brokenLine: number | null;
}

/** Splits a text into rows and cells. */
export function splitText(text: string, separator: string): SplitText {
  const unified = text.replace(/\r\n?/g, "\n");
  const lines: Line[] = [];
  let brokenLine: number | null = null;
  let line = 1;
  let end = 0;
  Papa.parse<string[]>(unified, {
    delimiter: separator,
    newline: "\n",
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === "Quotes")) brokenLine ??= line;
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== "")) lines.push({ line, cells });
      line += newlinesIn(unified.slice(end, meta.cursor));
      end = meta.cursor;
    },
  });
  return { separator, lines, brokenLine };
}

function newlinesIn(text: string): number {
  return text.split("\n").length - 1;
}
