import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel } from "../keel";
import { messageOf, planned, plannedColumn } from "./plan";

const keel = useKeel();

/** Domain's P2 with its classes. */
const P2: CellMatrix = [
  ["Name", "Class", "Value", "Target"],
  ["Large cap", "Equity > Large", 36000, 35],
  ["Mid cap", "Equity > Mid", 21000, 17],
  ["Small cap", "Equity > Small", 12000, 8],
  ["Bonds", "Debt", 31000, 40],
];
const CLASSES = options({ show: "classes" });

function rounded(cell: CellValue | undefined): CellValue | undefined {
  return typeof cell === "number" ? Number(cell.toFixed(6)) : cell;
}

describe("PLAN, shown by classes", () => {
  it("has both drifts of each class, and where its drift comes from", async () => {
    const rows = (await keel().call("PLAN", P2, CLASSES)) as CellMatrix;
    expect(rows.map((row) => row.map(rounded))).toEqual([
      [
        ...["Class", "Value", "Weight", "Target", "Drift"],
        ...["In parent", "Target in parent", "Drift in parent"],
        ...["Lower", "Upper", "Status", "Class effect", "Selection effect"],
      ],
      // Domain: Hierarchy. Each line: value, weight, target, drift; the same within the parent; effects.
      ["Equity", 69000, 0.69, 0.6, 0.09, 0.69, 0.6, 0.09, "", "", "", 0, 0.09],
      // 36/69 and 35/60; 9 · 35/60 and 36 − 69 · 35/60.
      [
        ...["Equity > Large", 36000, 0.36, 0.35, 0.01],
        ...[0.521739, 0.583333, -0.061594, "", "", "", 0.0525, -0.0425],
      ],
      [
        ...["Equity > Mid", 21000, 0.21, 0.17, 0.04],
        ...[0.304348, 0.283333, 0.021014, "", "", "", 0.0255, 0.0145],
      ],
      [
        ...["Equity > Small", 12000, 0.12, 0.08, 0.04],
        ...[0.173913, 0.133333, 0.04058, "", "", "", 0.012, 0.028],
      ],
      ["Debt", 31000, 0.31, 0.4, -0.09, 0.31, 0.4, -0.09, "", "", "", 0, -0.09],
    ]);
  });

  // 23 of 60 is a third and 5 pp, to the last digit.
  it("judges a sleeve that lies on the edge of its band within its class as within it", async () => {
    const holdings = [
      ["Name", "Class", "Value", "Target", "Band"],
      ["Large cap", "Equity", 23, 20, "5%"],
      ["Mid cap", "Equity", 18.5, 20, "5%"],
      ["Small cap", "Equity", 18.5, 20, "5%"],
      ["Debt", "Debt", 40, 40, null],
    ];
    const policy = options({ judge: "parent", show: "detail" });
    expect(await plannedColumn("Status", keel(), holdings, policy)).toEqual([
      "OK",
      "OK",
      "OK",
      "OK",
    ]);
    const over = holdings.map((row, at) =>
      at === 1 ? [...row.slice(0, 2), 23.01, 20, "5%"] : row,
    );
    expect(await plannedColumn("Status", keel(), over, policy)).toEqual([
      "Above",
      "OK",
      "OK",
      "OK",
    ]);
  });

  it("judges the band of a class against the portfolio, or against what it is part of", async () => {
    // 36 is inside 35 ± 5; 36/69 = 52.2 % is below 58.3 − 5 = 53.3 % of the equity.
    const holdings: CellMatrix = [
      ["Name", "Class", "Value", "Target", "Band"],
      ...P2.slice(1).map((row) => [...row, ""]),
      ["", "Equity", "", "", "5%"],
      ["", "Equity > Large", "", "", "5%"],
    ];
    const judged = (judge: string): Promise<CellValue[]> =>
      plannedColumn("Status", keel(), holdings, options({ show: "classes", judge }));
    expect(await judged("portfolio")).toEqual(["Above", "OK", "", "", ""]);
    expect(await judged("parent")).toEqual(["Above", "Below", "", "", ""]);
  });

  it("shows each portfolio, and the error of one that has none to show", async () => {
    const holdings: CellMatrix = [
      ["Portfolio", "Name", "Class", "Value", "Target"],
      ["A", "VTI", "Equity", 60, 100],
      ["B", "VTI", "Equity", 60, 90],
    ];
    const [a, b] = await planned(keel(), holdings, CLASSES);
    expect(a).toMatchObject({ Portfolio: "A", Class: "Equity", Weight: 1 });
    expect(b?.["Portfolio"]).toBe("B");
    expect(messageOf(b?.["Class"])).toBe('"B": Targets add up to 90 %. Make them add up to 100 %.');
  });
});

