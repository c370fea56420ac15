import { describe, expect, it } from "vitest";
import {
  classesOf,
  filtered,
  listItems,
} from "../../../../src/taskpane/holdings/list/list-view-model";
import { currenciesInWords } from "../../../../src/taskpane/holdings/holdings-words";
import {
  oldHoldingsInWords,
  priceDaysInWords,
} from "../../../../src/taskpane/holdings/price-dates";
import { dayFromText } from "../../../../src/engine/triggers/dates";
import { portfolioOf } from "../../targets/portfolios";
import type { HeldRow } from "../../../../src/workbook/holdings/held-rows";

const held = (row: number, name: string, more: Partial<HeldRow> = {}): HeldRow => ({
  row,
  name,
  symbol: "",
  account: "",
  portfolio: "",
  path: "",
  value: 1,
  worth: more.value ?? 1,
  currency: "",
  rate: 0,
  priceDate: null,
  ...more,
});
const day = (text: string): number => dayFromText(text) ?? 0;

const HELD = [
  held(1, "Total stock market", { symbol: "VTI", account: "A1", path: "Equity", value: 3000 }),
  held(2, "Gold", { account: "A1", value: 400 }),
  held(3, "Total stock market", { symbol: "VTI", account: "B2", path: "equity", value: 1500.5 }),
];

describe("The list of what is held", () => {
  it("shows one name of several accounts together, with its sum and the accounts below", () => {
    // 3,000.00 + 1,500.50 = 4,500.50.
    const [market, gold] = listItems(HELD);
    expect(market).toEqual({
      key: "total stock market",
      name: "Total stock market",
      symbol: "VTI",
      value: "4,500.50",
      path: "Equity",
      accounts: [
        { row: 1, account: "A1", value: "3,000.00", path: "" },
        { row: 3, account: "B2", value: "1,500.50", path: "" },
      ],
      rows: [1, 3],
    });
    expect(gold).toMatchObject({ path: "", rows: [2] });
  });

  it("names the class of each account where they differ", () => {
    const [item] = listItems([held(1, "Fund", { account: "A1", path: "Equity" }), held(2, "Fund")]);
    expect(item?.path).toBeNull();
    expect(item?.accounts.map(({ account, path }) => [account, path])).toEqual([
      ["A1", "Equity"],
      ["No account", "No class"],
    ]);
  });

  it.each([
    ["", ["Total stock market", "Gold"]],
    ["gOLd", ["Gold"]],
    ["vti", ["Total stock market"]],
    ["b2", ["Total stock market"]],
    ["no class", ["Gold"]],
    ["equity a1", ["Total stock market"]],
    ["silver", []],
  ])("is filtered by “%s”", (filter, names) => {
    expect(filtered(listItems(HELD), filter).map(({ name }) => name)).toEqual(names);
  });

  it("offers each class of the holdings and of the saved targets once, in alphabetical order", () => {
    const rows = [
      ["Name", "Class", "Value"],
      ["Fund", "Equity", 5],
      ["Other fund", "equity", 5],
      ["Notes", "Debt", 5],
    ];
    const saved = [{ path: "Commodities", name: "", target: 0.1, band: "" }];
    expect(classesOf(portfolioOf(rows, saved))).toEqual(["Commodities", "Debt", "Equity"]);
  });
});

describe("Values in several currencies", () => {
  const rows = [
    held(1, "A", { currency: "USD", value: 500 }),
    held(2, "B", { currency: "usd" }),
    held(3, "A", { currency: "EUR", value: 1000, worth: 1100 }),
  ];

  it("are pointed out, with what is done with them", () => {
    const words = (given: readonly HeldRow[], unconverted: string | null = null) =>
      currenciesInWords({ held: given, unconverted });
    expect(words(rows)).toBe(
      "Values are in USD and EUR. They are converted by the rates of the rows and of the options.",
    );
    expect(words(rows, "There is no rate.")).toBe("There is no rate.");
    expect(words(rows.slice(0, 2))).toBeNull();
    expect(words([held(1, "A")])).toBeNull();
  });

  it("are listed in the portfolio's currency, or else each in its own", () => {
    const valuesOf = (isConverted: boolean) =>
      listItems(rows, isConverted).map(({ value, accounts }) => [
        value,
        ...accounts.map((account) => account.value),
      ]);
    expect(valuesOf(true)).toEqual([["1,600.00", "500.00", "1,100.00"], ["1.00"]]);
    expect(valuesOf(false)).toEqual([
      ["500.00 USD and 1,000.00 EUR", "500.00 USD", "1,000.00 EUR"],
      ["1.00 usd"],
    ]);
  });
});

describe("The days of prices", () => {
  const rows = [
    held(1, "A", { priceDate: day("2026-11-20") }),
    held(2, "B", { priceDate: day("2026-11-24") }),
    held(3, "Sold", { value: 0, priceDate: day("2026-01-02") }),
  ];

  it("are those of what is worth something, from the oldest on", () => {
    expect(priceDaysInWords(rows)).toBe("Prices from 2026-11-20 to 2026-11-24.");
    expect(priceDaysInWords(rows.slice(0, 1))).toBe("Prices of 2026-11-20.");
    expect(priceDaysInWords([held(1, "A")])).toBe("");
  });

  it("are pointed out once the oldest is more than four days ago", () => {
    expect(oldHoldingsInWords(rows, day("2026-11-24"))).toBeNull();
    expect(oldHoldingsInWords(rows, day("2026-11-25"))).toBe(
      "Prices of 2026-11-20 are 5 days old.",
    );
    expect(oldHoldingsInWords([held(1, "A")], day("2026-11-25"))).toBeNull();
  });
});
