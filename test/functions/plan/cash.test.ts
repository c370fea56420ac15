import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel, valueError } from "../keel";
import { P2, planned } from "./plan";

const keel = useKeel();

const CASH = options({ show: "cash" });

/** Domain's P2 with the column Trade. */
function p2(band: string, ...flags: readonly CellValue[]): CellMatrix {
  return [
    ["Name", "Value", "Target", "Band", "Trade"],
    ...P2.map((row, at) => [...row, band, flags[at] ?? ""]),
  ];
}

async function lineOf(holdings: CellMatrix): Promise<CellValue[]> {
  const [line = {}] = await planned(keel(), holdings, CASH);
  return Object.values(line);
}

describe("PLAN shows how much cash a portfolio needs and can give", () => {
  // 12,000 / 0.08 = 150,000; 31,000 / 0.45 = 68,888.89 and 31,000 / 0.35 = 88,571.43.
  it("with what stops it in words", async () => {
    expect(await lineOf(p2("5%", "", "", "", "buy only"))).toEqual([
      50000,
      31111.11,
      "Debt, marked buy only, would be above 45.0 %; less than 11,428.58 leaves a breach: Debt is below 35.0 %, and nothing is bought",
    ]);
  });

  it.each<[string, CellMatrix, CellValue, string]>([
    ["nothing", p2("none"), 100000, "Nothing: all of it may be withdrawn"],
    ["one row that is held", p2("none", "hold"), 64000, "All but Large cap, marked hold, is sold"],
    [
      "rows that are held",
      p2("none", "hold", "buy only"),
      43000,
      "All but Large cap and Mid cap, which may not be sold further, is sold",
    ],
    [
      "lower edges",
      p2("5%", "hold", "", "", "").map((row, at) =>
        at === 1 ? [...row.slice(0, 3), "none", "hold"] : row,
      ),
      28000,
      "Mid cap, Small cap and Debt would be below their lower edges; less than 11,428.58 leaves a breach: Debt is below 35.0 %, and nothing is bought",
    ],
    [
      "rows that contradict each other",
      p2("5%", "hold", "", "", "hold"),
      "",
      "No withdrawal leaves every row where it may be: Debt is below 35.0 %, and nothing is bought; Large cap, marked hold, would be above 40.0 %",
    ],
  ])("stopped by %s", async (_, holdings, most, words) => {
    expect((await lineOf(holdings)).slice(1)).toEqual([most, words]);
  });

  it("and says what keeps a deposit from reaching the targets", async () => {
    expect(await lineOf([...p2("none"), ["Gold", 10, 0, "none", ""]])).toEqual([
      valueError("Row 6 is held with a target of 0: no deposit gets there without selling it."),
      100010,
      "Nothing: all of it may be withdrawn",
    ]);
  });

  it.each(["hold", "sell only"])(
    "and that no deposit reaches the targets where what is short is marked %s",
    async (flag) => {
      const [deposit] = await lineOf(p2("none", "", "", "", flag));
      expect(deposit).toEqual(
        valueError(
          '"Debt" may not be bought up to its target: no deposit reaches the targets without a sale.',
        ),
      );
      // Small cap is what the deposit of 50,000 is for, and need not be bought.
      expect((await lineOf(p2("none", "", "", flag)))[0]).toBe(50000);
    },
  );

  // With 50,000 more debt comes to 40 % of 150,000, 60,000.
  it.each([
    [60000, 50000],
    [0.4, 50000],
    [
      59999.98,
      valueError(
        '"Debt" may not be bought up to its target: no deposit reaches the targets without a sale.',
      ),
    ],
  ])("with the most to hold of debt at %d", async (most, deposit) => {
    const holdings = [
      ["Name", "Value", "Target", "Most"],
      ...P2.map((row, at) => [...row, at === 3 ? most : ""]),
    ];
    expect((await lineOf(holdings))[0]).toEqual(deposit);
  });

  it("for each portfolio, with the error of one that can't be read", async () => {
    const holdings: CellMatrix = [
      ["Client", "Name", "Value", "Target"],
      ["Meyer", "VTI", 60, 0.5],
      ["Meyer", "BND", 40, 0.5],
      ["Okoye", "VTI", 60, 0.5],
    ];
    const error = valueError('"Okoye": Targets add up to 50 %. Make them add up to 100 %.');
    expect((await planned(keel(), holdings, CASH)).map((line) => Object.values(line))).toEqual([
      ["Meyer", 20, 100, "Nothing: all of it may be withdrawn"],
      ["Okoye", error, error, error],
    ]);
  });

  // Looked through, equity is 36 and debt 64: 64 / 0.4 = 160 in all.
  it("and looks through funds that are split over classes", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target"],
      ["", "Equity", "", 0.6],
      ["", "Debt", "", 0.4],
      ["VTI", "Equity", 0, ""],
      ["AOR", "Equity 60%, Debt 40%", 60, ""],
      ["BND", "Debt", 40, ""],
    ];
    expect(await lineOf(holdings)).toEqual([60, 100, "Nothing: all of it may be withdrawn"]);
  });

  // Debt of 28,000 is 35 % of 80,000. BND's 20,000 alone are 45 % of 44,444.44.
  it("and says which of their classes stops it", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Band", "Trade"],
      ["VTI", "Equity", 60_000, 0.6, "5%", ""],
      ["BND", "Debt", 20_000, 0.4, "5%", "buy only"],
      ["AOR", "Equity 60%, Debt 40%", 20_000, "", "", ""],
    ];
    expect(await lineOf(holdings)).toEqual([
      20_000,
      55_555.55,
      "Debt would be above 45.0 %, or Equity would be below 55.0 %; less than 20,000 leaves a breach: Equity is above 65.0 % and Debt is below 35.0 %, and nothing is bought",
    ]);
  });

  it("and says where no mix of them reaches the targets", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target"],
      ["", "Equity", "", 0.7],
      ["", "Debt", "", 0.3],
      ["AOR", "Equity 60%, Debt 40%", 60, ""],
      ["BND", "Debt", 40, ""],
    ];
    const [deposit] = await lineOf(holdings);
    expect(deposit).toEqual(
      valueError(
        'No mix of what may be bought brings "Equity" to its target: no deposit reaches the targets without a sale.',
      ),
    );
  });

  it("through each account, where they are walls", async () => {
    const holdings: CellMatrix = [
      ["Name", "Account", "Class", "Value", "Target", "Band"],
      ["VTI", "Joint", "Equity", 60_000, 0.6, "5%"],
      ["BND", "IRA", "Debt", 20_000, 0.4, "5%"],
      ["AOR", "Joint", "Equity 60%, Debt 40%", 20_000, "", ""],
    ];
    const lines = await planned(keel(), holdings, CASH);
    expect(lines.map((line) => Object.values(line).slice(0, 3))).toEqual([
      ["All accounts", 20_000, 100_000],
      ["Joint", expect.objectContaining({ error: "#VALUE!" }), 55_555.55],
      ["IRA", 20_000, ""],
    ]);
  });

  it("but for bands of classes, which it doesn't ask", async () => {
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Band"],
      ["", "Equity", "", 0.6, "5%"],
      ["VTI", "Equity", 60, 0.6, ""],
      ["BND", "Debt", 40, 0.4, ""],
    ];
    expect(await lineOf(holdings)).toEqual([
      0,
      "",
      "Bands of classes, or within them, aren't asked here",
    ]);
  });
});

