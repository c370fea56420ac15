import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import {
  linesOf,
  type Portfolio,
  type PortfolioLine,
} from "../../../src/workbook/portfolio/portfolio";
import { savedInWords } from "../../../src/workbook/targets/save-targets";
import type { TargetLine } from "../../../src/workbook/targets/saved-targets";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values } = inWorkbook();

const HOLDINGS = [
  ["Holding", "Value"],
  ["Equity", 69],
  ["Bonds", 31],
];
const LINES: TargetLine[] = [
  { path: "", name: "Equity", target: 0.6, band: "5%" },
  { path: "", name: "Bonds", target: 0.4, band: "5% or 25% rel" },
];

async function loaded(): Promise<Portfolio> {
  const portfolio = await keelWorkbook.load();
  if (!portfolio) throw new Error("There are no holdings.");
  return portfolio;
}

/** Types into the worksheet of targets; row and column counted from 0. */
function typeTarget(row: number, column: number, text: string): void {
  const { workbook } = addIn();
  const sheet = workbook.findSheet("Keel targets");
  if (!sheet) throw new Error("There is no sheet of targets.");
  workbook.type(sheet, row, column, text);
}

describe("A save", () => {
  it("adds the table KeelTargets on a worksheet of its own and says where", async () => {
    type(HOLDINGS);
    const saved = await keelWorkbook.save(await loaded(), LINES);
    expect(savedInWords(saved)).toBe("Saved in KeelTargets, Keel targets!A3:C5.");
    expect(values("'Keel targets'!A3:C5")).toEqual([
      ["Name", "Target", "Band"],
      ["Equity", 0.6, "5%"],
      ["Bonds", 0.4, "5% or 25% rel"],
    ]);
    expect(addIn().workbook.findTable("KeelTargets")?.area.rows).toBe(3);
    expect(addIn().workbook.activeSheet.name).toBe("Sheet1");
  });

  it("is read back", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    const lines = linesOf(await loaded()).map(({ path, name, target, band }) => ({
      path,
      name,
      target,
      band,
    }));
    expect(lines).toEqual(LINES);
  });

  it("keeps where the holdings are in the settings and in a hidden name", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    const { settings, names } = addIn().workbook;
    expect(settings.get("keel.holdings")).toEqual({
      version: 1,
      table: null,
      columns: {},
      counted: [],
    });
    expect(names).toMatchObject([
      { name: "Keel.Holdings", formula: "=Sheet1!$A$1:$B$3", visible: false },
    ]);
  });

  it("writes names and bands as text, whatever they look like", async () => {
    type([
      ["Name", "Value"],
      ["'=Fund+1", 1],
      ["'1/2", 2],
    ]);
    await keelWorkbook.save(await loaded(), [
      { path: "", name: "=Fund+1", target: 0.5, band: "5%" },
      { path: "", name: "1/2", target: 0.5, band: "" },
    ]);
    expect(values("'Keel targets'!A4:C5")).toEqual([
      ["=Fund+1", 0.5, "5%"],
      ["1/2", 0.5, null],
    ]);
  });

  it("changes the lines that differ where they stand and adds new names below", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    type([["Gold", 5]], "A4");
    const portfolio = await keelWorkbook.load();
    addIn().workbook.select(addIn().workbook.activeSheet, {
      row: 0,
      column: 0,
      rows: 4,
      columns: 2,
    });
    expect(portfolio).not.toBeNull();
    const selected = await keelWorkbook.useSelection();
    if (!selected) throw new Error("Nothing was selected.");
    const [equity] = LINES as [TargetLine];
    await keelWorkbook.save(selected, [
      equity,
      { path: "", name: "Bonds", target: 0.3, band: "none" },
      { path: "", name: "Gold", target: 0.1, band: "20% rel" },
    ]);
    expect(values("'Keel targets'!A3:C6")).toEqual([
      ["Name", "Target", "Band"],
      ["Equity", 0.6, "5%"],
      ["Bonds", 0.3, "none"],
      ["Gold", 0.1, "20% rel"],
    ]);
  });

  it("knows a row by its symbol, and leaves its name as it is written", async () => {
    type([
      ["Holding", "Symbol", "Value"],
      ["Vanguard Total Stock", "VTI", 69],
      ["Vanguard Total Bond", "BND", 31],
    ]);
    await keelWorkbook.save(await loaded(), LINES);
    typeTarget(3, 0, "VTI");
    typeTarget(4, 0, "bnd");
    const before = await loaded();
    const [stocks, ...others] = linesOf(before) as [PortfolioLine, PortfolioLine];
    expect([stocks, ...others].map(({ name, value, target }) => [name, value, target])).toEqual([
      ["Vanguard Total Stock", 69, 0.6],
      ["Vanguard Total Bond", 31, 0.4],
    ]);
    await keelWorkbook.save(before, [{ ...stocks, target: 0.7 }, ...others]);
    expect(values("'Keel targets'!A3:C6")).toEqual([
      ["Name", "Target", "Band"],
      ["VTI", 0.7, "5%"],
      ["bnd", 0.4, "5% or 25% rel"],
      [null, null, null],
    ]);
  });

  it("brings the holdings' own columns in line, in the scale they have", async () => {
    type([
      ["Holding", "Value", "Target", "Band"],
      ["Equity", 69, 60, "5%"],
      ["Bonds", 31, 40, "'5%"],
    ]);
    const saved = await keelWorkbook.save(await loaded(), [
      { path: "", name: "Equity", target: 0.625, band: "5%" },
      { path: "", name: "Bonds", target: 0.375, band: "none" },
    ]);
    expect(savedInWords(saved)).toContain("Sheet1!C2:C3 and Sheet1!D2:D3 follow.");
    expect(values("A2:D3")).toEqual([
      ["Equity", 69, 62.5, "5%"],
      ["Bonds", 31, 37.5, "none"],
    ]);
  });

  it("leaves formulas in those columns alone and says so", async () => {
    type([
      ["Holding", "Value", "Target"],
      ["Equity", 69, 0.6],
      ["Bonds", 31, "=1-C2"],
    ]);
    const saved = await keelWorkbook.save(await loaded(), LINES);
    expect(savedInWords(saved)).toContain("Sheet1!C2:C3 hold formulas and stay as they are.");
    expect(addIn().workbook.activeSheet.cells.read(2, 2).formula).toBe("=1-C2");
  });

  it("is refused where the table was edited since it was read", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    const portfolio = await loaded();
    typeTarget(3, 1, "50%");
    const saving = keelWorkbook.save(portfolio, LINES);
    await expect(saving).rejects.toThrow("KeelTargets was edited since the pane read it.");
    expect(values("'Keel targets'!B4")).toEqual([[0.5]]);
  });
});

