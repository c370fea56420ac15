import { describe, expect, it } from "vitest";
import { answerPlan } from "../../../src/functions/plan";
import { fillWorkbook, readFile } from "../../../src/workbench/files/open-workbook";
import { saveWorkbook } from "../../../src/workbench/files/save-workbook";
import { Workbook } from "../../../src/workbench/host/store/workbook";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import type { Portfolio } from "../../../src/workbook/portfolio/portfolio";
import { heldNaming } from "../../../src/workbook/targets/held-naming";
import { readTargets, type TargetLine } from "../../../src/workbook/targets/saved-targets";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values } = inWorkbook();

const HOLDINGS = [
  ["Name", "Class", "Value"],
  ["Large cap", "Equity", 36],
  ["Mid cap", "Equity", 33],
  ["Bonds", "Debt", 31],
];
/** 60 % of Equity, which is 60 % of everything. */
const LINES: readonly TargetLine[] = [
  { path: "Equity", name: "Large cap", target: 0.36, ofClass: 0.6, band: "" },
  { path: "Equity", name: "Mid cap", target: 0.24, ofClass: 0.4, band: "5%" },
  { path: "Debt", name: "Bonds", target: 0.4, band: "" },
  { path: "Equity", name: "", target: 0.6, band: "5%" },
];
const TABLE = [
  ["Name", "Class", "Target", "Band", "Of"],
  ["Large cap", "Equity", 0.6, null, "class"],
  ["Mid cap", "Equity", 0.4, "5%", "class"],
  ["Bonds", "Debt", 0.4, null, null],
  [null, "Equity", 0.6, "5%", null],
];

async function loaded(): Promise<Portfolio> {
  const portfolio = await keelWorkbook.load();
  if (!portfolio) throw new Error("There are no holdings.");
  return portfolio;
}

describe("Targets that are shares of a class", () => {
  it("are saved as they are given, and read back", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    expect(values("'Keel targets'!A3:E7")).toEqual(TABLE);
    expect((await loaded()).saved).toMatchObject({ lines: LINES, problems: [] });
  });

  it("are planned as shares of their class, by the formula too", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    const { cells, targets, differences } = planCells(await loaded(), null);
    expect(differences).toEqual([]);
    const { cells: plan } = answerPlan(cells, [["show", "detail"]], targets?.cells ?? null);
    expect(plan.map((row) => row[5])).toEqual(["Target", 0.36, 0.24, 0.4]);
  });

  it("come back from a file", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    const { workbook } = addIn();
    const options = { workbook, namespace: "KEEL", spills: () => [], asValues: false };
    const opened = new Workbook();
    fillWorkbook(opened, await readFile(await saveWorkbook(options)), "KEEL");
    const cells = opened.values("'Keel targets'!A3:E7") as unknown[][];
    expect(cells).toEqual(TABLE);
    const area = { sheet: "Keel targets", row: 2, column: 0, rows: 5, columns: 5 };
    const nameOf = heldNaming((await loaded()).holdings);
    expect(readTargets(area, cells, nameOf).lines).toEqual(LINES);
  });

  it("add their columns to a table that has none, which undoing takes away", async () => {
    type(HOLDINGS);
    const bare = LINES.slice(0, 3).map(({ name, target, band }) => ({
      path: "",
      name,
      target,
      band,
    }));
    await keelWorkbook.save(await loaded(), bare);
    const before = values("'Keel targets'!A3:E7");
    const { change } = await keelWorkbook.save(await loaded(), LINES);
    expect(values("'Keel targets'!A3:E4")).toEqual([
      ["Name", "Target", "Band", "Class", "Of"],
      ["Large cap", 0.6, null, "Equity", "class"],
    ]);
    expect((await loaded()).saved?.lines).toEqual(LINES);
    await keelWorkbook.undo(change);
    expect(values("'Keel targets'!A3:E7")).toEqual(before);
    expect(addIn().workbook.findTable("KeelTargets")?.area.columns).toBe(3);
  });

  it("become shares of the portfolio again, and the holdings' own column has what they come to", async () => {
    type(HOLDINGS.map((row, at) => [...row, ["Target", 0.3, 0.3, 0.4][at] ?? ""]));
    await keelWorkbook.save(await loaded(), LINES);
    expect(values("D2:D4")).toEqual([[0.36], [0.24], [0.4]]);
    await keelWorkbook.save(await loaded(), [
      { path: "Equity", name: "Large cap", target: 0.36, band: "" },
      ...LINES.slice(1),
    ]);
    expect(values("'Keel targets'!C4:E4")).toEqual([[0.36, null, null]]);
  });

  it("are a problem that names the row where their class has no target", async () => {
    type(HOLDINGS);
    await keelWorkbook.save(await loaded(), LINES);
    const sheet = addIn().workbook.findSheet("Keel targets");
    if (!sheet) throw new Error("There is no sheet of targets.");
    addIn().workbook.type(sheet, 6, 2, "");
    expect((await loaded()).saved?.problems).toEqual([
      'Row 4: the target is a share of "Equity", which has none of its own. Give it one, in a row without a name.',
      'Row 5: the target is a share of "Equity", which has none of its own. Give it one, in a row without a name.',
    ]);
  });
});
