import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { dateText } from "../engine/triggers/dates";
import type { PositionsFile } from "../positions/positions-file";
import { readPositions } from "../positions/read-positions";
import { UnreadableFile } from "../positions/unreadable-file";

/** What the command shows and ends with. */
interface CommandResult {
  readonly exitCode: 0 | 1;
  /** JSON for standard output. */
  readonly output: string;
  /** Lines for standard error. */
  readonly remarks: readonly string[];
}

const USAGE = "Usage: npm run --silent positions -- FILE, FILE being a broker's positions as CSV.";

/**
 * Reads the file that the arguments name as the pane would. Never rejects.
 *
 * @param from the folder that its path starts from
 */
export async function runPositions(args: readonly string[], from: string): Promise<CommandResult> {
  const [path, ...others] = args;
  if (path === undefined || others.length > 0) return failed(USAGE, []);
  try {
    const file = readPositions(await readFile(resolve(from, path)), basename(path));
    return { exitCode: 0, output: jsonOf(file), remarks: remarksOn(file) };
  } catch (error) {
    return failed(inWords(error, path), error instanceof UnreadableFile ? error.columns : []);
  }
}

/** What the system says of files that it can't read. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file",
  EISDIR: "This is a folder, not a file",
  EACCES: "The file may not be read",
};

function inWords(error: unknown, path: string): string {
  if (!(error instanceof Error)) return String(error);
  const known = "code" in error ? SYSTEM_ERRORS[String(error.code)] : undefined;
  return known === undefined ? error.message : `${known}: ${path}`;
}

function failed(error: string, columns: readonly string[]): CommandResult {
  const details = columns.length > 0 ? { error, columns } : { error };
  return { exitCode: 1, output: `${JSON.stringify(details)}\n`, remarks: [error] };
}

/** One row of each list a line. */
function jsonOf({ positions, leftOut, totals }: PositionsFile): string {
  const rows = positions.map(
    ({ account, symbol, name, quantity, price, value, basis, currency }) => ({
      account,
      symbol,
      name,
      quantity,
      price,
      value,
      basis,
      currency,
    }),
  );
  const list = (name: string, items: readonly unknown[]): string => {
    const lines = items.map((item) => `    ${JSON.stringify(item)}`).join(",\n");
    return `  ${JSON.stringify(name)}: ${lines === "" ? "[]" : `[\n${lines}\n  ]`}`;
  };
  // What is undefined has no place in JSON.
  const sums = totals.map((total) => ({ ...total, isExplained: undefined }));
  const lists = [list("positions", rows), list("leftOut", leftOut), list("totals", sums)];
  return `{\n${lists.join(",\n")}\n}\n`;
}

function remarksOn({ format, priceDate, notes, positions, leftOut }: PositionsFile): string[] {
  const prices = priceDate === null ? "without a date" : `of ${dateText(priceDate)}`;
  const lines = leftOut.length === 1 ? "1 line" : `${leftOut.length} lines`;
  const none = positions.length > 0 ? [] : [`There are no positions in it; ${lines} left out.`];
  return [`Read as ${format}; prices ${prices}.`, ...none, ...notes];
}
