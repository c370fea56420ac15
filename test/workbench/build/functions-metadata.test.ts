import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functionsMetadata } from "../../../src/workbench/build/functions-metadata";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "keel-functions-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function metadataOf(source: string) {
  const file = join(folder, "functions.ts");
  writeFileSync(file, source);
  return functionsMetadata(file, "https://example.com/");
}

describe("The metadata of the functions", () => {
  it("pairs ids with exports, and gives each its line and its help page", async () => {
    const { exportNames, summaries, json } = await metadataOf(`
/**
 * Doubles a number.
 * @customfunction DOUBLE
 * @param value The number.
 * @returns Twice the number.
 */
export function twice(value: number): number { return 2 * value; }
`);
    expect(exportNames).toEqual({ DOUBLE: "twice" });
    expect(summaries).toEqual([{ id: "DOUBLE", description: "Doubles a number." }]);
    expect(JSON.parse(json)).toMatchObject({
      allowErrorForDataTypeAny: true,
      functions: [{ id: "DOUBLE", helpUrl: "https://example.com/docs/functions/DOUBLE.html" }],
    });
  });

  it("is refused, with the generator's words, where Excel couldn't take a parameter", async () => {
    const source = `
type Column = number[][];
/**
 * Adds up a column.
 * @customfunction TOTAL
 * @param column The column.
 */
export function total(column: Column): number { return column.length; }
`;
    await expect(metadataOf(source)).rejects.toThrow(
      /functions\.json can't be generated:\n.*Column/,
    );
  });

  it("is refused where the sources declare no function", async () => {
    await expect(metadataOf("export const twice = 2;")).rejects.toThrow("@customfunction");
  });
});
