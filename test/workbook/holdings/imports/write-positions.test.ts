import { beforeEach, describe, expect, it } from "vitest";
import { LiveCalculation } from "../../../../src/workbench/live/live-calculation";
import type { Sheet } from "../../../../src/workbench/host/store/sheet";
import type { PositionsFile } from "../../../../src/positions/positions-file";
import { matchPositions } from "../../../../src/workbook/holdings/imports/match-positions";
import type { Vanishing } from "../../../../src/workbook/holdings/imports/update-cells";
import { importedInWords } from "../../../../src/workbook/holdings/imports/imported";
import { keelWorkbook } from "../../../../src/workbook/keel-workbook";
import { readFile, readText } from "../../../positions/read";
import { inWorkbook } from "../../in-workbook";

const { addIn, type, values } = inWorkbook();

let calculation: LiveCalculation;
beforeEach(() => {
  calculation = new LiveCalculation(addIn().workbook, addIn().caller);
});

/** The worksheet that imports are written to. */
function sheet(): Sheet {
  const found = addIn().workbook.findSheet("Keel holdings");
  if (!found) throw new Error("Nothing was imported yet.");
  return found;
}

/** Imports a file as the pane does; every vanished row is treated alike. */
async function imported({ positions }: PositionsFile, vanishing: Vanishing = "keep") {
  const table = await keelWorkbook.loadHoldingsTable();
  const match = matchPositions(table.kind === "there" ? table.rows : [], positions);
  const choices = new Map(match.vanished.map(({ row }) => [row, vanishing]));
  const done = await keelWorkbook.writePositions(table, match, choices);
  await calculation.settled();
  return done;
}

const FIRST = [
  "Account,Symbol,Name,Quantity,Price,Value,As of",
  "A1,VTI,Total stock market,10,300,3000,2026-07-01",
  "A1,BND,Total bond market,20,70.5,1410,2026-07-01",
  "B2,VTI,Total stock market,5,300,1500,2026-07-01",
].join("\n");

