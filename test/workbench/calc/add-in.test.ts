import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBuiltAddIn, type OpenedAddIn } from "../../../src/workbench/calc/add-in";
import { calculateWorkbook } from "../../../src/workbench/calc/calculate";
import { readJsonWorkbook } from "../../../src/workbench/calc/json";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/** The standing portfolio of the documentation: large, mid and small cap, and debt. */
const HOLDINGS: CellValue[][] = [
  ["Holding", "Value", "Target", "Band"],
  ["Large cap", 36_000, 0.35, "5%"],
  ["Mid cap", 21_000, 0.17, "5/25"],
  ["Small cap", 12_000, 0.08, "20% rel"],
  ["Debt", 31_000, 0.4, "none"],
];

describe("with the real add-in on Microsoft's office.js", () => {
  let addIn: OpenedAddIn;

  beforeAll(async () => {
    addIn = await openBuiltAddIn();
  }, 30_000);

  afterAll(() => {
    addIn.close();
  });

  /** What one formula spills, beside the holdings on another sheet. */
  async function result(formula: string, holdings = HOLDINGS): Promise<CellMatrix | undefined> {
    const text = JSON.stringify({ sheets: { S: [[formula]], Data: holdings } });
    const { sheets } = await calculateWorkbook(readJsonWorkbook(text), addIn.caller);
    return sheets[0]?.rows;
  }

  it("gives drift and trades of the standing portfolio", async () => {
    expect(await result("=KEEL.DRIFT(Data!B2:B5,Data!C2:C5)")).toEqual([
      [0.01],
      [0.04],
      [0.04],
      [-0.09],
    ]);
    expect(await result("=KEEL.REBALANCE_TRADES(Data!B2:B5,Data!C2:C5)")).toEqual([
      [-1000],
      [-4000],
      [-4000],
      [9000],
    ]);
  });

  it("says that 60/40 after +12 % and +4 % isn't 66/34, and that ±5 pp holds", async () => {
    expect(await result('=KEEL.TRIGGER_STATUS({67.2;41.6},{60;40},{"5%";"5/25"})')).toEqual([
      ["OK"],
      ["OK"],
    ]);
    expect(await result("=KEEL.REBALANCE_TRADES({66;34},{60;40},0.05)")).toEqual([[-6], [6]]);
  });

  it("reads bands in cells and arguments as the text they are", async () => {
    expect(await result("=KEEL.TRIGGER_STATUS(Data!B1:B5,Data!C1:C5,Data!D1:D5)")).toEqual([
      ["Status"],
      ["OK"],
      ["OK"],
      ["Above"],
      ["OK"],
    ]);
    const edges = await result('=KEEL.BANDS({60;40},"+7%/-3%")');
    expect(edges).toEqual([
      [0.57, 0.67],
      [0.37, 0.47],
    ]);
  });

  it("takes whole columns with their header", async () => {
    const rows = await result("=KEEL.DRIFT(Data!B:B,Data!C:C)");
    expect(rows?.slice(0, 5)).toEqual([["Drift"], [0.01], [0.04], [0.04], [-0.09]]);
  });

  it("works inside LET, LAMBDA and MAP, and feeds its spills on", async () => {
    const drift = "KEEL.DRIFT(Data!B2:B5,Data!C2:C5)";
    expect(await result(`=LET(d,${drift},SUM(ABS(d))/2)`)).toEqual([[0.09]]);
    expect(
      await result("=MAP({0;10000},LAMBDA(c,SUM(KEEL.ALLOCATE_CASH(Data!B2:B5,Data!C2:C5,c))))"),
    ).toEqual([[0], [10_000]]);
  });

  it("shows a bad row in its place, and the message of a wrong call", async () => {
    const holdings = HOLDINGS.map((cells, i) =>
      i === 2 ? ["Mid cap", { error: "#N/A" as const }, 0.17] : cells,
    );
    const rows = await result("=KEEL.DRIFT(Data!B2:B5,Data!C2:C5)", holdings);
    expect(rows?.[1]?.[0]).toMatchObject({ error: "#N/A" });
    expect(JSON.stringify(rows?.[1])).toContain("Row 2");
    expect(await result("=KEEL.DRIFT(Data!B2:B5,Data!C2:C4)")).toEqual([
      [
        {
          error: "#VALUE!",
          message: "Values has 4 cells and targets has 3. Give both the same size.",
        },
      ],
    ]);
    expect(await result("=KEEL.DRIFT(Data!B2:B5)")).toEqual([
      [{ error: "#VALUE!", message: "KEEL.DRIFT takes 2 to 3 arguments, not 1." }],
    ]);
  });
});

describe("the command itself", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "calc-command-"));
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** Runs the command as people do. */
  function calc(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    return new Promise((resolve) => {
      const command = ["run", "--silent", "calc", "--", ...args];
      execFile("npm", command, { cwd: PROJECT }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      });
    });
  }

  it("prints nothing but JSON and ends with 0", async () => {
    const file = join(folder, "holdings.json");
    const rows = [...HOLDINGS, ["=KEEL.DRIFT(B1:B5,C1:C5)", "=NO_SUCH()"]];
    await writeFile(file, JSON.stringify({ sheets: { Holdings: rows } }));
    const { code, stdout } = await calc(file);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      sheets: {
        Holdings: [
          ...HOLDINGS,
          ["Drift", { error: "#NAME?" }],
          ...[0.01, 0.04, 0.04, -0.09].map((drift) => [drift]),
        ],
      },
    });
  });

  it("ends with 2 and one line on standard error where the file can't be read", async () => {
    const { code, stdout, stderr } = await calc(join(folder, "none.xlsx"));
    const lines = stderr.split("\n").filter((line) => line.startsWith("calc: "));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(lines).toEqual([
      `calc: ${join(folder, "none.xlsx")} can't be read: there is no such file or folder.`,
    ]);
  });
});
