import { describe, expect, it } from "vitest";
import { dateText } from "../../src/engine/triggers/dates";
import { readFile, readText, rowsOf } from "./read";

function dateOf(file: { priceDate: number | null }): string | null {
  return file.priceDate === null ? null : dateText(file.priceDate);
}

function linesLeftOut(file: { leftOut: readonly { line: number; reason: string }[] }) {
  return file.leftOut.map(({ line, reason }) => [line, reason]);
}

describe("A file of Fidelity", () => {
  const file = readFile("fidelity.csv");

  it("gives positions by account, with rows of cash and margin together", () => {
    // AAPL: 40 in cash and 10 on margin are 50, worth 10,804.00 + 2,701.00 = 13,505.00. The basis of the 40 isn't known.
    expect(rowsOf(file)).toEqual([
      ["X11223344", "SPAXX", "HELD IN MONEY MARKET", null, null, 4210.55, null, "USD"],
      ["X11223344", "VTI", "VANGUARD TOTAL STOCK MARKET ETF", 120.5, 310, 37355, 30125, "USD"],
      ["X11223344", "AAPL", "APPLE INC", 50, 270.1, 13505, null, "USD"],
      ["X11223344", "-AAPL270115C300", "AAPL JAN 15 2027 $300 CALL", -1, 12.5, -1250, -1400, "USD"],
      ["900112233", "SPAXX", "HELD IN MONEY MARKET", null, null, 310, null, "USD"],
      ["900112233", "VTI", "VANGUARD TOTAL STOCK MARKET ETF", 32, 310, 9920, 9600, "USD"],
    ]);
  });

  it("starts money market funds as Cash and keeps the names of the accounts", () => {
    const classes = file.positions.map((position) => [position.symbol, position.class]);
    expect(classes.filter(([, name]) => name !== null)).toEqual([
      ["SPAXX", "Cash"],
      ["SPAXX", "Cash"],
    ]);
    expect(new Set(file.positions.map(({ accountName }) => accountName))).toEqual(
      new Set(["Individual - TOD", "ROTH IRA"]),
    );
  });

  it("leaves out pending activity, totals and notes, by their lines", () => {
    expect(linesLeftOut(file)).toEqual([
      [7, "It is pending activity of -520.25, not a position."],
      [8, "It is a total of positions."],
      [11, "It is pending activity of 75.00, not a position."],
      [12, "It is a total of positions."],
      [14, "It is a note: it has no amounts."],
      [17, "It is a note: it has no amounts."],
    ]);
  });

  it("explains by pending activity how the accounts' own totals differ", () => {
    // 4,210.55 + 37,355.00 + 13,505.00 − 1,250.00 = 53,820.55, and 53,300.30 − 53,820.55 = −520.25.
    expect(file.totals).toEqual([
      {
        account: "X11223344",
        file: 53300.3,
        read: 53820.55,
        difference: -520.25,
        explanation: "The file's total counts pending activity of -520.25, which is no position.",
        isExplained: true,
      },
      {
        account: "900112233",
        file: 10305,
        read: 10230,
        difference: 75,
        explanation: "The file's total counts pending activity of 75.00, which is no position.",
        isExplained: true,
      },
    ]);
  });

  it("has the day that it was downloaded", () => {
    expect(dateOf(file)).toBe("2026-07-07");
  });
});

describe("A file of Schwab", () => {
  const file = readFile("schwab.csv");

  it("gives the positions of each account under its own preamble", () => {
    expect(rowsOf(file)).toEqual([
      ["Individual ...789", "SCHB", "SCHWAB US BROAD MARKET ETF", 1200, 27.15, 32580, 24000, "USD"],
      ["Individual ...789", "SCHZ", "SCHWAB US AGGREGATE BOND ETF", 500, 23.4, 11700, null, "USD"],
      ["Individual ...789", null, "Cash & Cash Investments", null, null, 5432.1, null, "USD"],
      ["Roth IRA ...456", "SCHB", "SCHWAB US BROAD MARKET ETF", 100, 27.15, 2715, 2500, "USD"],
      ["Roth IRA ...456", null, "Cash & Cash Investments", null, null, 12.34, null, "USD"],
    ]);
    expect(dateOf(file)).toBe("2026-07-07");
  });

  it("reconciles with each Account Total and shows a difference of a cent", () => {
    // 32,580.00 + 11,700.00 + 5,432.10 = 49,712.10; 2,715.00 + 12.34 = 2,727.34, and the file says 2,727.35.
    expect(file.totals).toEqual([
      { account: "Individual ...789", file: 49712.1, read: 49712.1, difference: 0 },
      { account: "Roth IRA ...456", file: 2727.35, read: 2727.34, difference: 0.01 },
    ]);
  });
});

describe("A newer file of Schwab", () => {
  it("calls its totals Positions Total", () => {
    const file = readText(
      [
        '"Positions for account Roth IRA ...456 as of 09:12 PM ET, 11/20/2026"',
        '"Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)"',
        '"SCHB","SCHWAB US BROAD MARKET ETF","100","$27.15","$2,715.00"',
        '"Positions Total","","--","--","$2,715.00"',
      ].join("\n"),
    );
    expect(file.positions.map(({ symbol }) => symbol)).toEqual(["SCHB"]);
    expect(file.totals.map(({ difference }) => difference)).toEqual([0]);
  });
});