describe("targets of classes", () => {
  const header = ["Name", "Class", "Value", "Target"];
  const money = (split: string): CellMatrix => options({ show: "money", split });

  it("are shares of the portfolio, or of what they are part of", async () => {
    // 60 % equity, of which 7/12, 17/60 and 8/60 are the shares of P2; bonds are all of the debt.
    const holdings = [
      header,
      ["Large cap", "Equity", 36000, 35 / 0.6],
      ["Mid cap", "Equity", 21000, 17 / 0.6],
      ["Small cap", "Equity", 12000, 8 / 0.6],
      ["Bonds", "Debt", 31000, 100],
      ["", "Equity", "", 60],
      ["", "Debt", "", 40],
    ];
    const policy = options({ show: "money", targets: "of parent" });
    const trades = [-1000, -4000, -4000, 9000];
    expect(await plannedColumn("Trade", keel(), holdings, policy)).toEqual(trades);
    expect(await plannedColumn("Trade", keel(), P2, options({ show: "money" }))).toEqual(trades);
  });

  /** Two funds serve the 60 % of equity, of which 69 is held. */
  const SERVED: CellMatrix = [
    header,
    ["VTI", "Equity", 46, ""],
    ["VEA", "Equity", 23, ""],
    ["BND", "Debt", 31, 40],
    ["", "Equity", "", 60],
  ];

  it.each([
    // −9 as 46 to 23; to 30 each; the last row first; the largest first.
    ["holdings", [-6, -3, 9]],
    ["equally", [-16, 7, 9]],
    ["rank", [0, -9, 9]],
    ["fewest trades", [-9, 0, 9]],
  ])("are served by several rows as the split says: %s", async (split, trades) => {
    expect(await plannedColumn("Trade", keel(), SERVED, money(split))).toEqual(trades);
  });

  it.each([
    // 60 % of 140 is 84, +15; the first row in both cases, and −5 for the debt, which is to be 56: +25.
    ["rank", [15, 0, 25]],
    ["fewest trades", [15, 0, 25]],
    ["holdings", [10, 5, 25]],
  ])("are served with the cash that comes in: %s", async (split, trades) => {
    const policy = options({ show: "money", split, cash: 40 });
    expect(await plannedColumn("Trade", keel(), SERVED, policy)).toEqual(trades);
  });

  it("leave to rows without a target what the others don't want", async () => {
    // VTI has 40 % of its own; VEA serves the other 20 % of equity.
    const holdings = SERVED.map((row) => (row[0] === "VTI" ? ["VTI", "Equity", 46, 40] : row));
    expect(await plannedColumn("Trade", keel(), holdings, money("holdings"))).toEqual([-6, -3, 9]);
  });

  it("belong to the portfolio that their row names", async () => {
    const holdings: CellMatrix = [
      ["Client", ...header],
      ["A", "VTI", "Equity", 46, ""],
      ["A", "BND", "Debt", 54, 40],
      ["B", "VTI", "Equity", 50, 50],
      ["B", "BND", "Debt", 50, 50],
      ["A", "", "Equity", "", 60],
    ];
    const rows = await planned(keel(), holdings);
    expect(rows.map((row) => [row["Portfolio"], row["Name"], row["Trade"]])).toEqual([
      ["A", "VTI", 14],
      ["A", "BND", -14],
    ]);
  });

  it("stand beside drift and target of the rows in detail", async () => {
    const detail = await planned(keel(), SERVED, options({ show: "detail", split: "equally" }));
    // 46 − 30, 23 − 30, 31 − 40.
    expect(detail.map((row) => [row["Target"], rounded(row["Drift"])])).toEqual([
      [0.3, 0.16],
      [0.3, -0.07],
      [0.4, -0.09],
    ]);
  });
});

describe("the row of a class", () => {
  it("is told from a holding without a name by what it holds", async () => {
    const holdings: CellMatrix = [...P2, ["", "Debt", 5, ""]];
    const rows = await planned(keel(), holdings, options({ show: "money" }));
    expect(messageOf(rows[4]?.["Trade"])).toMatch("Row 6 has no name.");
  });

  it("shows what is wrong with it, and keeps its portfolio alone from being planned", async () => {
    const holdings: CellMatrix = [
      ["Client", "Name", "Class", "Value", "Target"],
      ["A", "VTI", "Equity", 60, 100],
      ["A", "", "Equity", "", 100],
      ["A", "", "Equity", "", 90],
      ["B", "VTI", "Equity", 60, 100],
    ];
    const rows = await planned(keel(), holdings, options({ show: "money" }));
    expect(rows[0]?.["Trade"]).toMatchObject({ error: "#N/A" });
    expect(messageOf(rows[2]?.["Trade"])).toMatch(
      'Row 4: the class "Equity" has its targets in row 3',
    );
    expect(rows[3]).toMatchObject({ Portfolio: "B", Trade: 0 });
  });
});
