import { describe, expect, it } from "vitest";
import { readHoldings } from "../../../src/workbook/holdings/read-holdings";
import { type Corrections, NO_CORRECTIONS } from "../../../src/workbook/mapping";

const read = (
  values: readonly (readonly unknown[])[],
  corrections: Corrections = NO_CORRECTIONS,
) => {
  const area = { sheet: "Sheet1", row: 0, column: 0, rows: values.length, columns: 3 };
  return readHoldings({ area, table: null }, values, corrections);
};
const named = (values: readonly (readonly unknown[])[], corrections?: Corrections) =>
  read(values, corrections).positions.map(({ name, value }) => [name, value]);

describe("Holdings", () => {
  it("are read below their headers, and what isn't a holding is pointed out", () => {
    const { positions, leftOut } = read([
      ["Holding", "Value"],
      ["Equity", 69],
      ["Bonds", 31],
      ["Total", 100],
      ["", ""],
      ["Prices as of yesterday", ""],
    ]);
    expect(positions.map(({ name }) => name)).toEqual(["Equity", "Bonds"]);
    expect(leftOut).toEqual([{ row: 4, name: "Total", value: 100, kind: "total" }]);
  });

  it("of a range begin at their headers and end where nothing counts any more", () => {
    const { place, headerRow } = read([
      ["My portfolio", ""],
      ["", ""],
      ["Holding", "Value"],
      ["Equity", 69],
      ["A note between", ""],
      ["Bonds", 31],
      ["Total", 100],
      ["Prices as of yesterday", ""],
    ]);
    expect([place.area.row, place.area.rows, headerRow]).toEqual([2, 5, 0]);
  });

  it("count a row that looks like a total where the person says so", () => {
    const rows = [
      ["Name", "Value"],
      ["A", 1],
      ["B", 2],
      ["Total equity", 3],
      ["Totals", 3],
    ];
    expect(named(rows)).toEqual([
      ["A", 1],
      ["B", 2],
    ]);
    expect(named(rows, { columns: {}, counted: ["Total equity"] })).toEqual([
      ["A", 1],
      ["B", 2],
      ["Total equity", 3],
    ]);
  });

  it("count a fund whose name begins with Total, as it isn't worth what stands above it", () => {
    const rows = [
      ["Name", "Value"],
      ["A", 1],
      ["B", 3],
      ["Total Return Fund", 2],
    ];
    expect(named(rows).at(-1)).toEqual(["Total Return Fund", 2]);
  });

  it("count a holding with units though it is worth what stands above it", () => {
    // 10 × 10 + 20 × 10 = 300 = 30 × 10.
    const rows = [
      ["Name", "Quantity", "Price", "Value"],
      ["A", 10, 10, 100],
      ["B", 20, 10, 200],
      ["C", 30, 10, 300],
      ["All", "", "", 600],
    ];
    expect(named(rows).map(([name]) => name)).toEqual(["A", "B", "C"]);
  });

  it("add up the rows of one name", () => {
    // 0.1 + 0.2 = 0.3, without what binary fractions add to it.
    expect(
      named([
        ["Name", "Value"],
        ["Gold", 0.1],
        [" gold ", 0.2],
      ]),
    ).toEqual([["Gold", 0.3]]);
  });

  it("go by their symbols where one name stands for several", () => {
    const rows = [
      ["Symbol", "Description", "Value"],
      ["SPAXX", "HELD IN MONEY MARKET", 10],
      ["FDRXX", "HELD IN MONEY MARKET", 20],
      ["SPAXX", "HELD IN MONEY MARKET", 5],
      ["VTI", "Total market", 7],
    ];
    expect(named(rows)).toEqual([
      ["SPAXX", 15],
      ["FDRXX", 20],
      ["Total market", 7],
    ]);
  });

  it("have one name for one symbol, though each account spells it in its own way", () => {
    const rows = [
      ["Account", "Symbol", "Description", "Currency", "Value"],
      ["A1", "VTI", "Total stock market", "USD", 10],
      ["B2", "vti", "VANGUARD TOTAL STK MKT", "USD", 20],
      ["A1", "CASH", "Dollars", "USD", 5],
      ["A1", "CASH", "Euros", "EUR", 7],
    ];
    expect(named(rows)).toEqual([
      ["Total stock market", 30],
      ["Dollars", 5],
      ["Euros", 7],
    ]);
  });

  it("are held row by row, with account, class and the day of the price", () => {
    const { held } = read([
      ["Account", "Name", "Class 1", "Class 2", "Value", "As of"],
      ["A1", "Fund", "Equity", "Large cap", 10, 46204.5],
      ["B2", "Fund", "Equity", "", 5, "2026-07-01"],
      ["B2", "Gold", "", "", 5, ""],
    ]);
    expect(
      held.map(({ row, account, path, priceDate }) => [row, account, path, priceDate]),
    ).toEqual([
      [1, "A1", "Equity > Large cap", 46204],
      [2, "B2", "Equity", 46204],
      [3, "B2", "", null],
    ]);
  });

  it("are worth quantity times price where no value is given", () => {
    expect(
      named([
        ["Symbol", "Shares", "Price"],
        ["VTI", 3, 1.1],
      ]),
    ).toEqual([["VTI", 3.3]]);
  });

  it("are read from texts as exports write them", () => {
    const { positions, valuesAsText } = read([
      ["Name", "Value"],
      ["A", "$1,234.56"],
      ["B", "(5.00)"],
    ]);
    expect(positions.map(({ value }) => value)).toEqual([1234.56, -5]);
    expect(valuesAsText).toBe(2);
  });

  it("have targets in fractions, percents or texts, and bands in any spelling", () => {
    const targets = (cells: readonly unknown[]) =>
      read([
        ["Name", "Value", "Target"],
        ...cells.map((cell, at) => [`N${at}`, 1, cell]),
      ]).positions.map(({ target }) => target);
    expect(targets([0.6, 0.4])).toEqual([0.6, 0.4]);
    expect(targets([62.5, 37.5])).toEqual([0.625, 0.375]);
    expect(targets(["60%", "7,5 %", ""])).toEqual([0.6, 0.075, null]);
    const bands = read([
      ["Name", "Value", "Band"],
      ["A", 1, 0.05],
      ["B", 1, "20% rel"],
      ["C", 1, 46167],
    ]).positions.map(({ band }) => band);
    expect(bands).toEqual(["5%", "20% rel", "46167"]);
    const [edges] = read([
      ["Name", "Value", "Lower", "Upper"],
      ["A", 1, 0.55, 0.65],
    ]).positions;
    expect(edges?.band).toBe("55%..65%");
  });

  it("name the cells that can't be read", () => {
    const { problems } = read([
      ["Name", "Value", "Target"],
      ["A", "#N/A", 0.5],
      ["B", 1, "half"],
    ]);
    expect(problems).toEqual([
      "Row 2: the value is #N/A.",
      'Row 3: the target "half" is text. Give a number.',
    ]);
  });

  it("end where another table begins", () => {
    const rows = [
      ["Investment Name", "Shares", "Total Value"],
      ["Fund A", 1, 10],
      ["", "", ""],
      ["Investment Name", "Trade Date", "Shares", "Amount"],
      ["Fund A", "2026-01-02", 5, 50],
    ];
    expect(named(rows)).toEqual([["Fund A", 10]]);
  });

  it("say which column is missing, and take the person's word for it", () => {
    const rows = [
      ["Thing", "Money"],
      ["A", 7],
    ];
    expect(read(rows)).toMatchObject({ missing: "Name", positions: [] });
    expect(read(rows, { columns: { Thing: "Name" }, counted: [] }).missing).toBe(
      "Value (or Quantity and Price)",
    );
    expect(named(rows, { columns: { Thing: "Name", Money: "Value" }, counted: [] })).toEqual([
      ["A", 7],
    ]);
  });

  it("give a column that the person chose its field before the one that was recognised", () => {
    const rows = [
      ["Name", "Value", "Wanted"],
      ["A", 7, 9],
    ];
    expect(named(rows, { columns: { Wanted: "Value" }, counted: [] })).toEqual([["A", 9]]);
  });
});
