import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";

const folder = process.env.KEEL_DATA ?? "";

/** The rows of a CSV file in the folder of market data that KEEL_DATA names, by the names of its header. */
export function marketData(file: string): Record<string, string>[] {
  const [header = "", ...rows] = readFileSync(join(folder, file), "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  return rows.map((row) => {
    const cells = row.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/** Describes tests that need a file of market data, and skips them, saying why, where it isn't there. */
export function describeWith(file: string, name: string, tests: () => void): void {
  const isThere = folder !== "" && existsSync(join(folder, file));
  if (!isThere) console.warn(`"${name}" is skipped: set KEEL_DATA to a folder with ${file}.`);
  describe.skipIf(!isThere)(name, tests);
}
