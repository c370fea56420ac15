import { describe, expect, it } from "vitest";
import type { CellMatrix } from "../../../src/workbench/cells";
import { options, useKeel } from "../keel";
import { messageOf, planned, plannedColumn } from "./plan";

const keel = useKeel();
const DETAIL = options({ show: "detail" });

/** Two tables, and the one that says the same. */
interface Apart {
  readonly holdings: CellMatrix;
  readonly targets: CellMatrix;
  readonly together: CellMatrix;
}

const P2: Apart = {
  holdings: [
    ["Name", "Value"],
    ["Large cap", 36000],
    ["Mid cap", 21000],
    ["Small cap", 12000],
    ["Debt", 31000],
  ],
  targets: [
    ["Band", "Target", "Name"],
    ["5/25", 0.4, "debt"],
    ["5/25", 0.35, "Large cap"],
    ["5/25", 0.17, "Mid  cap"],
    ["5/25", 0.08, "Small cap"],
  ],
  together: [
    ["Name", "Value", "Target", "Band"],
    ["Large cap", 36000, 0.35, "5/25"],
    ["Mid cap", 21000, 0.17, "5/25"],
    ["Small cap", 12000, 0.08, "5/25"],
    ["Debt", 31000, 0.4, "5/25"],
  ],
};

/** Three levels of classes with bands at each, a fund that is split, and a class's target without a holding's. */
const TREE: Apart = {
  holdings: [
    ["Name", "Class 1", "Class 2", "Value"],
    ["VTI", "Equity", "US", 40000],
    ["AVUV", "Equity", "US", 9000],
    ["VEA", "Equity", "World", 14000],
    ["BND", "", "", 37000],
  ],
  targets: [
    ["Class", "Name", "Target", "Band"],
    ["Equity", "", 0.6, "5%"],
    ["Equity > US", "", 0.4, "4%"],
    ["Equity > US > Small", "", 0.08, "2%"],
    ["Equity > US > Large", "VTI", 0.32, "3%"],
    ["Equity > US > Small", "AVUV", "", ""],
    ["", "VEA", 0.2, ""],
    ["Debt", "BND", 0.4, "none"],
  ],
  together: [
    ["Name", "Class", "Value", "Target", "Band"],
    ["VTI", "Equity > US > Large", 40000, 0.32, "3%"],
    ["AVUV", "Equity > US > Small", 9000, "", ""],
    ["VEA", "Equity > World", 14000, 0.2, ""],
    ["BND", "Debt", 37000, 0.4, "none"],
    ["", "Equity", "", 0.6, "5%"],
    ["", "Equity > US", "", 0.4, "4%"],
    ["", "Equity > US > Small", "", 0.08, "2%"],
  ],
};

/** One security in two accounts under two names, limits, and a row that isn't wanted. */
const ACCOUNTS: Apart = {
  holdings: [
    ["Symbol", "Name", "Account", "Quantity", "Price", "Trade", "Least"],
    ["VTI", "Total Stock Mkt", "Joint", 100, 250, "sell only", ""],
    ["VTI", "Vanguard Total Stock", "IRA", 40, 250, "", ""],
    ["BND", "Total Bond", "IRA", 300, 75, "", ""],
    ["GME", "Gamestop", "Joint", 90, 20, "", ""],
    ["SPAXX", "Money market", "Joint", 5000, 1, "hold", 2000],
  ],
  targets: [
    ["Ticker", "Target"],
    ["VTI", 55],
    ["BND", 40],
    ["SPAXX", 5],
  ],
  together: [
    ["Symbol", "Name", "Account", "Quantity", "Price", "Trade", "Least", "Target"],
    ["VTI", "Total Stock Mkt", "Joint", 100, 250, "sell only", "", 55],
    ["VTI", "Vanguard Total Stock", "IRA", 40, 250, "", "", ""],
    ["BND", "Total Bond", "IRA", 300, 75, "", "", 40],
    ["GME", "Gamestop", "Joint", 90, 20, "", "", ""],
    ["SPAXX", "Money market", "Joint", 5000, 1, "hold", 2000, 5],
  ],
};

