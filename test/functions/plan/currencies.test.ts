import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { notAvailable, options, useKeel, valueError } from "../keel";
import { planned, plannedColumn } from "./plan";

const keel = useKeel();

/** In dollars 62,000, 27,000 and 11,000 of 100,000. */
const HOLDINGS: CellMatrix = [
  ["Name", "Currency", "Value", "Target"],
  ["VTI", "USD", 62000, 0.5],
  ["EUNL", "EUR", 25000, 0.3],
  ["VUKE", "GBP", 8800, 0.2],
];

const RATES = { "rate EUR": 1.08, "rate GBP": 1.25 };

function trades(
  holdings: CellMatrix,
  policy: Readonly<Record<string, CellValue>> = RATES,
): Promise<CellValue[]> {
  return plannedColumn("Trade", keel(), holdings, options({ show: "money", ...policy }));
}

/** A table with one more column. */
function withColumn(header: string, ...cells: readonly CellValue[]): CellMatrix {
  const column = [header, ...cells];
  return HOLDINGS.map((row, at) => [...row, column[at] ?? null]);
}

describe("A portfolio in several currencies", () => {
  // 50,000, 30,000 and 20,000 are wanted.
  it("is planned in the currency that no rate is given for", async () => {
    expect(await trades(HOLDINGS)).toEqual([-12000, 3000, 9000]);
  });

  it("adds up where parts of foreign units trade for parts of a cent", async () => {
    // 1.219 units at EUR 379.79 are 500.0011308 dollars, so that 0.0088692 of the 500.01 sold stay.
    const holdings = [
      ["Name", "Currency", "Value", "Target", "Price", "Lot"],
      ["VTI", "USD", 1000, 0.5, null, null],
      ["EUNL", "EUR", 0, 0.5, 379.79, 0.001],
    ];
    const policy = { ...RATES, show: "summary" };
    const check = await plannedColumn("Check", keel(), holdings, options(policy));
    expect(check).toEqual([
      "Sells 500.01 − buys 500.00 − costs 0.00 + cash 0.00 = change in cash 0.01.",
    ]);
  });

  it("says of what is sold whole that it is, though it is worth parts of a cent", async () => {
    // EUR 91.23 are 98.5284 dollars.
    const holdings = [
      ["Name", "Currency", "Value", "Target"],
      ["VTI", "USD", 1000, 1],
      ["EUNL", "EUR", 91.23, 0],
    ];
    const policy = { ...RATES, show: "detail" };
    const reasons = await plannedColumn("Reason", keel(), holdings, options(policy));
    expect(reasons[1]).toBe("Sold 98.53 (= EUR 91.23), all of it: its target is 0 %");
  });

  it("weighs what is left by all digits of what was converted", async () => {
    // 246,913.578 × 1.0000001 is 246,913.6026913578, of which 0.0026913578 stays, of 0.0246913578 in all.
    const holdings: CellMatrix = [
      ["Name", "Currency", "Value", "Target"],
      ["A", "INR", 246913.578, 0.0002],
      ["B", "", 246913.578, 0.0002],
      ["C", "", 1234074062.844, 0.9996],
    ];
    const policy = { show: "detail", "rate INR": 1.0000001, cash: -1234567890 };
    const [row] = await planned(keel(), holdings, options(policy));
    expect(row?.["Trade"]).toBe(-246913.6);
    expect(row?.["Weight after"]).toBeCloseTo(0.0026913578 / 0.0246913578, 14);
  });

  it("shows all money in its own currency, and says foreign trades in theirs, too", async () => {
    const detail = await planned(keel(), HOLDINGS, options({ show: "detail", ...RATES }));
    expect(detail.map(({ Value, After, Weight }) => [Value, After, Weight])).toEqual([
      [62000, 50000, 0.62],
      [27000, 30000, 0.27],
      [11000, 20000, 0.11],
    ]);
    // 3,000 / 1.08 and 9,000 / 1.25
    expect(detail.map(({ Reason }) => Reason)).toEqual([
      "Sold 12,000.00: from 62.0 % to 50.0 %, target 50.0 %",
      "Bought 3,000.00 (= EUR 2,777.78): from 27.0 % to 30.0 %, target 30.0 %",
      "Bought 9,000.00 (= GBP 7,200.00): from 11.0 % to 20.0 %, target 20.0 %",
    ]);
  });

  it("may give its rates in the holdings, one of each currency at least", async () => {
    const once = withColumn("FX rate", "", 1.08, 1.25);
    expect(await trades(once, {})).toEqual([-12000, 3000, 9000]);
    const withOwn = withColumn("Exchange rate", 1, 1.08, 1.25);
    expect(await trades(withOwn, {})).toEqual([-12000, 3000, 9000]);
  });

  it("is planned in the currency of its policy", async () => {
    const policy = { currency: "eur", "Rate usd": 0.8, "rate GBP": 0.9 };
    const holdings = HOLDINGS.map((row, at) =>
      at === 1 ? ["VTI", "USD", 62500, 0.5] : at === 3 ? ["VUKE", "GBP", 8000, 0.2] : row,
    );
    // 62,500 · 0.8 = 50,000, 25,000 and 8,000 · 0.9 = 7,200; 41,100, 24,660 and 16,440 are wanted.
    expect(await trades(holdings, policy)).toEqual([-8900, -340, 9240]);
  });

  it("takes limits and cash as money of its own", async () => {
    const holdings = withColumn("Most", "", 28000, "");
    // 28,000 of 100,700; the other 72,700 in the proportion of 5 to 2.
    expect(await trades(holdings, { ...RATES, cash: 700 })).toEqual([-10071.43, 1000, 9771.43]);
  });

  it("trades whole units at their price in its own currency", async () => {
    const holdings: CellMatrix = [
      ["Name", "Currency", "Quantity", "Price", "Target"],
      ["VTI", "USD", 250, 248, 0.5],
      ["EUNL", "EUR", 250, 100, 0.5],
    ];
    // 62,000 and 250 · 100 · 1.08 = 27,000 of 89,000: 71 units at 248 are 17,608, 163 at 108 are 17,604.
    const detail = await planned(
      keel(),
      holdings,
      options({ show: "detail", "rate EUR": 1.08, "minimum trade": 100 }),
    );
    expect(detail.map(({ Trade, Units }) => [Trade, Units])).toEqual([
      [-17608, -71],
      [17604, 163],
    ]);
    expect(detail[1]?.Reason).toContain("Bought 17,604.00 (= EUR 16,300.00)");
  });

  it("has one of its own in each row of a policy", async () => {
    const holdings: CellMatrix = [
      ["Client", "Name", "Currency", "Value", "Target"],
      ["Meyer", "VTI", "USD", 100, 0.5],
      ["Meyer", "EUNL", "EUR", 100, 0.5],
      ["Okoye", "VTI", "USD", 100, 0.5],
      ["Okoye", "EUNL", "EUR", 100, 0.5],
    ];
    const policy: CellMatrix = [
      ["Client", "currency", "rate EUR", "rate USD", "show"],
      ["Meyer", "USD", 1.08, null, "money"],
      ["Okoye", "EUR", 0, 0.9, null],
    ];
    const found = await plannedColumn("Trade", keel(), holdings, policy);
    expect(found).toEqual([4, -4, 5, -5]);
  });

  it("has pence where the last letter is small", async () => {
    const holdings: CellMatrix = [
      ["Name", "Currency", "Value", "Target"],
      ["VUKE", "GBP", 600, 0.5],
      ["ISF", "GBp", 40000, 0.5],
    ];
    expect(await trades(holdings, { "rate GBp": 0.01 })).toEqual([-100, 100]);
  });

  it("keeps the levels of its classes", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Currency", "Value", "Target", "Band"],
      ["", "Equity", "", "", 0.6, "5%"],
      ["VTI", "Equity", "USD", 40000, 0.4, ""],
      ["EUNL", "Equity", "EUR", 25000, 0.2, ""],
      ["BND", "Debt", "USD", 33000, 0.4, ""],
    ];
    // 67,000 of 100,000 in equity is above 65 %: it is brought to 60,000, 40,000 and 20,000.
    expect(await trades(holdings, { "rate EUR": 1.08 })).toEqual(["", 0, -7000, 7000]);
  });
});

