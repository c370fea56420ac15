import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../../src/workbench/build/build";
import { openBuiltAddIn, type OpenedAddIn } from "../../../src/workbench/calc/add-in";
import { fillWorkbook, readFile as readXlsx } from "../../../src/workbench/files/open-workbook";
import { SAMPLE_FILES, sampleFile } from "../../../src/workbench/files/sample-files";
import { mapCells } from "../../../src/workbench/host/store/area";
import { Workbook } from "../../../src/workbench/host/store/workbook";

/** What the cells of a file hold: formulas, and values rounded as far as two programs' logarithms agree. */
async function contents(bytes: Uint8Array): Promise<unknown[][]> {
  const workbook = new Workbook();
  fillWorkbook(workbook, await readXlsx(bytes), "KEEL");
  const { cells } = workbook.activeSheet;
  const used = cells.used();
  if (!used) return [];
  return mapCells(used, (row, column) => {
    const { formula, value } = cells.read(row, column);
    return [formula, typeof value === "number" ? value.toPrecision(12) : value];
  });
}

describe("The sample files", () => {
  let addIn: OpenedAddIn;
  beforeAll(async () => (addIn = await openBuiltAddIn()), 60_000);
  afterAll(() => addIn.close());

  it.each(Object.entries(SAMPLE_FILES))(
    "hold %s as it is calculated today (npm run samples writes them anew)",
    async (name, sample) => {
      const kept = await contents(await readFile(join(root, "assets", name)));
      expect(kept).toEqual(await contents(await sampleFile(sample, addIn.caller)));
      expect(kept.flat(2).filter((value) => value !== null).length).toBeGreaterThan(50);
    },
  );
});