describe("An import", () => {
  it("adds the table KeelHoldings on a worksheet of its own, says where, and is the holdings at once", async () => {
    type([
      ["Name", "Value"],
      ["Something else", 5],
    ]);
    const done = await imported(readText(FIRST));
    expect(importedInWords(done)).toBe(
      "The holdings are in KeelHoldings, Keel holdings!A3:J6: 3 rows.",
    );
    // 2026-07-01 is day 46,204 of Excel's calendar.
    expect(values("'Keel holdings'!A3:J6")).toEqual([
      [
        "Account",
        "Symbol",
        "Name",
        "Class",
        "Quantity",
        "Price",
        "Value",
        "Basis",
        "Currency",
        "As of",
      ],
      ["A1", "VTI", "Total stock market", null, 10, 300, 3000, null, null, 46204],
      ["A1", "BND", "Total bond market", null, 20, 70.5, 1410, null, null, 46204],
      ["B2", "VTI", "Total stock market", null, 5, 300, 1500, null, null, 46204],
    ]);
    const portfolio = await keelWorkbook.load();
    expect(portfolio?.holdings.place.table).toBe("KeelHoldings");
    expect(portfolio?.holdings.positions.map(({ name, value }) => [name, value])).toEqual([
      ["Total stock market", 4500],
      ["Total bond market", 1410],
    ]);
  });

  it("writes a value as quantity times price where that is what the file says, else as the file's number", async () => {
    // 812.345 × 9.71 = 7,887.86995, to the cent 7,887.87; cash has neither quantity nor price.
    await imported(readFile("vanguard.csv"));
    const valueOf = (row: number) => sheet().cells.read(row, 6);
    const product = "=ROUND([@Quantity]*[@Price],2)";
    expect(valueOf(4)).toMatchObject({ formula: product, value: 7887.87 });
    await imported(readFile("fidelity.csv"));
    const cash = values("'Keel holdings'!B4:B12").findIndex(([symbol]) => symbol === "SPAXX");
    expect(valueOf(3 + cash)).toMatchObject({ formula: null, value: 4210.55 });
  });

  it("writes the price of one contract, so that what has options is planned", async () => {
    // An option's 2 × 9.25 are 1,850.00 by its multiplier, 925.00 for each.
    await imported(readFile("interactive-brokers.csv"));
    const rows = values("'Keel holdings'!B4:G10");
    expect(rows.find(([symbol]) => String(symbol).startsWith("SPY"))?.slice(3)).toEqual([
      2, 925, 1850,
    ]);
  });

  it("starts money-market rows as Cash and keeps account numbers as text", async () => {
    await imported(readFile("fidelity.csv"));
    expect(values("'Keel holdings'!A4:D4")).toEqual([
      ["X11223344", "SPAXX", "HELD IN MONEY MARKET", "Cash"],
    ]);
    expect(values("'Keel holdings'!A8:A8")).toEqual([["900112233"]]);
  });

  it("writes what looks like a formula as text", async () => {
    await imported(
      readText(
        'Account,Symbol,Name,Value\n"=1+1",-AAPL270115C300,"+HYPERLINK(""x"")",5\n@x,=A1,-1,6',
      ),
    );
    const cells = [3, 4].flatMap((row) =>
      [0, 1, 2].map((column) => sheet().cells.read(row, column)),
    );
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
      ["=1+1", null],
      ["-AAPL270115C300", null],
      ['+HYPERLINK("x")', null],
      ["@x", null],
      ["=A1", null],
      ["-1", null],
    ]);
  });

  it("leaves a worksheet of its name as it is", async () => {
    await addIn().window.Excel.run(async (context) => {
      context.workbook.worksheets.add("Keel holdings").getRange("A1").values = [["Mine"]];
      await context.sync();
    });
    const { area } = await imported(readText(FIRST));
    expect(area.sheet).toBe("Keel holdings 2");
    expect(values("'Keel holdings'!A1")).toEqual([["Mine"]]);
  });

  it("is undone as one step: the worksheet goes, and the holdings are those before", async () => {
    type([
      ["Name", "Value"],
      ["Something else", 5],
    ]);
    const { change } = await imported(readText(FIRST));
    await keelWorkbook.undo(change);
    expect(addIn().workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    const portfolio = await keelWorkbook.load();
    expect(portfolio?.holdings.positions.map(({ name }) => name)).toEqual(["Something else"]);
  });
});

const NEWER = [
  "Account,Symbol,Name,Quantity,Price,Value,As of",
  "A1,VTI,TOTAL STK MKT,12,310,3720,2026-11-20",
  "A1,GLD,Gold,1,400,400,2026-11-20",
].join("\n");

/** Gives the table a class, and a column with a formula in every row. */
async function addOwnColumns(): Promise<void> {
  addIn().workbook.type(sheet(), 3, 3, "Equity");
  await addIn().window.Excel.run(async (context) => {
    const formula = ["=ROUND([@Value],-3)"];
    const table = context.workbook.tables.getItem("KeelHoldings");
    table.columns.add(-1, [["Rounded"], formula, formula, formula]);
    await context.sync();
  });
  await calculation.settled();
}

