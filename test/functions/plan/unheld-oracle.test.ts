import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel } from "../keel";
import { plannedColumn } from "./plan";

const keel = useKeel();

const multiple = Number(process.env["KEEL_CASES"] ?? "1");

const HEADERS = ["Name", "Account", "Class", "Value", "Target", "Cost rate", "Fee"];

interface Household {
  readonly values: readonly number[];
  readonly gold: number;
  readonly policy: Readonly<Record<string, CellValue>>;
}

const households: fc.Arbitrary<Household> = fc.record({
  values: fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 4, maxLength: 4 }),
  gold: fc.integer({ min: 1, max: 30 }),
  policy: fc.record({
    cash: fc.constantFrom(0, 0, 12_345.67, -500),
    use: fc.constantFrom("cash then trades", "cash only"),
    accounts: fc.constantFrom("walls", "together"),
    "turnover cap": fc.constantFrom(1, 0.05),
    "keep cash": fc.constantFrom(0, 100),
  }),
});

/** Stocks and bonds in two accounts. */
function held({ values, gold }: Household): CellMatrix {
  const rows = [
    ["Stocks", "Joint", "Equity", 60],
    ["Bonds", "Joint", "Debt", 40 - gold],
    ["Stocks", "IRA", "Equity", ""],
    ["Bonds", "IRA", "Debt", ""],
  ];
  return rows.map(([name, account, class_, target], at) => [
    ...[name ?? "", account ?? "", class_ ?? "", values[at] ?? 0, target ?? ""],
    ...[0.002, 1],
  ]);
}

describe("A class of which nothing is held", () => {
  it("is planned as a holding would be that costs nothing and may lie in any account", async () => {
    await fc.assert(
      fc.asyncProperty(households, async (household) => {
        const { gold, policy } = household;
        const rows = held(household);
        const shown = options({ ...policy, show: "money" });
        const trades = async (...more: CellMatrix): Promise<CellValue[]> =>
          plannedColumn("Trade", keel(), [HEADERS, ...rows, ...more], shown);
        const unheld = await trades(["", "", "Gold", "", gold, "", ""]);
        const bought = await trades(
          ["Gold", "Joint", "Gold", "", gold, 0, 0],
          ...(policy["accounts"] === "walls" ? [["Gold", "IRA", "Gold", "", "", 0, 0]] : []),
        );
        expect(unheld).toEqual(bought.slice(0, rows.length));
      }),
      { numRuns: 60 * multiple },
    );
  });
});
