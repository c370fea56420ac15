import { describe, expect, it } from "vitest";
import { fieldsOfHeaders, headerRowOf } from "../../../src/engine/portfolio/holdings-headers";

const recognised = (headers: string) => fieldsOfHeaders(headers.split(", "));

describe("The headers of holdings", () => {
  it("are the design's words in any order and case", () => {
    expect(recognised("TARGET, name, Band, value, Lot, trade")).toEqual([
      "Target",
      "Name",
      "Band",
      "Value",
      "Lot",
      "Trade",
    ]);
  });

  it.each([
    ["Holding, Market Value", ["Name", "Value"]],
    ["Wertpapier, Stück, Kurs, Kurswert", ["Name", "Quantity", "Price", "Value"]],
    [
      "Instrument, Qty., Avg. cost, LTP, Cur. val, P&L",
      ["Name", "Quantity", null, "Price", "Value", null],
    ],
    ["Symbol, Qty (Quantity), Mkt Val (Market Value)", ["Symbol", "Quantity", "Value"]],
    [
      "Investment Name, Symbol, Shares, Share Price, Total Value",
      ["Name", "Symbol", "Quantity", "Price", "Value"],
    ],
    ["Name, Kurs, Ccy, Cost rate, FX rate", ["Name", "Price", "Currency", "Cost rate", "Rate"]],
    ["Class 1, Class 2, Name, Value", ["Class", "Class", "Name", "Value"]],
    ["Asset_Class, Security  name, Value:", ["Class", "Name", "Value"]],
  ])("recognise %s", (headers, fields) => {
    expect(recognised(headers)).toEqual(fields);
  });

  it("are those of a Fidelity export, each field once", () => {
    const headers =
      "Account Number, Account Name, Symbol, Description, Quantity, Last Price, Last Price Change, Current Value, Total Gain/Loss Dollar, Total Gain/Loss Percent, Percent Of Account, Cost Basis Total, Average Cost Basis, Type";
    expect(recognised(headers)).toEqual([
      null,
      "Account",
      "Symbol",
      "Name",
      "Quantity",
      "Price",
      null,
      "Value",
      null,
      null,
      null,
      "Basis",
      null,
      // Cash or Margin, which is how a position is held.
      null,
    ]);
  });

  it("aren't found in numbers, blanks and other words", () => {
    expect(fieldsOfHeaders([1, "", null, "Yield", true])).toEqual([null, null, null, null, null]);
  });
});

describe("The header row", () => {
  it("may stand below lines about the account", () => {
    const cells = [
      ["Positions for account Individual ...789", "", ""],
      ["", "", ""],
      ["Symbol", "Quantity", "Market Value"],
      ["VTI", 10, 3000],
    ];
    expect(headerRowOf(cells)).toEqual({ row: 2, fields: ["Symbol", "Quantity", "Value"] });
  });

  it("needs a name and what it is worth", () => {
    expect(
      headerRowOf([
        ["Name", "Currency"],
        ["VTI", "USD"],
      ]),
    ).toBeNull();
    expect(
      headerRowOf([
        ["Value", "Target"],
        [1, 2],
      ]),
    ).toBeNull();
    expect(
      headerRowOf([
        ["Name", "Quantity"],
        ["VTI", 3],
      ]),
    ).toBeNull();
    expect(
      headerRowOf([
        ["Name", "Quantity", "Price"],
        ["VTI", 3, 4],
      ])?.row,
    ).toBe(0);
  });
});
