import { readFile } from "node:fs/promises";
import { basename } from "node:path";
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

/** Reads the file that the arguments name as the pane would. Never rejects. */
export async function runPositions(args: readonly string[]): Promise<CommandResult> {
  const [path, ...others] = args;
  if (path === undefined || others.length > 0) return failed(USAGE, []);
  try {
    const file = readPositions(await readFile(path), basename(path));
    return { exitCode: 0, output: jsonOf(file), remarks: remarksOn(file) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed(message, error instanceof UnreadableFile ? error.columns : []);
  }
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
  const lists = [list("positions", rows), list("leftOut", leftOut), list("totals", totals)];
  return `{\n${lists.join(",\n")}\n}\n`;
}

function remarksOn({ format, priceDate, notes }: PositionsFile): string[] {
  const prices = priceDate === null ? "without a date" : `of ${dateText(priceDate)}`;
  return [`Read as ${format}; prices ${prices}.`, ...notes];
}
