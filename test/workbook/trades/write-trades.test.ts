import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import type { FormulaToWrite } from "../../../src/workbook/trades/plan-formula";
import type { Portfolio } from "../../../src/workbook/portfolio/portfolio";
import type { WrittenHere } from "../../../src/workbook/trades/write-at-selection";
import type { TradeLine } from "../../../src/workbook/trades/trade-line";
import { writtenInWords } from "../../../src/workbook/trades/write-trades";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values, select } = inWorkbook();

const line = (own: Partial<TradeLine>): TradeLine => ({
  portfolio: "",
  account: "",
  name: "Debt",
  symbol: "",
  trade: 9000,
  units: null,
  cost: 0,
  value: 31000,
  after: 40000,
  weight: 0.31,
  weightAfter: 0.4,
  target: 0.4,
  reason: "Bought 9,000.00",
  ...own,
});
const LINES = [
  line({ name: "=Fund+1", trade: -9000, units: -36, reason: "Sold 9,000.00" }),
  line({}),
];
const TRADES = { lines: LINES, date: "2026-11-25", decimals: 2 };
const HEADERS = [
  "Name",
  "Side",
  "Units",
  "Trade",
  "Cost",
  "Value before",
  "Value after",
  "Before",
  "After",
  "Target",
  "Reason",
];

const HOLDINGS = [
  ["Holding", "Value", "Target"],
  ["Equity", 69, 0.6],
  ["Bonds", 31, 0.4],
];

async function loaded(): Promise<Portfolio> {
  const portfolio = await keelWorkbook.load("Sheet1");
  if (!portfolio) throw new Error("There are no holdings.");
  return portfolio;
}

/** KEEL.PLAN of the holdings on Sheet1, which are three rows. */
async function formula(): Promise<FormulaToWrite> {
  return { portfolio: await loaded(), rows: 3, readsTargets: false, trades: 2 };
}

/** Writes the trades as values at the selected cell; the holdings stand on the left. */
async function writeValues(overwrite: boolean): Promise<WrittenHere> {
  type(HOLDINGS);
  return keelWorkbook.trades.writeValues(await loaded(), TRADES, overwrite);
}

describe("Trades as a table", () => {
  it("stand on a worksheet of their own with the date, texts as texts", async () => {
    const written = await keelWorkbook.trades.writeTable(TRADES);
    expect(writtenInWords(written)).toBe(
      "The trades are in KeelTrades, Keel trades 2026-11-25!A3:K5.",
    );
    const sheet = addIn().workbook.findSheet("Keel trades 2026-11-25");
    expect(sheet?.cells.read(3, 2).numberFormat).toBe("#,##0");
    expect(values("'Keel trades 2026-11-25'!A1")).toEqual([
      ["Trades planned by Keel on 2026-11-25"],
    ]);
    expect(values("'Keel trades 2026-11-25'!A3:K5")).toEqual([
      HEADERS,
      ["=Fund+1", "Sell", -36, -9000, 0, 31000, 40000, 0.31, 0.4, 0.4, "Sold 9,000.00"],
      ["Debt", "Buy", null, 9000, 0, 31000, 40000, 0.31, 0.4, 0.4, "Bought 9,000.00"],
    ]);
  });

  it("leave earlier ones as they are, and are undone", async () => {
    await keelWorkbook.trades.writeTable(TRADES);
    const second = await keelWorkbook.trades.writeTable(TRADES);
    expect(second).toMatchObject({
      table: "KeelTrades2",
      area: { sheet: "Keel trades 2026-11-25 2" },
    });
    const third = await keelWorkbook.trades.writeTable({ ...TRADES, date: "2026-11-26" });
    expect(third.table).toBe("KeelTrades3");
    await keelWorkbook.undo(third.change);
    await keelWorkbook.undo(second.change);
    expect(addIn().workbook.tables.map(({ name }) => name)).toEqual(["KeelTrades"]);
  });
});