describe("A currency without a rate", () => {
  const missing = (row: number, code: string) =>
    valueError(
      `Row ${row} is in "${code}", the portfolio in "USD". Give the policy a "rate ${code}", or the holdings a Rate.`,
    );

  it("is an error of its rows", async () => {
    expect(await trades(HOLDINGS, { "rate EUR": 1.08 })).toEqual([
      notAvailable("Row 4 has an error. Its portfolio is planned once that is put right."),
      notAvailable("Row 4 has an error. Its portfolio is planned once that is put right."),
      missing(4, "GBP"),
    ]);
  });

  it("keeps no other portfolio from being planned", async () => {
    const holdings: CellMatrix = [
      ["Client", "Name", "Currency", "Value", "Target"],
      ["Meyer", "VTI", "USD", 60, 0.5],
      ["Meyer", "BND", "", 40, 0.5],
      ["Okoye", "VTI", "USD", 100, 0.5],
      ["Okoye", "EUNL", "EUR", 100, 0.5],
    ];
    expect((await trades(holdings, {})).slice(0, 2)).toEqual([-10, 10]);
    expect((await trades(holdings, {}))[3]).toEqual(missing(5, "EUR"));
  });

  it("isn't needed where a portfolio has but one, and a Rate without currencies isn't read", async () => {
    const alone: CellMatrix = [
      ["Name", "Value", "Target", "Rate"],
      ["VTI", 60, 0.5, 1.1],
      ["BND", 40, 0.5, 1.2],
    ];
    expect(await trades(alone, {})).toEqual([-10, 10]);
    const [line] = await planned(keel(), alone, options({ show: "summary" }));
    expect(line?.Columns).toBe("Read: Name, Value and Target. Not read: Rate.");
  });
});

