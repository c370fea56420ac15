import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/workbench/build/build";
import type { PositionsFile } from "../../src/positions/positions-file";
import { readPositions } from "../../src/positions/read-positions";

/** Reads one of the files of test/positions/data. */
export function readFile(name: string): PositionsFile {
  return readPositions(readFileSync(join(root, "test/positions/data", name)), name);
}

/** Reads a text as a file in UTF-8. */
export function readText(text: string, name = "positions.csv"): PositionsFile {
  return readPositions(new TextEncoder().encode(text), name);
}

/** Positions as rows: account, symbol, name, quantity, price, value, basis, currency. */
export function rowsOf({ positions }: PositionsFile): unknown[][] {
  return positions.map((position) => [
    position.account,
    position.symbol,
    position.name,
    position.quantity,
    position.price,
    position.value,
    position.basis,
    position.currency,
  ]);
}