describe("Trades at the selected cell", () => {
  it("are values, which are undone with the looks of their headers", async () => {
    select("F3");
    const { cells } = addIn().workbook.activeSheet;
    cells.change(2, 6, { format: { bold: true } });
    const heads = () => [5, 6].map((column) => cells.read(2, column).format.bold);
    const written = await writeValues(false);
    expect(heads()).toEqual([true, true]);
    expect(written).toMatchObject({ kind: "written", place: "Sheet1!F3:P5" });
    expect(values("F3:I5")).toEqual([
      ["Name", "Side", "Units", "Trade"],
      ["=Fund+1", "Sell", -36, -9000],
      ["Debt", "Buy", null, 9000],
    ]);
    if (written.kind === "written") await keelWorkbook.undo(written.change);
    expect(
      values("F3:P5")
        .flat()
        .every((cell) => cell === null),
    ).toBe(true);
    expect(heads()).toEqual([false, true]);
  });

  it("leave the holdings where they were, though other headers stand beside them now", async () => {
    select("F1");
    await writeValues(false);
    const { holdings } = await loaded();
    expect(holdings.positions.map(({ name }) => name)).toEqual(["Equity", "Bonds"]);
  });

  it("overwrite cells with contents only where that is said, and give them back", async () => {
    type([["Mine", 7]], "G5");
    select("F3");
    const refused = await writeValues(false);
    expect(refused).toEqual({ kind: "occupied", place: "Sheet1!F3:P5" });
    expect(values("G5:H5")).toEqual([["Mine", 7]]);
    const written = await writeValues(true);
    expect(values("G5:H5")).toEqual([["Buy", null]]);
    if (written.kind === "written") await keelWorkbook.undo(written.change);
    expect(values("G5:H5")).toEqual([["Mine", 7]]);
  });

  it("aren't taken back where they were edited since", async () => {
    select("F3");
    const written = await writeValues(false);
    type([["Mine"]], "F4");
    if (written.kind !== "written") throw new Error("Nothing was written.");
    await expect(keelWorkbook.undo(written.change)).rejects.toThrow("The cells were edited since.");
    expect(values("F4")).toEqual([["Mine"]]);
  });

  it("are refused in a table", async () => {
    type(HOLDINGS);
    const portfolio = await loaded();
    const { area } = await keelWorkbook.savePolicy([
      { option: "to", value: "edge", numberFormat: "@" },
    ]);
    const sheet = addIn().workbook.findSheet(area.sheet);
    if (!sheet) throw new Error("There is no sheet of options.");
    addIn().workbook.select(sheet, { row: 2, column: 0, rows: 1, columns: 1 });
    await expect(keelWorkbook.trades.writeValues(portfolio, TRADES, true)).rejects.toThrow(
      "reaches into the table KeelPolicy",
    );
  });
});

describe("KEEL.PLAN at the selected cell", () => {
  const formulaAt = (row: number, column: number) =>
    addIn().workbook.activeSheet.cells.read(row, column).formula;
  it("reads the holdings as they stand", async () => {
    type(HOLDINGS, "B2");
    select("F2");
    const written = await keelWorkbook.trades.writeFormula(await formula(), false);
    expect(written).toMatchObject({ kind: "written", place: "Sheet1!F2:K4" });
    expect(formulaAt(1, 5)).toBe("=KEEL.PLAN('Sheet1'!$B$2:$D$4)");
    if (written.kind === "written") await keelWorkbook.undo(written.change);
    expect(formulaAt(1, 5)).toBeNull();
  });

  it("reads the options where they are saved, and asks before it overwrites", async () => {
    type(HOLDINGS);
    await keelWorkbook.savePolicy([{ option: "to", value: "edge", numberFormat: "@" }]);
    type([["Mine"]], "F3");
    select("F2");
    const given = await formula();
    expect(await keelWorkbook.trades.writeFormula(given, false)).toMatchObject({
      kind: "occupied",
    });
    await keelWorkbook.trades.writeFormula(given, true);
    expect(formulaAt(1, 5)).toBe("=KEEL.PLAN('Sheet1'!$A$1:$C$3,KeelPolicy[#All])");
  });
});
