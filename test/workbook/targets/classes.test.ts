import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { linesOf, type Portfolio } from "../../../src/workbook/portfolio/portfolio";
import type { TargetLine } from "../../../src/workbook/targets/saved-targets";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values } = inWorkbook();

const HOLDINGS = [
  ["Name", "Class", "Value"],
  ["Large cap", "Equity > Large", 36],
  ["Mid cap", "Equity > Mid", 33],
  ["Bonds", "Debt", 31],
];
const EQUITY: TargetLine = { path: "Equity", name: "", target: 0.6, band: "5%" };
const LARGE: TargetLine = { path: "Equity > Large", name: "Large cap", target: 0.35, band: "" };
const MID: TargetLine = { path: "Equity > Mid", name: "Mid cap", target: 0.25, band: "" };
const BONDS: TargetLine = { path: "Debt", name: "Bonds", target: 0.4, band: "" };
const LINES = [EQUITY, LARGE, MID, BONDS];

async function loaded(): Promise<Portfolio> {
  const portfolio = await keelWorkbook.load();
  if (!portfolio) throw new Error("There are no holdings.");
  return portfolio;
}

/** Types into a cell of the table of targets. */
function typeIntoTargets(row: number, column: number, text: string): void {
  const sheet = addIn().workbook.findSheet("Keel targets");
  if (!sheet) throw new Error("There is no sheet of targets.");
  addIn().workbook.type(sheet, row, column, text);
}

const shown = (portfolio: Portfolio) =>
  linesOf(portfolio).map(({ path, name, target, band }) => ({ path, name, target, band }));

describe("Classes", () => {
  it("come from the holdings, which may say what a class is to weigh, as KEEL.PLAN reads it", async () => {
    type([
      ["Name", "Class 1", "Class 2", "Value", "Target", "Band"],
      ["", "Equity", "", "", "60%", "5%"],
      ["Large cap", "Equity", "Large", 36, "", ""],
      ["Bonds", "Debt", "", 31, "40%", ""],
    ]);
    const portfolio = await loaded();
    expect(shown(portfolio)).toEqual([
      { path: "Equity > Large", name: "Large cap", target: null, band: "" },
      { path: "Debt", name: "Bonds", target: 0.4, band: "" },
      { path: "Equity", name: "", target: 0.6, band: "5%" },
    ]);
    expect(portfolio.holdings.leftOut).toEqual([]);
  });

  it("are saved with their targets and bands in rows of their own, and read back", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    expect(values("'Keel targets'!A3:D7")).toEqual([
      ["Name", "Class", "Target", "Band"],
      [null, "Equity", 0.6, "5%"],
      ["Large cap", "Equity > Large", 0.35, null],
      ["Mid cap", "Equity > Mid", 0.25, null],
      ["Bonds", "Debt", 0.4, null],
    ]);
    expect((await loaded()).saved?.lines).toEqual(LINES);
  });

  it("add a column to a table that was saved without them, which undoing takes away", async () => {
    type(HOLDINGS);
    const bare = LINES.slice(1).map((line) => ({ ...line, path: "" }));
    await keelWorkbook.save(await loaded(), bare);
    const { change } = await keelWorkbook.save(await loaded(), LINES);
    expect(values("'Keel targets'!A3:D7")).toEqual([
      ["Name", "Target", "Band", "Class"],
      ["Large cap", 0.35, null, "Equity > Large"],
      ["Mid cap", 0.25, null, "Equity > Mid"],
      ["Bonds", 0.4, null, "Debt"],
      [null, 0.6, "5%", "Equity"],
    ]);
    await keelWorkbook.undo(change);
    expect(values("'Keel targets'!A3:D7")).toEqual([
      ["Name", "Target", "Band", null],
      ["Large cap", 0.35, null, null],
      ["Mid cap", 0.25, null, null],
      ["Bonds", 0.4, null, null],
      [null, null, null, null],
    ]);
  });

  it("that are no longer spoken of lose their rows, which undoing gives back where they stood", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    const { change } = await keelWorkbook.save(await loaded(), [
      { ...LARGE, target: 0.3 },
      { ...BONDS, target: 0.7 },
    ]);
    expect(values("'Keel targets'!A4:D7")).toEqual([
      ["Large cap", "Equity > Large", 0.3, null],
      ["Bonds", "Debt", 0.7, null],
      [null, null, null, null],
      [null, null, null, null],
    ]);
    expect(addIn().workbook.findTable("KeelTargets")?.area.rows).toBe(3);
    await keelWorkbook.undo(change);
    expect((await loaded()).saved?.lines).toEqual(LINES);
  });

  it("follow in the holdings' own column when a holding is moved", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    const moved = { ...MID, path: "Equity > Large" };
    const { change } = await keelWorkbook.save(await loaded(), [EQUITY, LARGE, moved, BONDS]);
    expect(values("B2:B4")).toEqual([["Equity > Large"], ["Equity > Large"], ["Debt"]]);
    await keelWorkbook.undo(change);
    expect(values("B3")).toEqual([["Equity > Mid"]]);
  });

  it("that the holdings' own column says otherwise are told of, and those of the table count", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    type([["Equity"]], "B3");
    const mid = linesOf(await loaded()).find(({ name }) => name === "Mid cap");
    expect(mid).toMatchObject({ path: "Equity > Mid", differs: true });
  });

  it("that have two rows are told of", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    typeIntoTargets(7, 1, " equity ");
    typeIntoTargets(7, 2, "10%");
    const table = addIn().workbook.findTable("KeelTargets");
    if (table) table.area = { ...table.area, rows: table.area.rows + 1 };
    expect((await loaded()).saved?.problems).toEqual([
      'Row 8: the class "equity" has its targets in row 4. Make one row of both.',
    ]);
  });

  it("with targets of their own keep formulas that don't read them from being inserted", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    await expect(keelWorkbook.insertFormulas(await loaded(), false)).rejects.toThrow(
      "Classes have targets or bands of their own",
    );
  });
});
