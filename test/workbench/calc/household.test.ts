import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as SheetJs from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBuiltAddIn } from "../../../src/workbench/calc/add-in";
import { runCalc } from "../../../src/workbench/calc/command";
import type { CellMatrix } from "../../../src/workbench/cells";
import { readFidelityPositions } from "./fidelity-positions";
import { type Household, householdWorkbook } from "./household-workbook";

const CASH = 25_000;
const KEPT = 1_000;
const HELD = "Positions[Value],Positions[Target]";
const COSTS = '"cost rate",0.001;"show","detail"';

const FORMULAS = {
  A1: `KEEL.DRIFT(${HELD})`,
  B1: `KEEL.TRIGGER_STATUS(${HELD},Positions[Band])`,
  C1: `KEEL.REBALANCE_TRADES(${HELD},,Cash,,{${COSTS};"fee per order",1;"keep cash",${KEPT}})`,
  I1: `KEEL.REBALANCE_TRADES(${HELD},Positions[Band],-5000,,{"to","half"})`,
  J1: `KEEL.REBALANCE_TRADES(${HELD},,Cash,Positions[Price],{${COSTS}})`,
  P1: `ROUND(SUM(CHOOSECOLS(C1#,1))+SUM(CHOOSECOLS(C1#,5))-(Cash-${KEPT}),2)`,
};

let folder = "";
let household: Household;
let results: CellMatrix;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "calc-household-"));
  household = await householdWorkbook(FORMULAS, CASH);
  const path = join(folder, "household.xlsx");
  await writeFile(path, household.file);
  const result = await runCalc([path, "--out", join(folder, "copy.xlsx")], openBuiltAddIn);
  expect(result.complaint).toBe("");
  const { sheets } = JSON.parse(result.output) as { sheets: Record<string, CellMatrix> };
  results = sheets["Other & more"] ?? [];
}, 30_000);

afterAll(() => rm(folder, { recursive: true }));

/** A column of the results as whole cents. */
function cents(column: number): number[] {
  return results.map((cells) => {
    const value = cells[column];
    if (typeof value !== "number") throw new Error(`No money: ${JSON.stringify(value)}`);
    expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-6);
    return Math.round(value * 100);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe("a household of 45 positions in four accounts, from a file in Fidelity's format", () => {
  it("reads every position, and leaves out pending activity and notes by name", async () => {
    const file = new URL("../../data/Portfolio_Positions_Nov-20-2026.csv", import.meta.url);
    const { positions, leftOut } = readFidelityPositions(await readFile(file, "utf8"));
    expect(new Set(positions.map(({ account }) => account)).size).toBe(4);
    expect(positions).toHaveLength(45);
    expect(leftOut.map(({ reason }) => reason)).toEqual(["pending activity", "note", "note"]);
    expect(sum(positions.map(({ value }) => Math.round(value * 100)))).toBe(902_488_39);
  });

  it("shows a drift for each position, which add up to nothing, and where each stands", () => {
    const drifts = results.map((cells) => Number(cells[0]));
    expect(results).toHaveLength(household.positions.length);
    expect(sum(drifts)).toBeCloseTo(0, 12);
    const statuses = new Set(results.map((cells) => cells[1]));
    expect(statuses).toEqual(new Set(["OK", "Above", "Below"]));
  });

  it("reconciles trades, costs, fees and cash kept with the cash, to the cent", () => {
    const trades = cents(2);
    const costs = cents(6);
    expect(sum(trades) + sum(costs)).toBe((CASH - KEPT) * 100);
    expect(results[0]?.[15]).toBe(0);
    trades.forEach((trade, i) => {
      const cost = Math.abs(trade) * 0.001 + (trade === 0 ? 0 : 100);
      expect(Math.abs((costs[i] ?? 0) - cost)).toBeLessThanOrEqual(1);
    });
  });

  it("raises a withdrawal of 5,000 to the cent while it goes half way back", () => {
    expect(sum(cents(8))).toBe(-5_000_00);
  });

  it("buys and sells whole units of what has a price, and never more than the cash pays", () => {
    const trades = cents(9);
    const spent = sum(trades) + sum(cents(13));
    expect(spent).toBeLessThanOrEqual(CASH * 100);
    expect(CASH * 100 - spent).toBeLessThan(1_000_00);
    household.positions.forEach(({ price }, i) => {
      const units = results[i]?.[10];
      if (price === undefined) expect(units).toBe("");
      else expect(trades[i]).toBe(Math.round(Number(units) * price * 100));
    });
  });

  it("writes the same figures into a copy that keeps the table and the name", async () => {
    const book = SheetJs.read(await readFile(join(folder, "copy.xlsx")), { cellFormula: true });
    const sheet = book.Sheets["Other & more"];
    expect(sheet?.["A1"]).toMatchObject({ F: "A1:A45", D: true });
    expect(sheet?.["C45"]).toMatchObject({ v: results[44]?.[2] });
    expect(sheet?.["H45"]).toMatchObject({ v: results[44]?.[7] });
    expect(book.Workbook?.Names).toMatchObject([{ Name: "Cash", Ref: "25000" }]);
  });
});