describe("Undoing a save", () => {
  it("takes away the table that it added", async () => {
    type(HOLDINGS);
    const { change } = await keelWorkbook.save(await loaded(), LINES);
    await keelWorkbook.undo(change);
    expect(addIn().workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(addIn().workbook.tables).toEqual([]);
  });

  it("gives back what the table and the holdings' own columns said, and takes added rows away", async () => {
    type([
      ["Holding", "Value", "Target"],
      ["Equity", 69, 0.6],
      ["Bonds", 31, 0.4],
    ]);
    await keelWorkbook.save(await loaded(), LINES);
    const { change } = await keelWorkbook.save(await loaded(), [
      { path: "", name: "Equity", target: 0.5, band: "none" },
      { path: "", name: "Bonds", target: 0.4, band: "5% or 25% rel" },
      { path: "", name: "Gold", target: 0.1, band: "5%" },
    ]);
    expect(values("C2")).toEqual([[0.5]]);
    await keelWorkbook.undo(change);
    expect(values("C2")).toEqual([[0.6]]);
    expect(values("'Keel targets'!A4:C6")).toEqual([
      ["Equity", 0.6, "5%"],
      ["Bonds", 0.4, "5% or 25% rel"],
      [null, null, null],
    ]);
    expect(addIn().workbook.findTable("KeelTargets")?.area.rows).toBe(3);
  });

  it("is refused where the table was edited since", async () => {
    type(HOLDINGS);
    const { change } = await keelWorkbook.save(await loaded(), LINES);
    typeTarget(3, 1, "50%");
    await expect(keelWorkbook.undo(change)).rejects.toThrow("KeelTargets was edited since.");
    expect(values("'Keel targets'!B4")).toEqual([[0.5]]);
  });

  it("is refused where something else was written beside the table that it added", async () => {
    type(HOLDINGS);
    const { change } = await keelWorkbook.save(await loaded(), LINES);
    typeTarget(9, 0, "My note");
    await expect(keelWorkbook.undo(change)).rejects.toThrow("KeelTargets was edited since.");
  });
});
