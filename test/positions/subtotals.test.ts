import { describe, expect, it } from "vitest";
import { readText, rowsOf } from "./read";

const valuesOf = (text: string) =>
  readText(text).positions.map(({ account, symbol, name, value }) => [
    account,
    symbol ?? name,
    value,
  ]);

const totalsOf = (text: string) =>
  readText(text).totals.map(({ account, part, file, read }) => [account, part, file, read]);

describe("A sum without the word", () => {
  const GROUPS = [
    "Value;Price;Quantity;Name;Account;Class",
    "3000;300;10;VTI;A1;Equity",
    "1000;50;20;VXUS;A1;Equity",
    "4000;;;Equity;;",
    "2000;100;20;BND;A1;Bonds",
    "2000;;;Bonds;;",
    "6000;;;A1;;",
    "500;;;Cash;B2;Cash",
    "500;;;B2;;",
    "6500;;;All accounts;;",
  ].join("\n");

  it("is no position, though it names no account, adds up a single row or adds up other sums", () => {
    expect(valuesOf(GROUPS)).toEqual([
      ["A1", "VTI", 3000],
      ["A1", "VXUS", 1000],
      ["A1", "BND", 2000],
      ["B2", "Cash", 500],
    ]);
  });

  it("is reconciled with the rows that it adds up", () => {
    // 3,000 + 1,000 = 4,000; 4,000 + 2,000 = 6,000; 6,000 + 500 = 6,500.
    expect(totalsOf(GROUPS)).toEqual([
      ["A1", "Equity", 4000, 4000],
      ["A1", "Bonds", 2000, 2000],
      ["A1", undefined, 6000, 6000],
      ["B2", undefined, 500, 500],
      [null, undefined, 6500, 6500],
    ]);
  });

  it("may stand above the rows that it adds up", () => {
    const text = [
      "Name,Symbol,Quantity,Price,Value",
      "Everything,,,,6000",
      "Equity,,,,4000",
      "Total market,VTI,10,300,3000",
      "International,VXUS,20,50,1000",
      "Bonds,,,,2000",
      "Bonds,BND,20,50,1000",
      "Aggregate,AGG,10,100,1000",
    ].join("\n");
    expect(valuesOf(text).map(([, symbol]) => symbol)).toEqual(["VTI", "VXUS", "BND", "AGG"]);
    expect(totalsOf(text).map(([, part, file, read]) => [part, file, read])).toEqual([
      [undefined, 6000, 6000],
      ["Equity", 4000, 4000],
      ["Bonds", 2000, 2000],
    ]);
  });

  it("isn't cash or a row with units that happens to be worth as much", () => {
    const text = "Name,Quantity,Price,Value\nA,1,300,300\nB,2,100,200\nCash,,,500\nC,10,100,1000\n";
    expect(valuesOf(text)).toHaveLength(4);
  });
});

describe("A position that is worth what others add up to", () => {
  it("is no sum where all positions are names and values alone", () => {
    const text = "Name,Value\nVTI,3000\nCash,2000\nVXUS,5000\nGold,10000";
    expect(valuesOf(text)).toHaveLength(4);
  });
});

describe("A row that calls itself a total", () => {
  it("is none of the positions, though it adds up quantities, too", () => {
    const text =
      "Name,Symbol,Shares,Price,Value\nFund A,FA,10,5,50\nFund B,FB,20,2.5,50\nTotal,,30,,100";
    expect(valuesOf(text).map(([, symbol]) => symbol)).toEqual(["FA", "FB"]);
    expect(totalsOf(text)).toEqual([[null, undefined, 100, 100]]);
  });

  it.each(["Subtotal equity", "Equity subtotal", "Total equity", "Equity total", "Total EUR"])(
    "may be called %s, and be a cent off",
    (name) => {
      const text = `Name,Quantity,Price,Value\nVTI,10,300,3000\n${name},,,3000.01\nBND,1,70,70`;
      expect(valuesOf(text).map(([, symbol]) => symbol)).toEqual(["VTI", "BND"]);
    },
  );

  it("is a fund where the rows above it have no units either", () => {
    const text = "Name,Value\nTotal Stock Market Index,5000\nTotal Bond Market Index,5000";
    expect(valuesOf(text)).toHaveLength(2);
  });

  it("is still a fund where it has a symbol and units", () => {
    const text =
      "Name,Symbol,Quantity,Price,Value\nA,A,1,50,50\nTotal,TTE,2,50,100\nTotal SE,TOTAL,1,60,60";
    expect(valuesOf(text).map(([, symbol]) => symbol)).toEqual(["A", "TTE", "TOTAL"]);
  });

  it("may say so in the column of accounts", () => {
    const text = [
      "Account,Name,Value",
      "A1,VTI,300",
      "A1,BND,200",
      "A1 Total,,500",
      "B2,VTI,100",
      "Total for B2,,101",
      "Grand Total,,601",
    ].join("\n");
    expect(totalsOf(text)).toEqual([
      ["A1", undefined, 500, 500],
      ["B2", undefined, 101, 100],
      [null, undefined, 601, 600],
    ]);
  });

  it("shows what is missing of an account of which nothing was read", () => {
    const text = "Account,Name,Value\nA1,VTI,300\nA1,Account Total,300\nB2,Account Total,70\n";
    expect(totalsOf(text)).toEqual([
      ["A1", undefined, 300, 300],
      ["B2", undefined, 70, 0],
    ]);
  });
});

describe("Pending activity", () => {
  const withTotal = (total: string) =>
    readText(
      `Account,Name,Value\nA1,VTI,300\nA1,Pending Activity,25\nA1,Pending Activity,-5\nA1,Total,${total}\nB2,BND,1`,
    ).totals[0];

  it("explains a difference that is its sum", () => {
    // 300 + 25 − 5 = 320.
    expect(withTotal("320")).toMatchObject({ difference: 20, isExplained: true });
  });

  it("explains no other difference", () => {
    expect(withTotal("321")).not.toHaveProperty("isExplained");
    expect(withTotal("321")?.explanation).toMatch(/20\.00, which is no position; 1\.00 more/);
    expect(withTotal("300")).not.toHaveProperty("explanation");
  });
});

describe("The account of a row", () => {
  it("is its name where there is no number", () => {
    const text = "Account Name,Account Number,Symbol,Value\nJoint,,VTI,300\nRoth,77,VTI,600";
    expect(rowsOf(readText(text)).map(([account]) => account)).toEqual(["Joint", "77"]);
  });
});
