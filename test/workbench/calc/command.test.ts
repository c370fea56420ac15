import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runCalc } from "../../../src/workbench/calc/command";
import { fakeAddIn } from "./fake-add-in";
import { row, workbookFile, worksheet } from "./xlsx/workbook-file";

let folder = "";
const close = vi.fn();
const openAddIn = vi.fn(() => Promise.resolve({ caller: fakeAddIn().caller, close }));

beforeEach(async () => {
  vi.clearAllMocks();
  folder = await mkdtemp(join(tmpdir(), "calc-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("calculating", () => {
  it("prints the workbook and ends with 0, whatever the cells hold", async () => {
    const path = await file(
      "book.json",
      '{"sheets": {"S": [["=KEEL.COUNT_TO(2)"], [], ["=1/0"]]}}',
    );
    const { exitCode, output, complaint } = await runCalc([path], openAddIn);
    expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: "" });
    expect(JSON.parse(output)).toEqual({ sheets: { S: [[1], [2], [{ error: "#DIV/0!" }]] } });
    expect(close).toHaveBeenCalledOnce();
  });

  it("reads .xlsx files, whatever the case of their ending", async () => {
    const sheet = worksheet(row(1, ["A1", "<f>_xldudf_KEEL_COUNT_TO(2)</f>"]));
    const path = await file("BOOK.XLSX", await workbookFile({ sheet }));
    const { output } = await runCalc([path], openAddIn);
    expect(JSON.parse(output)).toEqual({ sheets: { "My data": [[1], [2]], "Other & more": [] } });
  });

  it("writes a copy with the values beside what it prints", async () => {
    const sheet = worksheet(row(1, ["A1", "<f>1+1</f>"]));
    const path = await file("book.xlsx", await workbookFile({ sheet }));
    const copy = join(folder, "copy.xlsx");
    const { exitCode, output } = await runCalc([path, "--out", copy], openAddIn);
    expect(exitCode).toBe(0);
    const again = await runCalc([copy], openAddIn);
    expect(again.output).toBe(output);
    expect(await readFile(path)).not.toEqual(await readFile(copy));
  });

  it("ends with 1 where the add-in can't be run", async () => {
    const path = await file("book.json", '{"sheets": {"S": [[1]]}}');
    const broken = () => Promise.reject(new Error("The add-in can't be built:\nno webpack"));
    expect(await runCalc([path], broken)).toEqual({
      exitCode: 1,
      output: "",
      complaint: "calc: The add-in can't be built: no webpack",
    });
  });
});

describe("refusing", () => {
  const usage =
    "Usage: npm run --silent calc -- FILE [--out FILE2.xlsx], FILE being .xlsx or .json.";

  async function refused(args: readonly string[]): Promise<string> {
    const { exitCode, output, complaint } = await runCalc(args, openAddIn);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: "" });
    expect(complaint).not.toContain("\n");
    expect(openAddIn).not.toHaveBeenCalled();
    return complaint.replace("calc: ", "").replaceAll(`${folder}/`, "").replace(usage, "USAGE");
  }

  it("says what is wrong with the arguments", async () => {
    expect(await refused([])).toBe("FILE is missing. USAGE");
    expect(await refused(["a.json", "b.json"])).toBe("b.json is one file too many. USAGE");
    expect(await refused(["a.json", "--fast"])).toBe("--fast is unknown. USAGE");
    expect(await refused(["a.xlsx", "--out"])).toBe("--out needs the name of a file. USAGE");
    expect(await refused(["a.xlsx", "--out", "b.xlsx", "--out=c.xlsx"])).toBe(
      "--out is given twice. USAGE",
    );
    expect(await refused(["a.xlsx", "--out", "b.csv"])).toBe(
      "--out b.csv: the copy is an .xlsx file, so its name has to end in .xlsx.",
    );
    expect(await refused(["a.json", "--out", "b.xlsx"])).toBe(
      "--out copies an .xlsx file; a.json is none, so there is nothing to copy.",
    );
    expect(await refused(["a.xlsx", "--out", "./a.xlsx"])).toBe(
      "--out ./a.xlsx is FILE itself: name another file for the copy.",
    );
  });

  it("says why a file can't be read", async () => {
    expect(await refused([join(folder, "none.json")])).toBe(
      "none.json can't be read: there is no such file or folder.",
    );
    expect(await refused([await file("data.csv", "1")])).toBe(
      "data.csv is a .csv file; calc reads .xlsx and .json.",
    );
    expect(await refused([await file("data", "1")])).toBe(
      "data has no ending; calc reads .xlsx and .json.",
    );
    expect(await refused([await file("text.xlsx", "no zip")])).toBe(
      "text.xlsx: The file is not an .xlsx file: it is not a zip archive, or a damaged one.",
    );
    expect(await refused([await file("list.json", "[1]")])).toBe(
      "list.json: the file is a list; it has to be an object.",
    );
  });

  it("says that a workbook is damaged", async () => {
    const bytes = await workbookFile({ sheet: "<worksheet><sheetData><row><c t=" });
    const cut = bytes.subarray(0, bytes.length / 2);
    expect(await refused([await file("cut.xlsx", cut)])).toMatch(/^cut.xlsx: The file is not/);
  });

  it("says before it calculates that the copy can't be written", async () => {
    const path = await file("book.xlsx", await workbookFile({ sheet: worksheet("") }));
    expect(await refused([path, "--out", join(folder, "no/copy.xlsx")])).toBe(
      "no/copy.xlsx can't be written: there is no such file or folder.",
    );
  });
});
