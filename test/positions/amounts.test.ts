import { describe, expect, it } from "vitest";
import { readText } from "./read";

const amountsOf = (text: string) =>
  readText(text).positions.map(({ quantity, price, value, basis }) => [
    quantity,
    price,
    value,
    basis,
  ]);

describe("Amounts", () => {
  it("may have any sign, parentheses and groups", () => {
    const text = [
      "Ticker,Qty,Last,Market Value,Cost Basis",
      'A,(10),$5.00,($50.00),"$(1,000.00)"',
      "B,10-,US$5.00,50.00-,-$40",
      "C,−3,$1,−$3.00,$-2.00",
      'D,"1,000,000","$1,234.5678","$1,234,567,800.00",n/a',
      'E,"1’234.5",CHF 85.10,CHF 105\'055.95,--',
    ].join("\n");
    expect(amountsOf(text)).toEqual([
      [-10, 5, -50, -1000],
      [-10, 5, -50, -40],
      [-3, 1, -3, -2],
      [1000000, 1234.5678, 1234567800, null],
      [1234.5, 85.1, 105055.95, null],
    ]);
  });

  it("of a bond have its price in percents, by the sign or by its value", () => {
    const text = [
      "Symbol,Quantity,Price,Value,Avg. cost",
      "T 4,10000,98.50%,,",
      "T 5,10000,98.5,9850,97",
    ].join("\n");
    // 10,000 × 98.5 % = 9,850; what was paid is in percents, too: 10,000 × 97 % = 9,700.
    expect(amountsOf(text)).toEqual([
      [10000, 98.5, 9850, null],
      [10000, 98.5, 9850, 9700],
    ]);
  });

  it("of an option are for its shares", () => {
    // 2 contracts × 9.25 × 100 shares = 1,850, and 2 × 11.50 × 100 = 2,300.
    const text = "Symbol,Quantity,Price,Value,Avg. cost\n-SPY261218P600,2,9.25,1850,11.5";
    expect(amountsOf(text)).toEqual([[2, 9.25, 1850, 2300]]);
  });

  it("of an option without a value and a multiplier come to nothing that is known", () => {
    const { positions, notes } = readText(
      "Symbol,Quantity,Price,Value\nSPY 12/18/2026 600.00 P,2,9.25,--",
    );
    expect(positions[0]?.value).toBeNull();
    expect(notes).toEqual(["Line 2: it has no value, and its price isn't that of one unit."]);
  });

  it("aren't taken from a row whose thousands made more cells of it", () => {
    const { positions, leftOut } = readText(
      "Symbol,Quantity,Price,Value\nVTI,10,$300.00,$3,000.00\nBND,10,$70.00,$700.00,a remark",
    );
    expect(positions.map(({ symbol }) => symbol)).toEqual(["BND"]);
    expect(leftOut).toEqual([
      {
        line: 2,
        reason: "It has more cells than there are headers, so its amounts can't be told apart.",
      },
    ]);
  });
});

describe("The currency", () => {
  it.each([
    ["Symbol,Value (USD)\nA,1", "USD"],
    ["Symbol,Quantity,Price USD,Value USD\nA,1,1,1", "USD"],
    ["Wertpapier;Kurswert CHF\nA;1,5", "CHF"],
    ["Symbol,Price,Quantity,NAV (GBP)\nA,1,2,1", null],
    ["Symbol,Value,Currency\nA,$1,cad", "CAD"],
  ])("of %j is %s", (text, currency) => {
    expect(readText(text).positions.map((position) => position.currency)).toEqual([currency]);
  });

  it("of a value is its header's, and a price in another is no price of it", () => {
    const { positions, totals, notes } = readText(
      "Bezeichnung;Stück;Kurs;Währung;Wert in EUR\nApple;10;200,00;USD;1.840,00\nSAP;10;150,00;EUR;1.500,00",
    );
    expect(positions.map(({ price, value, currency }) => [price, value, currency])).toEqual([
      [null, 1840, "EUR"],
      [150, 1500, "EUR"],
    ]);
    expect(totals).toEqual([{ account: null, file: null, read: 3340, difference: null }]);
    expect(notes).toEqual(["Prices in USD aren't taken, as the values are in EUR."]);
  });
});

describe("A table of other rows", () => {
  it("is told by dates and kinds of deals, though it has amounts of securities", () => {
    const { positions } = readText(
      "Symbol,Quantity,Price,Value\nVTI,10,300,3000\n\nDate,Type,Symbol,Quantity,Price,Amount\n2026-07-01,Buy,VTI,1,300,300",
    );
    expect(positions.map(({ value }) => value)).toEqual([3000]);
  });

  it("isn't one of lots, which are together one position", () => {
    const { positions } = readText(
      [
        "Symbol,Trade Date,Quantity,Price,Market Value,Cost Basis",
        "AAPL,2020-01-01,10,270.10,2701.00,1000",
        "AAPL,2021-01-01,5,270.10,1350.50,700.25",
      ].join("\n"),
    );
    expect(positions).toMatchObject([{ quantity: 15, value: 4051.5, basis: 1700.25 }]);
  });
});

describe("Texts that Excel would take for formulas", () => {
  it("stay as they are, and a code in a formula that keeps its zeros is the code", () => {
    const { positions } = readText(
      [
        "Symbol\tName\tAccount\tValue",
        "=cmd|' /C calc'!A0\t=cmd|' /C calc'!A0\t-1\t1",
        '+1\t@SUM(A1)\t="0123"\t2',
      ].join("\n"),
    );
    expect(positions.map(({ symbol, name, account }) => [symbol, name, account])).toEqual([
      ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "-1"],
      ["+1", "@SUM(A1)", "0123"],
    ]);
  });
});