describe("Rates are taken exactly", () => {
  const amounts = fc.integer({ min: 1, max: 999_999_999 }).map((cents) => cents / 100);
  const rates = fc.integer({ min: 100_001, max: 9_999_999 }).map((units) => units / 1e6);

  it("so that a weight on its edge holds, whatever the digits of its value", async () => {
    await fc.assert(
      fc.asyncProperty(amounts, rates, async (amount, rate) => {
        const holdings: CellMatrix = [
          ["Name", "Currency", "Value", "Target", "Band"],
          ["VTI", "EUR", Number((amount * 65).toFixed(2)), 0.6, "5%"],
          ["BND", "EUR", Number((amount * 35).toFixed(2)), 0.4, "5%"],
        ];
        expect(await trades(holdings, { currency: "USD", "rate EUR": rate })).toEqual([0, 0]);
      }),
      { numRuns: 60 },
    );
  });

  it("so that all units held may be sold", async () => {
    const units = fc.integer({ min: 1, max: 99_999 });
    const prices = fc.integer({ min: 100_001, max: 9_999_999 }).map((price) => price / 1e4);
    await fc.assert(
      fc.asyncProperty(units, prices, rates, async (quantity, price, rate) => {
        const value = quantity * price * rate;
        const holdings: CellMatrix = [
          ["Name", "Currency", "Quantity", "Price", "Target"],
          ["VTI", "EUR", quantity, price, 1e-9],
          ["Cash", "USD", Math.ceil(value / 2), 1, 0.999999999],
        ];
        const policy = options({ show: "detail", "rate EUR": rate });
        const [sold] = await plannedColumn("Units", keel(), holdings, policy);
        expect(sold).toBe(-quantity);
      }),
      { numRuns: 60 },
    );
  });
});