const CURRENCIES: Apart = {
  holdings: [
    ["Name", "Currency", "Value"],
    ["VTI", "USD", 62000],
    ["EUNL", "EUR", 25000],
    ["VUKE", "GBP", 8800],
  ],
  targets: [
    ["Name", "Target", "Lower", "Upper"],
    ["VTI", 0.4, 0.35, 0.45],
    ["EUNL", 0.3, 0.25, 0.35],
    ["VUKE", 0.2, 0.1, 0.3],
    ["Gold", 0.1, 0.05, 0.15],
  ],
  together: [
    ["Name", "Currency", "Value", "Target", "Lower", "Upper"],
    ["VTI", "USD", 62000, 0.4, 0.35, 0.45],
    ["EUNL", "EUR", 25000, 0.3, 0.25, 0.35],
    ["VUKE", "GBP", 8800, 0.2, 0.1, 0.3],
    ["Gold", "", "", 0.1, 0.05, 0.15],
  ],
};

/** One model for all portfolios but one, which has its own, and one of which nothing is held yet. */
const CLIENTS: Apart = {
  holdings: [
    ["Client", "Name", "Value"],
    ["Meyer", "VTI", 70],
    ["Meyer", "BND", 30],
    ["Okoye", "VTI", 20],
    ["Okoye", "GLD", 5],
    ["Silva", "VTI", 50],
  ],
  targets: [
    ["Client", "Name", "Target"],
    ["", "VTI", 0.6],
    ["", "BND", 0.4],
    ["okoye", "VTI", 50],
    ["okoye", "GLD", 50],
    ["Novak", "BND", 1],
  ],
  together: [
    ["Client", "Name", "Value", "Target"],
    ["Meyer", "VTI", 70, 0.6],
    ["Meyer", "BND", 30, 0.4],
    ["Okoye", "VTI", 20, 50],
    ["Okoye", "GLD", 5, 50],
    ["Silva", "VTI", 50, 0.6],
    ["Silva", "BND", "", 0.4],
    ["Novak", "BND", "", 1],
  ],
};