describe("A newer file", () => {
  it("leaves the looks of cells that are there, and gives new ones those of a new table", async () => {
    await imported(readText(FIRST));
    sheet().cells.change(3, 5, { numberFormat: "0.0" });
    await imported(readText(NEWER));
    const formats = [3, 6].map((row) => sheet().cells.read(row, 5).numberFormat);
    expect(formats).toEqual(["0.0", "#,##0.00##"]);
  });

  it("updates the rows of its accounts, adds what is new, and keeps classes, names and columns of one's own", async () => {
    await imported(readText(FIRST));
    await addOwnColumns();
    await imported(readText(NEWER));
    expect(values("'Keel holdings'!A4:K7")).toEqual([
      ["A1", "VTI", "Total stock market", "Equity", 12, 310, 3720, null, null, 46346, 4000],
      ["A1", "BND", "Total bond market", null, 20, 70.5, 1410, null, null, 46204, 1000],
      ["B2", "VTI", "Total stock market", null, 5, 300, 1500, null, null, 46204, 2000],
      ["A1", "GLD", "Gold", null, 1, 400, 400, null, null, 46346, 0],
    ]);
  });

  it("keeps currencies that it doesn't say, and a basis where as much is held as before", async () => {
    await imported(
      readText(
        "Account,Symbol,Quantity,Price,Value,Cost Basis,Currency\nA1,VTI,10,300,3000,2500,USD\nA1,BND,20,70,1400,1500,USD",
      ),
    );
    await imported(
      readText("Account,Symbol,Quantity,Price,Value\nA1,VTI,10,310,3100\nA1,BND,15,70,1050"),
    );
    expect(values("'Keel holdings'!B4:I5")).toEqual([
      ["VTI", "VTI", null, 10, 310, 3100, 2500, "USD"],
      ["BND", "BND", null, 15, 70, 1050, null, "USD"],
    ]);
  });

  it("writes values as numbers where the table's own headers are other words", async () => {
    await imported(readText(FIRST));
    addIn().workbook.type(sheet(), 2, 4, "Shares");
    await imported(readText(NEWER));
    expect(sheet().cells.read(3, 6)).toMatchObject({ formula: null, value: 3720 });
  });

  it("takes the rows away that it has no more", async () => {
    await imported(readText(FIRST));
    await imported(readText(NEWER), "remove");
    expect(values("'Keel holdings'!B4:B7")).toEqual([["VTI"], ["VTI"], ["GLD"], [null]]);
  });

  it("sets what it has no more to 0, and asks no more for it", async () => {
    await imported(readText(FIRST));
    await imported(readText(NEWER), "zero");
    expect(values("'Keel holdings'!B4:J7")).toEqual([
      ["VTI", "Total stock market", null, 12, 310, 3720, null, null, 46346],
      ["BND", "Total bond market", null, 0, 70.5, 0, null, null, 46346],
      ["VTI", "Total stock market", null, 5, 300, 1500, null, null, 46204],
      ["GLD", "Gold", null, 1, 400, 400, null, null, 46346],
    ]);
    await imported(readText(NEWER), "remove");
    expect(values("'Keel holdings'!B5:B5")).toEqual([["BND"]]);
  });

  it.each(["zero", "remove", "keep"] as const)(
    "is undone as one step, with rows that were to %s",
    async (vanishing) => {
      await imported(readText(FIRST));
      await addOwnColumns();
      const before = values("'Keel holdings'!A1:K8");
      const { change } = await imported(readText(NEWER), vanishing);
      expect(values("'Keel holdings'!A1:K8")).not.toEqual(before);
      await keelWorkbook.undo(change);
      await calculation.settled();
      expect(values("'Keel holdings'!A1:K8")).toEqual(before);
    },
  );

  it("is refused where the table was edited since, shows a total row, or lacks a column", async () => {
    await imported(readText(FIRST));
    const { workbook } = addIn();
    const table = await keelWorkbook.loadHoldingsTable();
    const match = matchPositions([], readText(NEWER).positions);
    workbook.type(sheet(), 3, 4, "11");
    await expect(keelWorkbook.writePositions(table, match, new Map())).rejects.toThrow(
      "Nothing was imported. KeelHoldings was edited since the file was read. Read it again.",
    );
    const shown = workbook.findTable("KeelHoldings");
    if (shown) shown.showTotals = true;
    await expect(keelWorkbook.loadHoldingsTable()).rejects.toThrow(
      "Nothing can be imported. KeelHoldings shows a total row. Switch it off, then import again.",
    );
    if (shown) shown.showTotals = false;
    workbook.type(sheet(), 2, 4, "How many");
    await expect(keelWorkbook.loadHoldingsTable()).rejects.toThrow(
      "KeelHoldings has no column Quantity. Add one, then import again.",
    );
  });
});
