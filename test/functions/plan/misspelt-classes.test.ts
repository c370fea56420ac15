import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { options, useKeel, valueError } from "../keel";
import { planned } from "./plan";

const keel = useKeel();

type Row = [class_: string, target: CellValue, band?: CellValue];

/** The reasons of holdings, each of a class with its target, and of rows for classes. */
async function reasons(held: readonly Row[], classes: readonly Row[]): Promise<unknown[]> {
  const holdings: CellMatrix = [
    ["Name", "Class", "Value", "Target", "Band"],
    ...held.map(([class_, target, band], at) => [`Fund ${at}`, class_, 1000, target, band ?? ""]),
    ...classes.map(([class_, target, band]) => ["", class_, "", target, band ?? ""]),
  ];
  const rows = await planned(keel(), holdings, options({ show: "detail" }));
  return rows.map(({ Reason }) => Reason);
}

function isPlanned(found: readonly unknown[]): boolean {
  return found.every((reason) => typeof reason === "string");
}

function misspelt(row: number, path: string, meant: string): unknown {
  return valueError(
    `Row ${row}: no holding is in the class "${path}". Did you mean "${meant}"? If not, add a row for "${meant}" as well.`,
  );
}

describe("The row of a class in which nothing is held", () => {
  // As it stands all of equity would be sold, and 60 % would stay in cash.
  it.each(["Equtiy", "Equities", "equty", "Eqiuty"])(
    "is an error where %s is a slip for a class that has no target",
    async (path) => {
      const found = await reasons(
        [
          ["Equity", ""],
          ["Debt", 40],
        ],
        [[path, 60]],
      );
      expect(found[2]).toEqual(misspelt(4, path, "Equity"));
      expect(isPlanned(found.slice(0, 1))).toBe(false);
    },
  );

  it("is an error where letters of a short name are swapped", async () => {
    const found = await reasons(
      [
        ["Equity", 60],
        ["Debt", ""],
      ],
      [["Dbet", 40]],
    );
    expect(found[2]).toEqual(misspelt(4, "Dbet", "Debt"));
  });

  it("is an error where only its band would be lost", async () => {
    const found = await reasons(
      [
        ["Equity", 50],
        ["Debt", 50],
      ],
      [["Equitty", "", "5%"]],
    );
    expect(found[2]).toEqual(misspelt(4, "Equitty", "Equity"));
  });

  it("is an error where a level is misspelt, or the levels above it are left out", async () => {
    const held: Row[] = [
      ["Equity > Large cap", ""],
      ["Debt", 40],
    ];
    const meant = "Equity > Large cap";
    expect((await reasons(held, [["Equity > Larg cap", 60]]))[2]).toEqual(
      misspelt(4, "Equity > Larg cap", meant),
    );
    expect((await reasons(held, [["Large cap", 60]]))[2]).toEqual(misspelt(4, "Large cap", meant));
  });

  it.each<[string, Row[], Row[]]>([
    [
      "both have a row",
      [
        ["Bonds", ""],
        ["Equity", 60],
      ],
      [
        ["Bonds", 30],
        ["Bond", 10],
      ],
    ],
    [
      "what is held has a target",
      [
        ["Bonds", 30],
        ["Equity", 60],
      ],
      [["Bond", 10]],
    ],
    [
      "names are short and unlike",
      [
        ["Bond", ""],
        ["Equity", 60],
      ],
      [["Gold", 40]],
    ],
    [
      "numbers tell them apart",
      [
        ["Bonds 2030", ""],
        ["Equity", 60],
      ],
      [["Bonds 2035", 40]],
    ],
    [
      "they lie in other classes",
      [
        ["US > Bonds", ""],
        ["Equity", 60],
      ],
      [["EU > Bonds", 40]],
    ],
    [
      "it says nothing",
      [
        ["Bonds", 40],
        ["Equity", 60],
      ],
      [["Bond", ""]],
    ],
  ])("is none where %s", async (_, held, classes) => {
    expect(isPlanned(await reasons(held, classes))).toBe(true);
  });

  it("is one in its own portfolio alone", async () => {
    const holdings: CellMatrix = [
      ["Client", "Name", "Class", "Value", "Target"],
      ["Meyer", "VTI", "Equity", 1000, ""],
      ["Meyer", "", "Equty", "", 100],
      ["Okoye", "VTI", "Equity", 1000, ""],
      ["Okoye", "", "Equity", "", 100],
    ];
    const rows = await planned(keel(), holdings, options({ show: "detail" }));
    expect(rows[1]?.["Reason"]).toEqual(misspelt(3, "Equty", "Equity"));
    expect(rows[2]?.["Reason"]).toBe("Held: 100.0 % is its target");
  });
});