describe("PLAN shows how much cash accounts need and can give", () => {
  /** Stocks are 70 % where 60 % are wanted. */
  function household(band: string, ...flags: readonly CellValue[]): CellMatrix {
    return [
      ["Name", "Account", "Value", "Target", "Band", "Trade"],
      ["Stocks", "Joint", 50000, 0.6, band, flags[0] ?? ""],
      ["Bonds", "Joint", 10000, 0.4, band, flags[1] ?? ""],
      ["Stocks", "IRA", 20000, "", band, flags[2] ?? ""],
      ["Bonds", "IRA", 20000, "", band, flags[3] ?? ""],
    ];
  }

  async function lines(holdings: CellMatrix, policy = CASH): Promise<CellValue[][]> {
    return (await planned(keel(), holdings, policy)).map((line) => Object.values(line));
  }

  // 70,000 / 0.6 = 116,666.67 in any account. Bonds are 35 % of 85,714.29 at the most, so at least 14,285.72 have to go.
  // Of Joint: 20,000 of bonds in the IRA are 45 % of 44,444.44. Of the IRA: 50,000 of stocks are 65 % of 76,923.08.
  it("through each of them, and through all", async () => {
    const today =
      "less than 14,285.72 leaves a breach: Bonds is below 35.0 %, and nothing is bought";
    expect(await lines(household("5%"))).toEqual([
      ["All accounts", 16666.67, 100000, `Nothing: all of it may be withdrawn; ${today}`],
      [
        "Joint",
        16666.67,
        55555.55,
        `Bonds, of which 20,000.00 may not be sold in Joint, would be above 45.0 %; ${today}`,
      ],
      [
        "IRA",
        16666.67,
        23076.92,
        `Stocks, of which 50,000.00 may not be sold in IRA, would be above 65.0 %; ${today}`,
      ],
    ]);
  });

  it("through the cash account alone, where there is one", async () => {
    const policy = [...CASH, ["cash account", "joint"]];
    expect((await lines(household("5%"), policy)).map(([account]) => account)).toEqual(["Joint"]);
  });

  it("with what their rows may not sell", async () => {
    const found = await lines(household("none", "hold", "", "", ""));
    expect(found.map(([, , most, binds]) => [most, binds])).toEqual([
      [50000, "All but Stocks, of which 50,000.00 may not be sold, is sold"],
      [10000, "All but Stocks and Bonds, which may not be sold further, is sold"],
      [40000, "All but Stocks and Bonds, which may not be sold further, is sold"],
    ]);
  });

  it("and says where a deposit can't reach the targets", async () => {
    // 12,500 bring stocks to 60 %, and gold to 10 %, which has a row in the IRA alone.
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 67500, 0.6],
      ["Bonds", "Joint", 32500, 0.3],
      ["Gold", "IRA", "", 0.1],
    ];
    expect((await lines(holdings)).map((line) => line.slice(0, 2))).toEqual([
      ["All accounts", 12500],
      [
        "Joint",
        valueError(
          '"Gold" can\'t be bought in Joint: no deposit there reaches the targets without a sale.',
        ),
      ],
      [
        "IRA",
        valueError(
          '"Bonds" can\'t be bought in IRA: no deposit there reaches the targets without a sale.',
        ),
      ],
    ]);
  });

  it("and says the same of a holding that may be bought in none of them", async () => {
    const [all] = await lines(household("none", "", "hold", "", "sell only"));
    expect(all?.[1]).toEqual(
      valueError(
        '"Bonds" may not be bought up to its target: no deposit reaches the targets without a sale.',
      ),
    );
  });

  it("in one line where money moves between them", async () => {
    const policy = [...CASH, ["accounts", "together"]];
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target"],
      ["Stocks", "Joint", 60000, 0.5],
      ["Bonds", "IRA", 40000, 0.5],
    ];
    expect(await lines(holdings, policy)).toEqual([
      ["All accounts", 20000, 100000, "Nothing: all of it may be withdrawn"],
    ]);
  });

  it("but for shares to hold of a name in several accounts, which it doesn't ask", async () => {
    const holdings: CellMatrix = [
      ["Name", "Account", "Value", "Target", "Least"],
      ["Stocks", "Joint", 50000, 0.6, 0.1],
      ["Bonds", "Joint", 10000, 0.4, ""],
      ["Stocks", "IRA", 20000, "", ""],
    ];
    expect((await lines(holdings))[0]).toEqual([
      "All accounts",
      36666.67,
      "",
      "Shares to hold of names in several accounts aren't asked here",
    ]);
  });
});
