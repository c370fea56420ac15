import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt, root } from "../../src/workbench/build/build";
import { calculateWorkbook } from "../../src/workbench/calc/calculate";
import { readJsonWorkbook } from "../../src/workbench/calc/json";
import type { CellMatrix, CellValue } from "../../src/workbench/cells";
import { type AddIn, openAddIn } from "../../src/workbench/host/jsdom/open-add-in";
import { examplesOf, isError } from "./examples";

const folder = join(root, "docs/functions");
const files = [
  ...readdirSync(folder).map((file) => join(folder, file)),
  join(root, "docs/plan.md"),
  join(root, "docs/scenarios.md"),
];
const pages = files.map((file) => {
  const markdown = readFileSync(file, "utf8");
  return { name: basename(file, ".md"), markdown, examples: examplesOf(markdown) };
});

let addIn: AddIn;
beforeAll(async () => {
  addIn = await openAddIn({ dist: await ensureBuilt() });
});
afterAll(() => addIn.close());

/** Calculates one sheet as `calc` does. */
async function calculated(cells: CellMatrix): Promise<CellMatrix> {
  const workbook = readJsonWorkbook(JSON.stringify({ sheets: { Sheet1: cells } }));
  const { sheets } = await calculateWorkbook(workbook, addIn.caller);
  return sheets[0]?.rows ?? [];
}

/** A cell as the pages show it: a number rounded to ten decimals, nothing for an empty text. */
function asShown(cell: CellValue): CellValue {
  if (typeof cell === "number") return Number(cell.toFixed(10)) + 0;
  return cell === "" ? null : cell;
}

/** Rows as long as those of the page, so that blank cells at their ends count. */
function asWideAs(page: CellMatrix, rows: CellMatrix): CellValue[][] {
  return rows.map((row, at) => {
    const length = Math.max(row.length, page[at]?.length ?? 0);
    return Array.from({ length }, (_, column) => asShown(row[column] ?? null));
  });
}

/** Errors by their names alone, for calls whose page gives the message beside the result. */
function withoutMessages(rows: CellMatrix): CellValue[][] {
  return rows.map((row) => row.map((cell) => (isError(cell) ? { error: cell.error } : cell)));
}

describe.each(pages)("the page $name", ({ examples }) => {
  it("has an example", () => {
    expect(examples.sheets.length).toBeGreaterThan(0);
  });

  it.each(examples.sheets.map((sheet) => [[...sheet.formulas.values()].join(" "), sheet] as const))(
    "shows what a sheet calculates with %s",
    async (_, { typed, shown }) => {
      expect(asWideAs(shown, await calculated(typed))).toEqual(shown);
    },
  );

  it.each(examples.calls.map((call) => [call.formula, call] as const))(
    "says what %s gives",
    async (formula, { gives, message }) => {
      const found = asWideAs(gives, await calculated([[formula]]));
      expect(withoutMessages(found)).toEqual(asWideAs(gives, gives));
      const messages = found
        .flat()
        .filter(isError)
        .map((cell) => cell.message);
      if (message === null) expect(messages).toEqual([]);
      else expect(messages).toContain(message);
    },
  );
});