describe("A file of Vanguard", () => {
  const file = readFile("vanguard.csv");

  it("puts the same fund in one account together, and keeps accounts apart", () => {
    // 1,500.25 + 99.75 = 1,600 shares of the money market fund.
    expect(
      rowsOf(file).map(([account, symbol, , quantity, , value]) => [
        account,
        symbol,
        quantity,
        value,
      ]),
    ).toEqual([
      ["11112222", "VMFXX", 1600, 1600],
      ["11112222", "VBTLX", 812.345, 7887.87],
      ["33334444", "VBTLX", 10, 97.1],
    ]);
    expect(file.positions[0]?.lines).toEqual([2, 4]);
    expect(file.positions[0]?.class).toBe("Cash");
  });

  it("leaves out the transactions, whose dates are none of prices", () => {
    expect(linesLeftOut(file)).toEqual([
      [9, "It is in another table, such as transactions."],
      [10, "It is in another table, such as transactions."],
    ]);
    expect(dateOf(file)).toBeNull();
  });

  it("has no totals of its own", () => {
    expect(file.totals).toEqual([
      { account: "11112222", file: null, read: 9487.87, difference: null },
      { account: "33334444", file: null, read: 97.1, difference: null },
    ]);
  });
});

describe("A statement of Interactive Brokers", () => {
  const file = readFile("interactive-brokers.csv");

  it("gives the Summary rows of Open Positions in their currencies", () => {
    // The option's value is missing: 2 contracts × 9.25 × 100 = 1,850.00.
    expect(rowsOf(file)).toEqual([
      ["U1234567", "MSFT", "MICROSOFT CORP", 25, 450.5, 11262.5, 7503, "USD"],
      ["U1234567", "TSLA", null, -10, 300, -3000, -2500, "USD"],
      ["U1234567", "SAP", "SAP SE", 40, 180, 7200, 4410, "EUR"],
      ["U1234567", "SPY 18DEC26 600 P", null, 2, 9.25, 1850, 2300, "USD"],
    ]);
    expect(dateOf(file)).toBe("2026-07-07");
  });

  it("leaves out lots, cash and other sections, each with its own reason", () => {
    const reasons = new Map(file.leftOut.map(({ line, reason }) => [line, reason]));
    expect(reasons.get(9)).toBe("It is a tax lot, which its Summary row counts.");
    expect(reasons.get(14)).toBe("It is in the section Trades, not in Open Positions.");
    expect(reasons.get(22)).toBe(
      "Cash isn't among the open positions of this statement. Add it by hand.",
    );
  });

  it("reconciles by kind and currency, and not with totals converted to another currency", () => {
    // 11,262.50 − 3,000.00 = 8,262.50 in dollars; the 7,920.00 of line 17 are SAP's 7,200.00 euros in dollars.
    expect(
      file.totals.map(({ file: own, difference, part, currency }) => [
        part,
        currency,
        own,
        difference,
      ]),
    ).toEqual([
      ["Stocks", "USD", 8262.5, 0],
      ["Stocks", "EUR", 7200, 0],
      ["Equity and Index Options", "USD", 1850, 0],
    ]);
  });
});

describe("A file of Zerodha", () => {
  const file = readFile("zerodha.csv");

  it("takes quantity times average cost as the basis, in rupees, and reads Indian groups", () => {
    // 12 × 1,450.25 = 17,403; 1,500 × 221.30 = 331,950; 850 × 48.75 = 41,437.50.
    expect(rowsOf(file)).toEqual([
      [null, "INFY", "INFY", 12, 1610.4, 19324.8, 17403, "INR"],
      [null, "NIFTYBEES", "NIFTYBEES", 1500, 262.15, 393225, 331950, "INR"],
      [null, "GOLDBEES", "GOLDBEES", 850, null, 59542.5, 41437.5, "INR"],
    ]);
  });
});

describe("Any other file", () => {
  it("may have semicolons, decimal commas, German headers and lines above", () => {
    const file = readFile("german.csv");
    expect(rowsOf(file)).toEqual([
      ["12345", "A0RPWH", "iShares Core MSCI World", 1250, 98.4567, 123070.88, 85000, "EUR"],
      ["12345", "ENER6Y", "Siemens Energy", 100, 52.1, 5210, 6000, "EUR"],
      ["12345", null, "Verrechnungskonto", null, null, 1234.56, null, "EUR"],
    ]);
    expect(dateOf(file)).toBe("2026-07-07");
    expect(file.totals).toEqual([
      { account: "12345", file: 129515.44, read: 129515.44, difference: 0 },
    ]);
  });

  it("may have parentheses for negatives, subtotals without the word and values to be computed", () => {
    const file = readFile("units.csv");
    // 10 × 55.125 = 551.25, and −2,100.00 + 551.25 + 110.00 = −1,438.75.
    expect(rowsOf(file).map(([, symbol, , , , value]) => [symbol, value])).toEqual([
      ["GBND", -2100],
      ["GEQ", 551.25],
      ["TRF", 110],
    ]);
    expect(file.totals.map(({ difference }) => difference)).toEqual([0, 0]);
    expect(file.leftOut.map(({ line }) => line)).toEqual([1, 2, 7, 8, 9]);
  });
});
