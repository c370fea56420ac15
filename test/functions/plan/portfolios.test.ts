import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel, valueError } from "../keel";
import { messageOf, planned, plannedColumn } from "./plan";

const keel = useKeel();

/** Two clients whose rows alternate, one with targets in percents, 66/34 and 55/45, both to be 60/40. */
const HOLDINGS: CellMatrix = [
  ["Client", "Name", "Value", "Target"],
  ["Meyer", "Equity", 66, 0.6],
  ["Okoye", "Equity", 55, 60],
  ["meyer ", "Debt", 34, 0.4],
  ["Okoye", "Debt", 45, 40],
];
const MONEY = options({ show: "money" });

function withOkoyeAs(name: CellValue): CellMatrix {
  return HOLDINGS.map((row) => row.map((cell) => (cell === "Okoye" ? name : cell)));
}

describe("PLAN for many portfolios", () => {
  it("plans each on its own and names it in the first column, in the order of the holdings", async () => {
    expect(await keel().call("PLAN", HOLDINGS, MONEY)).toEqual([
      ["Portfolio", "Name", "Account", "Trade"],
      ["Meyer", "Equity", "", -6],
      ["Okoye", "Equity", "", 5],
      ["Meyer", "Debt", "", 6],
      ["Okoye", "Debt", "", -5],
    ]);
  });

  it("has one line a portfolio in its summary", async () => {
    const rows = await planned(keel(), HOLDINGS, options({ show: "summary" }));
    expect(rows.map(({ Portfolio, Check }) => [Portfolio, Check])).toEqual([
      ["Meyer", "Sells 6.00 − buys 6.00 − costs 0.00 + cash 0.00 = change in cash 0.00."],
      ["Okoye", "Sells 5.00 − buys 5.00 − costs 0.00 + cash 0.00 = change in cash 0.00."],
    ]);
  });

  it("reads a blank band by the rows of the portfolio's own classes alone", async () => {
    // No tolerance for Okoye, as if planned alone; none of their own for Meyer, whose equity has a band as a class.
    const holdings: CellMatrix = [
      ["Client", "Name", "Class", "Value", "Target", "Band"],
      ["Meyer", "", "Equity", "", "", "5%"],
      ["Meyer", "VTI", "Equity", 64, 60, ""],
      ["Meyer", "BND", "Debt", 36, 40, ""],
      ["Okoye", "VTI", "Equity", 64, 60, ""],
      ["Okoye", "BND", "Debt", 36, 40, ""],
    ];
    expect(await plannedColumn("Trade", keel(), holdings, MONEY)).toEqual(["", 0, 0, -4, 4]);
  });

  it("takes rows without a portfolio's name as one of their own", async () => {
    const holdings = withOkoyeAs(0);
    expect(await plannedColumn("Portfolio", keel(), holdings, MONEY)).toEqual([
      "Meyer",
      "",
      "Meyer",
      "",
    ]);
  });

  it("takes a number for a name, too", async () => {
    const holdings = withOkoyeAs(1007);
    const policy = [
      ["Portfolio", "cash", "show"],
      [1007, 100, "money"],
      ["Meyer", 0, ""],
    ];
    const rows = await planned(keel(), holdings, policy);
    expect(rows.map(({ Portfolio, Trade }) => [Portfolio, Trade])).toEqual([
      ["Meyer", -6],
      ["1007", 65],
      ["Meyer", 6],
      ["1007", 35],
    ]);
  });
});

describe("a portfolio that can't be planned", () => {
  it("shows why in its own rows, by its name, and the others are planned", async () => {
    const holdings = HOLDINGS.map((row) => [...row]);
    holdings[2] = ["Okoye", "Equity", 55, 50];
    const error = valueError('"Okoye": Targets add up to 90 %. Make them add up to 100 %.');
    expect(await plannedColumn("Trade", keel(), holdings, MONEY)).toEqual([-6, error, 6, error]);
    const summaries = await planned(keel(), holdings, options({ show: "summary" }));
    expect(summaries[1]).toMatchObject({ Portfolio: "Okoye", Summary: error, Check: error });
  });

  it("keeps the names of its rows, also where only trades are shown", async () => {
    const holdings = HOLDINGS.map((row) => [...row]);
    holdings[4] = ["Okoye", "Debt", "forty-five", 40];
    const rows = await planned(keel(), holdings);
    expect(rows.map(({ Name }) => Name)).toEqual(["Equity", "Equity", "Debt", "Debt"]);
    expect(messageOf(rows[1]?.["Trade"])).toBe(
      "Row 5 has an error. Its portfolio is planned once that is put right.",
    );
    expect(messageOf(rows[3]?.["Trade"])).toBe(
      'Row 5: the value "forty-five" is text. Give a number.',
    );
  });
});

describe("a policy of one row a portfolio", () => {
  it("gives each its own rules, whatever the order and case", async () => {
    const policy = [
      ["Keep cash", "Portfolio", "Cash", "Show"],
      [5, "OKOYE", 0, "money"],
      [0, " Meyer", 10, ""],
    ];
    // Okoye keeps 5 of 100: 57 and 38 are 2 and −7. Meyer places 10: 66 of 110 is 60 %.
    expect(await plannedColumn("Trade", keel(), HOLDINGS, policy)).toEqual([0, 2, 10, -7]);
  });

  it("gives each its own calendar, in dates of Excel's", async () => {
    // The quarter that ended on 2026-09-30 (46295) is due since for the one, traded on 2026-10-01 by the other.
    const policy = [
      ["Portfolio", "review", "as of", "last rebalanced", "show"],
      ["Meyer", "quarterly", 46351, 46203, "money"],
      ["Okoye", "quarterly", 46351, 46296, ""],
    ];
    expect(await plannedColumn("Trade", keel(), HOLDINGS, policy)).toEqual([-6, 0, 6, 0]);
  });

  it("has a blank name for all that have no row of their own", async () => {
    const policy = [
      ["Portfolio", "cash", "show"],
      ["", 100, "money"],
      ["Meyer", null, null],
    ];
    expect(await plannedColumn("Trade", keel(), HOLDINGS, policy)).toEqual([-6, 65, 6, 35]);
  });

  it("spoils only its own portfolio where a row can't be read", async () => {
    const policy = [
      ["Portfolio", "minimum trade", "show"],
      ["", 1, "money"],
      ["Meyer", "much", ""],
    ];
    const error = valueError(
      '"Meyer": Option "minimum trade" is "much". Give an amount of 0 or more.',
    );
    expect(await plannedColumn("Trade", keel(), HOLDINGS, policy)).toEqual([error, 5, error, -5]);
  });

  it("is a wrong call where an option's name is unknown", async () => {
    const policy = [
      ["Portfolio", "minimun trade"],
      ["", 1],
    ];
    expect(await keel().call("PLAN", HOLDINGS, policy)).toEqual(
      valueError('"minimun trade" is no option here. Did you mean "minimum trade"?'),
    );
  });

  it("serves holdings of one portfolio, too", async () => {
    const holdings = HOLDINGS.filter(([client]) => client !== "Okoye").map((row) => row.slice(1));
    const policy = [
      ["Portfolio", "cash"],
      ["", 10],
    ];
    expect(await plannedColumn("Trade", keel(), holdings, policy)).toEqual([10]);
  });
});