describe("PLAN by a table of targets", () => {
  it.each([
    ["holdings without targets of their own", P2, {}],
    ["trades to the edges of bands", P2, { to: "edge", cash: 3000 }],
    ["classes to any depth, with bands at each", TREE, {}],
    ["bands that are judged in the class above", TREE, { judge: "parent" }],
    ["the same security in several accounts, with limits", ACCOUNTS, { "cost rate": 0.001 }],
    [
      "several currencies, and a name that isn't held",
      CURRENCIES,
      { "rate EUR": 1.08, "rate GBP": 1.25 },
    ],
    ["many portfolios", CLIENTS, { cash: 10 }],
  ])("plans as with the same in the holdings: %s", async (_, apart, policy) => {
    for (const show of ["trades", "detail", "classes"]) {
      const given = options({ ...policy, show });
      const plans = await planned(keel(), apart.holdings, given, apart.targets);
      expect(plans).toEqual(await planned(keel(), apart.together, given));
      if (show !== "classes") expect(plans.length).toBeGreaterThan(0);
    }
  });

  it("reads targets as shares of the class above where the policy says so", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value"],
      ["Large cap", "Equity", 36000],
      ["Mid cap", "Equity", 33000],
      ["Bonds", "Debt", 31000],
    ];
    const targets: CellMatrix = [
      ["Name", "Class", "Target"],
      ["", "Equity", 0.6],
      ["", "Debt", 0.4],
      ["Large cap", "", 0.6],
      ["Mid cap", "", 0.4],
      ["Bonds", "", 1],
    ];
    const policy = options({ targets: "of parent", show: "detail" });
    // 60 % and 40 % of 60 %
    expect(await plannedColumn("Target", keel(), holdings, policy, targets)).toEqual([
      0.36, 0.24, 0.4,
    ]);
  });

  it.each([1, 100])(
    "reads shares of a class, to any depth, where it says so: of %d",
    async (whole) => {
      const holdings: CellMatrix = [
        ["Name", "Class", "Value"],
        ["VTI", "Equity > US > Large", 50],
        ["AVUV", "Equity > US > Small", 10],
        ["VEA", "Equity", 10],
        ["BND", "Debt", 30],
      ];
      const targets: CellMatrix = [
        ["Class", "Name", "Target", "Of"],
        // 60 % of everything; 70 % of that; 80 % of that, and all of it; the rest; 30 % of Equity.
        ["Equity", "", 0.6 * whole, ""],
        ["Equity > US", "", 0.7 * whole, "class"],
        ["Equity > US > Large", "", 0.8 * whole, "Parent"],
        ["", "VTI", whole, "class"],
        ["", "AVUV", 0.084 * whole, "portfolio"],
        ["", "VEA", 0.3 * whole, "class"],
        ["", "BND", 0.4 * whole, ""],
      ];
      const found = await plannedColumn("Target", keel(), holdings, DETAIL, targets);
      expect(found).toEqual([0.336, 0.084, 0.18, 0.4]);
      const [summary] = await planned(keel(), holdings, options({ show: "summary" }), targets);
      expect(summary?.Columns).toBe(
        "Read: Name, Class and Value. Targets: Class, Name, Target and Of.",
      );
    },
  );

  it("stands for the holdings' own columns, also for what it doesn't list", async () => {
    const holdings: CellMatrix = [
      ["Name", "Value", "Target", "Band"],
      ["VTI", 60, 0.5, "1%"],
      ["BND", 30, 0.3, "1%"],
      ["GLD", 10, 0.2, "1%"],
    ];
    const targets: CellMatrix = [
      ["Name", "Target", "Band"],
      ["VTI", 0.7, "20%"],
      ["BND", 0.3, "20%"],
    ];
    const rows = await planned(keel(), holdings, DETAIL, targets);
    expect(rows.map(({ Target: target, Lower: lower }) => [target, lower])).toEqual([
      [0.7, 0.5],
      [0.3, expect.closeTo(0.1, 12)],
      // Listed, and not wanted.
      [0, 0],
    ]);
    const [summary] = await planned(keel(), holdings, options({ show: "summary" }), targets);
    expect(summary?.Columns).toBe(
      "Read: Name and Value. Not read: Target and Band. Targets: Name, Target and Band.",
    );
  });

  it("leaves the holdings' own bands where it has none, and their targets where it has bands alone", async () => {
    const holdings: CellMatrix = [
      ["Name", "Value", "Target", "Band"],
      ["VTI", 60, 0.5, "1%"],
      ["BND", 40, 0.5, "1%"],
    ];
    const column = (header: string, ...targets: CellMatrix) =>
      plannedColumn(header, keel(), holdings, DETAIL, targets);
    const targetsAlone: CellMatrix = [
      ["Name", "Target"],
      ["VTI", 1],
    ];
    expect(await column("Upper", ...targetsAlone)).toEqual([1, 0.01]);
    const bandsAlone: CellMatrix = [
      ["Name", "Band"],
      ["VTI", "20%"],
    ];
    expect(await column("Upper", ...bandsAlone)).toEqual([0.7, 0.5]);
  });

  it("knows a holding by its name or its symbol, and takes the row that says something", async () => {
    const holdings: CellMatrix = [
      ["Name", "Symbol", "Value"],
      ["Total Stock", "VTI", 60],
      ["Total Bond", "BND", 40],
    ];
    const targets: CellMatrix = [
      ["Name", "Target"],
      ["Total Stock", ""],
      ["VTI", 0.5],
      ["total bond", 0.5],
      ["bnd", ""],
    ];
    expect(await plannedColumn("Trade", keel(), holdings, null, targets)).toEqual([-10, 10]);
    const twice: CellMatrix = [...targets.slice(0, 4), ["BND", 0.5]];
    const rows = await planned(keel(), holdings, null, twice);
    expect(messageOf(rows[1]?.Trade)).toBe(
      'Targets: Row 5: "BND" is in row 4, too. Make one row of both.',
    );
  });

  it.each([
    [["BND", "x", ""], 'Targets: Row 3: the target "x" is text. Give a number.'],
    [
      ["BND", "40%", ""],
      'Targets: Row 3: the target "40%" is a number kept as text. Turn it into a number.',
    ],
    [["BND", -0.4, ""], "Targets: Row 3: the target -0.4 is negative. Give 0 or more."],
    [["BND", { error: "#REF!" }, ""], "Targets: Row 3: the target is #REF!."],
    [
      ["BND", 0.4, "wide"],
      'Targets: Row 3: "wide" is no band. Write 5%, 20% rel, 5% or 25% rel, 55%..65% or none.',
    ],
  ] as const)("names the row of the targets that is wrong: %j", async (row, message) => {
    const holdings: CellMatrix = [
      ["Name", "Value"],
      ["BND", 40],
      ["VTI", 60],
    ];
    const targets: CellMatrix = [["Name", "Target", "Band"], ["VTI", 0.6, ""], [...row]];
    const [wrong, other] = await plannedColumn("Trade", keel(), holdings, null, targets);
    expect(wrong).toEqual({ error: "#VALUE!", message });
    expect(other).toEqual({
      error: "#N/A",
      message: "Targets: Row 3 has an error. Its portfolio is planned once that is put right.",
    });
  });

  it.each([
    [
      ["", 0.4, ""],
      "Targets: Row 3 has no name. Name the holding, or leave the row out if it is a total.",
    ],
    [["Gold", "much", ""], 'Targets: Row 3: the target "much" is text. Give a number.'],
    [
      ["Total", 1, ""],
      'Targets: Row 3: "Total" looks like a total, which would count twice. Leave it out.',
    ],
    [
      ["", 1.2, "Equity 60%, Debt 50%"],
      'Targets: Row 3: the shares of "Equity 60%, Debt 50%" don\'t add up to 100 %. Write them as Equity 60%, Debt 40%.',
    ],
  ] as const)("shows what is wrong with rows of what isn't held, too: %j", async (row, message) => {
    const holdings: CellMatrix = [
      ["Name", "Value"],
      ["VTI", 60],
    ];
    const targets: CellMatrix = [["Name", "Target", "Class"], ["VTI", 0.6, ""], [...row]];
    const trades = await plannedColumn("Trade", keel(), holdings, null, targets);
    expect(trades).toHaveLength(2);
    expect(messageOf(trades[1])).toBe(message);
  });

  it("knows the class of a share however its symbol is written", async () => {
    const targets = [
      ["Symbol", "Target"],
      ["BRK-B", 0.5],
      ["BND", 0.5],
    ];
    for (const symbol of ["BRK.B", "brk b", "BRK/B"]) {
      const holdings = [
        ["Symbol", "Value"],
        [symbol, 60000],
        ["BND", 40000],
      ];
      const policy = options({ show: "money" });
      const trades = await plannedColumn("Trade", keel(), holdings, policy, targets);
      expect(trades).toEqual([-10000, 10000]);
    }
  });

  it("says it of the row of the targets where a class is most likely misspelt", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value"],
      ["VTI", "Equity", 60],
      ["BND", "Debt", 40],
    ];
    const targets: CellMatrix = [
      ["Class", "Target"],
      ["Equtiy", 0.6],
      ["Debt", 0.4],
    ];
    const rows = await planned(keel(), holdings, options({ show: "money" }), targets);
    const messages = rows.map(({ Trade: trade }) => messageOf(trade));
    expect(messages).toEqual([
      "Targets: Row 2 has an error. Its portfolio is planned once that is put right.",
      "Targets: Row 2 has an error. Its portfolio is planned once that is put right.",
      expect.stringMatching(/^Targets: Row 2: .*Equtiy/),
    ]);
  });

  it("plans the other portfolios where the targets of one are wrong", async () => {
    const targets: CellMatrix = [...CLIENTS.targets.slice(0, 4), ["okoye", "GLD", "?"]];
    const rows = await planned(keel(), CLIENTS.holdings, options({ show: "money" }), targets);
    expect(rows.map(({ Trade: trade }) => (typeof trade === "number" ? trade : "error"))).toEqual([
      ...[-10, 10],
      ...["error", "error"],
      ...[-20, 20],
    ]);
  });

  it("adds what isn't held right below the holdings, whatever blank rows follow these", async () => {
    const blank: CellMatrix = Array.from({ length: 5 }, () => ["", ""]);
    const holdings: CellMatrix = [["Name", "Value"], ["VTI", 60], ...blank];
    const targets: CellMatrix = [
      ["Name", "Target"],
      ["VTI", 0.5],
      ["BND", 0.5],
      ["Silver", 0],
    ];
    const names = await plannedColumn(
      "Name",
      keel(),
      holdings,
      options({ show: "money" }),
      targets,
    );
    expect(names).toEqual(["VTI", "BND"]);
  });

  it("may buy what isn't held in any account of the portfolio", async () => {
    // Gold is to be 10,000. Joint has nothing above its target to sell for it, the IRA has bonds.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value"],
      ["Stocks", "Joint", 50000],
      ["Bonds", "IRA", 50000],
    ];
    const targets: CellMatrix = [
      ["Name", "Target"],
      ["Stocks", 0.5],
      ["Bonds", 0.4],
      ["Gold", 0.1],
    ];
    const column = (header: string) =>
      plannedColumn(header, keel(), holdings, options({ show: "detail" }), targets);
    expect(await column("Name")).toEqual(["Stocks", "Bonds", "Gold", "Gold"]);
    expect(await column("Account")).toEqual(["Joint", "IRA", "Joint", "IRA"]);
    expect(await column("Trade")).toEqual([0, -10000, 0, 10000]);
    expect((await column("Reason")).slice(2)).toEqual([
      "Not bought in Joint. Gold in all accounts: from 0.0 % to 10.0 %, target 10.0 %",
      "Bought 10,000.00 in IRA. Gold in all accounts: from 0.0 % to 10.0 %, target 10.0 %",
    ]);
  });
});
