import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { read, type WorkSheet } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { programPath } from "./programs";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ sample: true });
const run = promisify(execFile);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "keel-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Saves the workbook with the ribbon's button; gives the file's path. */
async function save(button: "Save" | "Save values" = "Save"): Promise<string> {
  const { page } = workbook();
  const download = page.waitForEvent("download");
  await page.locator("#ribbon").getByRole("button", { name: button, exact: true }).click();
  const path = join(folder, "saved.xlsx");
  await (await download).saveAs(path);
  return path;
}

async function open(path: string): Promise<void> {
  const { page } = workbook();
  await page.locator("#file-picker").setInputFiles(path);
  await page.locator("#message", { hasText: "is open" }).waitFor();
  await workbook().settled();
}

/** The values of the sheets as LibreOffice shows them, after it has opened a file and saved it. */
async function throughLibreOffice(path: string): Promise<Record<string, WorkSheet>> {
  const out = join(folder, "out");
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path];
  await run(programPath("libreOffice"), args, { timeout: 120_000 });
  return read(await readFile(join(out, "saved.xlsx"))).Sheets;
}

describe("A saved workbook", () => {
  it("comes back with values, formulas, spills, looks and number formats", async () => {
    await workbook().settled();
    const cells = ["Portfolio!A1:G10", "'What if'!A1:G20", "Household!A1:M46", "Summary!A1:F26"];
    const before = await Promise.all(cells.map((area) => workbook().values(area)));
    const names = await workbook().sheetNames();
    const path = await save();
    await open(path);
    expect(await workbook().sheetNames()).toEqual(names);
    const after = await Promise.all(cells.map((area) => workbook().values(area)));
    expect(after).toEqual(before);
    expect(await workbook().formula("Portfolio!E5")).toBe("=KEEL.DRIFT(B5:B9,C5:C9)");
    expect(await workbook().formula("Portfolio!E6")).toBeNull();
    expect(await workbook().cell("Household!L6")).toMatchObject({
      numberFormat: "+#,##0.00;-#,##0.00;0.00",
      isSpilled: true,
    });
    expect(await workbook().cell("Household!A5")).toMatchObject({
      format: { bold: true, fillColor: "#0b5c62", fontColor: "#ffffff" },
    });
  });

  it("shows the same values in LibreOffice, which has no Keel, when saved as values", async () => {
    await workbook().settled();
    const sheets = await throughLibreOffice(await save("Save values"));
    for (const [name, area] of [
      ["Portfolio", "A1:G10"],
      ["Household", "A6:M46"],
      ["Summary", "A4:F26"],
    ] as const) {
      expect(valuesIn(sheets[name], area)).toEqual(await shown(`${name}!${area}`));
    }
  });

  it("shows the same values in LibreOffice, which has no Keel, wherever nothing spills", async () => {
    await workbook().settled();
    const sheets = await throughLibreOffice(await save());
    expect(valuesIn(sheets["Portfolio"], "A1:D10")).toEqual(await shown("Portfolio!A1:D10"));
    expect(valuesIn(sheets["Household"], "A2:I46")).toEqual(await shown("Household!A2:I46"));
  });

  it("says before it is saved what it can't keep", async () => {
    await workbook().page.evaluate(() => {
      window.keelWorkbench.workbook.changeSetting("keel", 1);
    });
    const { page } = workbook();
    await page.locator("#ribbon").getByRole("button", { name: "Save", exact: true }).click();
    await expect
      .poll(() => page.getByRole("dialog").innerText())
      .toContain("the add-in's own settings");
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
  });
});

/** The values of an area in a file that SheetJS has read; `null` for blank cells and "". */
function valuesIn(sheet: WorkSheet | undefined, area: string): unknown[][] {
  const [first = "", last = ""] = area.split(":");
  const column = (cell: string) => cell.charCodeAt(0) - 65;
  const row = (cell: string) => Number(cell.slice(1));
  return Array.from({ length: row(last) - row(first) + 1 }, (_, r) =>
    Array.from({ length: column(last) - column(first) + 1 }, (__, c) => {
      const name = `${String.fromCharCode(65 + column(first) + c)}${row(first) + r}`;
      const cell = sheet?.[name] as { v?: unknown } | undefined;
      return atFifteenDigits(cell?.v ?? null);
    }),
  );
}

/** The values that the workbook shows, as far as cells hold them: at fifteen digits. */
async function shown(address: string): Promise<unknown[][]> {
  const rows = await workbook().values(address);
  return rows.map((row) => row.map(atFifteenDigits));
}

function atFifteenDigits(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}
