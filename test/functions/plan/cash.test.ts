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
    expect(await lineOf(p2("5%", "", "", "", "hold"))).toEqual([
      50000,
      31111.11,
      "Debt, marked hold, would be above 45.0 %; less than 11,428.58 leaves a breach: Debt is below 35.0 %, and nothing is bought",
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
